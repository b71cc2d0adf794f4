import {
  type AddressCodec,
  checkInteger,
  checkObject,
  invalidArgValue,
  littleEndian,
  outOfRange,
  sockaddr,
  viewOf,
} from '@sock/core';
import { VMADDR_CID_ANY, VMADDR_PORT_ANY } from './constants.js';
import type { VsockAddress } from './vsock-address.js';

// struct sockaddr_vm of <linux/vm_sockets.h>, and of <sys/vsock.h> of macOS, which ends before the flags.
const PORT = 4;
const CID = 8;
const FLAGS = 12;
const UINT32_MAX = 0xffffffff;

/** Translates between addresses and `struct sockaddr_vm`, by the rules of vsock(7). */
export function vsockCodec(platform: NodeJS.Platform = process.platform): AddressCodec<VsockAddress> {
  const hasFlags = platform !== 'darwin';
  return {
    encode(address, { family }) {
      checkObject(address, 'address', '{ cid: 2, port: 1234 }');
      const { cid, port, flags = 0 } = address;
      checkInteger(cid, 'address.cid', 0, UINT32_MAX);
      checkInteger(port, 'address.port', 0, UINT32_MAX);
      checkInteger(flags, 'address.flags', 0, 0xff);
      if (flags !== 0 && !hasFlags)
        throw invalidArgValue('address.flags', `must be 0 on ${platform}, which has none`, flags);
      const bytes = sockaddr(family, hasFlags ? 16 : FLAGS);
      const view = viewOf(bytes);
      view.setUint32(PORT, port, littleEndian);
      view.setUint32(CID, cid, littleEndian);
      if (hasFlags) bytes[FLAGS] = flags;
      return bytes;
    },

    decode(bytes) {
      if (bytes.length < FLAGS) throw outOfRange('address.length', `>= ${FLAGS}`, bytes.length);
      const view = viewOf(bytes);
      const cid = view.getUint32(CID, littleEndian);
      const port = view.getUint32(PORT, littleEndian);
      const flags = hasFlags ? bytes[FLAGS] : 0;
      return flags ? { cid, port, flags } : { cid, port };
    },

    // As ss(8) shows them.
    format({ cid, port }) {
      return `${cid === VMADDR_CID_ANY ? '*' : cid}:${port === VMADDR_PORT_ANY ? '*' : port}`;
    },
  };
}
