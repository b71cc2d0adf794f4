import {
  type AddressCodec,
  checkInteger,
  checkObject,
  littleEndian,
  sockaddr,
  viewOf,
  viewStruct,
} from '@sock/core';
import type { NetlinkAddress } from './netlink-address.js';

// struct sockaddr_nl: <linux/netlink.h>, netlink(7)
const PID = 4;
const GROUPS = 8;
const SIZE = 12;

const MOST = 0xffffffff;

/** Translates between addresses and `struct sockaddr_nl`. */
export const netlinkCodec: AddressCodec<NetlinkAddress> = {
  encode(address, { family }) {
    checkObject(address, 'address', '{ pid: 0, groups: 0 }');
    const { pid, groups } = address;
    checkInteger(pid, 'address.pid', 0, MOST);
    checkInteger(groups, 'address.groups', 0, MOST);
    const bytes = sockaddr(family, SIZE);
    const view = viewOf(bytes);
    view.setUint32(PID, pid, littleEndian);
    view.setUint32(GROUPS, groups, littleEndian);
    return bytes;
  },

  decode(bytes) {
    const view = viewStruct('struct sockaddr_nl', SIZE, bytes);
    return { pid: view.getUint32(PID, littleEndian), groups: view.getUint32(GROUPS, littleEndian) };
  },

  format({ pid, groups }) {
    return groups === 0 ? `pid ${pid}` : `pid ${pid} groups 0x${groups.toString(16)}`;
  },
};
