// Levels of socket options that are protocols: ip(7), ipv6(7), tcp(7), udp(7).
import { constant } from '@sock/core';

export const SOL_IP = /* @__PURE__ */ constant('SOL_IP');
export const SOL_TCP = /* @__PURE__ */ constant('SOL_TCP');
export const SOL_UDP = /* @__PURE__ */ constant('SOL_UDP');

// Not in Python.
export const SOL_ICMPV6 = /* @__PURE__ */ constant('SOL_ICMPV6');
export const SOL_IPV6 = /* @__PURE__ */ constant('SOL_IPV6');
export const SOL_MPTCP = /* @__PURE__ */ constant('SOL_MPTCP');
export const SOL_RAW = /* @__PURE__ */ constant('SOL_RAW');
export const SOL_UDPLITE = /* @__PURE__ */ constant('SOL_UDPLITE');
