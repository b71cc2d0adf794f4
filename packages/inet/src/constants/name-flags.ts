// Flags of getnameinfo, and how many bytes its answers have at most: getnameinfo(3), <netdb.h>.
import { constant } from '@sock/core';

export const NI_DGRAM = /* @__PURE__ */ constant('NI_DGRAM');
export const NI_IDN = /* @__PURE__ */ constant('NI_IDN');
export const NI_MAXHOST = /* @__PURE__ */ constant('NI_MAXHOST');
export const NI_MAXSERV = /* @__PURE__ */ constant('NI_MAXSERV');
export const NI_NAMEREQD = /* @__PURE__ */ constant('NI_NAMEREQD');
export const NI_NOFQDN = /* @__PURE__ */ constant('NI_NOFQDN');
export const NI_NUMERICHOST = /* @__PURE__ */ constant('NI_NUMERICHOST');
export const NI_NUMERICSCOPE = /* @__PURE__ */ constant('NI_NUMERICSCOPE');
export const NI_NUMERICSERV = /* @__PURE__ */ constant('NI_NUMERICSERV');
