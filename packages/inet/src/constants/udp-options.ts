// Options at level IPPROTO_UDP: udp(7), <linux/udp.h>. Not in Python.
import { constant } from '@sock/core';

export const UDP_CORK = /* @__PURE__ */ constant('UDP_CORK');
export const UDP_ENCAP = /* @__PURE__ */ constant('UDP_ENCAP');
export const UDP_GRO = /* @__PURE__ */ constant('UDP_GRO');
export const UDP_NO_CHECK6_RX = /* @__PURE__ */ constant('UDP_NO_CHECK6_RX');
export const UDP_NO_CHECK6_TX = /* @__PURE__ */ constant('UDP_NO_CHECK6_TX');
export const UDP_SEGMENT = /* @__PURE__ */ constant('UDP_SEGMENT');
