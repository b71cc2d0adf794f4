// What the entries of a socket’s error queue are about: <linux/errqueue.h>. Not in Python.
import { constant } from '../constant.js';

/** Code of SO_EE_ORIGIN_TXTIME: the time was invalid, and the packet was dropped. */
export const SO_EE_CODE_TXTIME_INVALID_PARAM = /* @__PURE__ */ constant('SO_EE_CODE_TXTIME_INVALID_PARAM');
/** Code of SO_EE_ORIGIN_TXTIME: the time had passed, and the packet was dropped. */
export const SO_EE_CODE_TXTIME_MISSED = /* @__PURE__ */ constant('SO_EE_CODE_TXTIME_MISSED');
/** Code of SO_EE_ORIGIN_ZEROCOPY: the kernel copied after all; sending with a copy would be cheaper. */
export const SO_EE_CODE_ZEROCOPY_COPIED = /* @__PURE__ */ constant('SO_EE_CODE_ZEROCOPY_COPIED');
/** An ICMP message; its type and code are those of the entry. */
export const SO_EE_ORIGIN_ICMP = /* @__PURE__ */ constant('SO_EE_ORIGIN_ICMP');
/** An ICMPv6 message; its type and code are those of the entry. */
export const SO_EE_ORIGIN_ICMP6 = /* @__PURE__ */ constant('SO_EE_ORIGIN_ICMP6');
/** This machine, as when a datagram is larger than the path's MTU. */
export const SO_EE_ORIGIN_LOCAL = /* @__PURE__ */ constant('SO_EE_ORIGIN_LOCAL');
/** Unknown. */
export const SO_EE_ORIGIN_NONE = /* @__PURE__ */ constant('SO_EE_ORIGIN_NONE');
/** Timestamps of something sent; the same number as SO_EE_ORIGIN_TXSTATUS. */
export const SO_EE_ORIGIN_TIMESTAMPING = /* @__PURE__ */ constant('SO_EE_ORIGIN_TIMESTAMPING');
/** What became of something sent: timestamps, or the status of a wireless frame. */
export const SO_EE_ORIGIN_TXSTATUS = /* @__PURE__ */ constant('SO_EE_ORIGIN_TXSTATUS');
/** A packet that was not sent at its {@link SCM_TXTIME}. */
export const SO_EE_ORIGIN_TXTIME = /* @__PURE__ */ constant('SO_EE_ORIGIN_TXTIME');
/** Sends with MSG_ZEROCOPY are complete, and their memory is free to change. */
export const SO_EE_ORIGIN_ZEROCOPY = /* @__PURE__ */ constant('SO_EE_ORIGIN_ZEROCOPY');
