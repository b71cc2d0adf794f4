// Levels of socket options that are protocols: ip(7), ipv6(7), tcp(7), udp(7).
import { constant } from '@sock/core';

/** IPv4; the same as {@link IPPROTO_IP}. */
export const SOL_IP = /* @__PURE__ */ constant('SOL_IP');
/** TCP; the same as {@link IPPROTO_TCP}. */
export const SOL_TCP = /* @__PURE__ */ constant('SOL_TCP');
/** UDP; the same as {@link IPPROTO_UDP}. */
export const SOL_UDP = /* @__PURE__ */ constant('SOL_UDP');

// Not in Python.
/** ICMPv6; the same as {@link IPPROTO_ICMPV6}. */
export const SOL_ICMPV6 = /* @__PURE__ */ constant('SOL_ICMPV6');
/** IPv6; the same as {@link IPPROTO_IPV6}. */
export const SOL_IPV6 = /* @__PURE__ */ constant('SOL_IPV6');
/** Multipath TCP; not the same as {@link IPPROTO_MPTCP}. */
export const SOL_MPTCP = /* @__PURE__ */ constant('SOL_MPTCP');
/** Raw sockets of either version: raw(7). */
export const SOL_RAW = /* @__PURE__ */ constant('SOL_RAW');
/** UDP-Lite; the same as {@link IPPROTO_UDPLITE}. */
export const SOL_UDPLITE = /* @__PURE__ */ constant('SOL_UDPLITE');
