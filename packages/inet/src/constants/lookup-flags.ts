// Flags of getaddrinfo: getaddrinfo(3), <netdb.h>.
import { constant } from '@sock/core';

export const AI_ADDRCONFIG = /* @__PURE__ */ constant('AI_ADDRCONFIG');
export const AI_ALL = /* @__PURE__ */ constant('AI_ALL');
export const AI_CANONIDN = /* @__PURE__ */ constant('AI_CANONIDN');
export const AI_CANONNAME = /* @__PURE__ */ constant('AI_CANONNAME');
export const AI_DEFAULT = /* @__PURE__ */ constant('AI_DEFAULT');
export const AI_FQDN = /* @__PURE__ */ constant('AI_FQDN');
export const AI_IDN = /* @__PURE__ */ constant('AI_IDN');
export const AI_MASK = /* @__PURE__ */ constant('AI_MASK');
export const AI_NUMERICHOST = /* @__PURE__ */ constant('AI_NUMERICHOST');
export const AI_NUMERICSERV = /* @__PURE__ */ constant('AI_NUMERICSERV');
export const AI_PASSIVE = /* @__PURE__ */ constant('AI_PASSIVE');
export const AI_V4MAPPED = /* @__PURE__ */ constant('AI_V4MAPPED');
export const AI_V4MAPPED_CFG = /* @__PURE__ */ constant('AI_V4MAPPED_CFG');
