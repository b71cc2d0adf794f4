import { registerFamily } from '@sock/core';
import { netlinkAdvice } from './advice.js';
import type { NetlinkAddress } from './netlink-address.js';
import { netlinkCodec } from './netlink-codec.js';

/**
 * The family of sockets to the kernel; importing it makes the family's addresses known. `undefined` on other systems
 * than Linux.
 *
 * Its types are `SOCK_RAW` and `SOCK_DGRAM`, which are the same; its protocols `NETLINK_*`. Source: netlink(7).
 *
 * @example new Socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE)
 */
export const AF_NETLINK = /* @__PURE__ */ registerFamily<NetlinkAddress>({
  name: 'AF_NETLINK',
  value: process.platform === 'linux' ? 16 : undefined,
  codec: netlinkCodec,
  advice: netlinkAdvice,
});

/** {@link AF_NETLINK} as a protocol family: the same number under socket(2)'s older name. */
export const PF_NETLINK = AF_NETLINK;
