import {
  type Ancillary,
  checkInteger,
  checkSocket,
  littleEndian,
  type Socket,
  viewOf,
  viewStruct,
} from '@sock/core';
import {
  NETLINK_ADD_MEMBERSHIP,
  NETLINK_DROP_MEMBERSHIP,
  NETLINK_LIST_MEMBERSHIPS,
  NETLINK_PKTINFO,
  SOL_NETLINK,
} from './constants/options.js';
import type { NetlinkAddress } from './netlink-address.js';

/** The longest answer that getsockopt takes: groups up to 8192. */
const LONGEST = 1024;

/**
 * Joins a multicast group: NETLINK_ADD_MEMBERSHIP of netlink(7).
 *
 * @param group its number, from 1 on
 * @throws SocketError EINVAL for a group that there is not, EPERM for one that takes a capability
 */
export function joinNetlinkGroup(socket: Socket<NetlinkAddress>, group: number): void {
  checkSocket(socket);
  checkInteger(group, 'group', 1);
  socket.setsockopt(SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, group);
}

/** Leaves a multicast group: NETLINK_DROP_MEMBERSHIP of netlink(7). @param group its number, from 1 on */
export function leaveNetlinkGroup(socket: Socket<NetlinkAddress>, group: number): void {
  checkSocket(socket);
  checkInteger(group, 'group', 1);
  socket.setsockopt(SOL_NETLINK, NETLINK_DROP_MEMBERSHIP, group);
}

/** The numbers of the multicast groups that a socket is in: NETLINK_LIST_MEMBERSHIPS of netlink(7). */
export function joinedNetlinkGroups(socket: Socket<NetlinkAddress>): number[] {
  checkSocket(socket);
  const bits = socket.getsockopt(SOL_NETLINK, NETLINK_LIST_MEMBERSHIPS, LONGEST);
  const view = viewOf(bits);
  const isSet = (bit: number) => (view.getUint32(4 * (bit >> 5), littleEndian) >>> (bit & 31)) & 1;
  return Array.from({ length: 32 * Math.floor(bits.length / 4) }, (_, bit) => bit)
    .filter(isSet)
    .map((bit) => bit + 1);
}

/**
 * The multicast group that a message was for, 0 for none: the control message that the option `NETLINK_PKTINFO` asks for,
 * `struct nl_pktinfo` of <linux/netlink.h>.
 *
 * @returns `undefined` for control messages of other kinds
 */
export function decodeNetlinkPktinfo({ level, type, data }: Ancillary): number | undefined {
  if (level !== SOL_NETLINK || type !== NETLINK_PKTINFO) return undefined;
  return viewStruct('struct nl_pktinfo', 4, data).getUint32(0, littleEndian);
}
