// <netbt/bluetooth.h> of NetBSD: struct sockaddr_bt for all protocols.
import { littleEndian, viewOf } from '@sock/core';
import { readBdaddr, writeBdaddr } from '../bdaddr.js';
import type { HciAddress, L2capAddress, RfcommAddress, ScoAddress } from '../bluetooth-address.js';
import { bsdHeader } from './bsd-header.js';
import { psmOf, rfcommChannelOf } from './fields.js';
import { type Layout, layoutsOf, type System } from './layout.js';

const BDADDR = 2;
const PSM = 8;
const CHANNEL = 10;
const length = () => 16;

const hci: Layout<HciAddress> = {
  length,
  write: (bytes, { device }) => writeBdaddr(bytes, BDADDR, device, 'address.device'),
  read: (bytes) => ({ device: readBdaddr(bytes, BDADDR) }),
};

const l2cap: Layout<L2capAddress> = {
  length,
  write(bytes, address) {
    writeBdaddr(bytes, BDADDR, address.bdaddr, 'address.bdaddr');
    viewOf(bytes).setUint16(PSM, psmOf(address), littleEndian);
  },
  read: (bytes) => ({ bdaddr: readBdaddr(bytes, BDADDR), psm: viewOf(bytes).getUint16(PSM, littleEndian) }),
};

const rfcomm: Layout<RfcommAddress> = {
  length,
  write(bytes, address) {
    writeBdaddr(bytes, BDADDR, address.bdaddr, 'address.bdaddr');
    bytes[CHANNEL] = rfcommChannelOf(address);
  },
  read: (bytes) => ({ bdaddr: readBdaddr(bytes, BDADDR), channel: bytes.readUInt8(CHANNEL) }),
};

const sco: Layout<ScoAddress> = {
  length,
  write: (bytes, { bdaddr }) => writeBdaddr(bytes, BDADDR, bdaddr, 'address.bdaddr'),
  read: (bytes) => ({ bdaddr: readBdaddr(bytes, BDADDR) }),
};

/** BTPROTO_* of NetBSD. */
export const netbsd: System = {
  layouts: /* @__PURE__ */ layoutsOf([
    [1, hci],
    [2, l2cap],
    [3, rfcomm],
    [4, sco],
  ]),
  header: bsdHeader,
};
