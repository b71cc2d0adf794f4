// What Linux and FreeBSD lay out alike: a header of two bytes, then the fields.
import { readBdaddr, writeBdaddr } from '../bdaddr.js';
import type { L2capAddress, RfcommAddress, ScoAddress } from '../bluetooth-address.js';
import { bdaddrTypeOf, cidOf, psmOf, rfcommChannelOf } from './fields.js';
import type { Layout } from './layout.js';

/** `struct sockaddr_l2` of Linux, `struct sockaddr_l2cap` of FreeBSD */
export const l2cap: Layout<L2capAddress> = {
  length: () => 14,
  write(bytes, address) {
    bytes.writeUInt16LE(psmOf(address), 2);
    writeBdaddr(bytes, 4, address.bdaddr, 'address.bdaddr');
    bytes.writeUInt16LE(cidOf(address), 10);
    bytes[12] = bdaddrTypeOf(address.bdaddrType, 0);
  },
  read: (bytes) => ({
    bdaddr: readBdaddr(bytes, 4),
    psm: bytes.readUInt16LE(2),
    cid: bytes.readUInt16LE(10),
    bdaddrType: bytes.readUInt8(12),
  }),
};

/** `struct sockaddr_rc` of Linux, `struct sockaddr_rfcomm` of FreeBSD, which differ in their padding */
export function rfcommOf(size: number): Layout<RfcommAddress> {
  return {
    length: () => size,
    write(bytes, address) {
      writeBdaddr(bytes, 2, address.bdaddr, 'address.bdaddr');
      bytes[8] = rfcommChannelOf(address);
    },
    read: (bytes) => ({ bdaddr: readBdaddr(bytes, 2), channel: bytes.readUInt8(8) }),
  };
}

/** `struct sockaddr_sco` */
export const sco: Layout<ScoAddress> = {
  length: () => 8,
  write: (bytes, { bdaddr }) => writeBdaddr(bytes, 2, bdaddr, 'address.bdaddr'),
  read: (bytes) => ({ bdaddr: readBdaddr(bytes, 2) }),
};
