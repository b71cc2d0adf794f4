// Numbers of an AddressInfoError: gai_strerror(3), <netdb.h>.
import { constant } from '@sock/core';

export const EAI_ADDRFAMILY = /* @__PURE__ */ constant('EAI_ADDRFAMILY');
export const EAI_AGAIN = /* @__PURE__ */ constant('EAI_AGAIN');
export const EAI_BADFLAGS = /* @__PURE__ */ constant('EAI_BADFLAGS');
export const EAI_BADHINTS = /* @__PURE__ */ constant('EAI_BADHINTS');
export const EAI_FAIL = /* @__PURE__ */ constant('EAI_FAIL');
export const EAI_FAMILY = /* @__PURE__ */ constant('EAI_FAMILY');
export const EAI_IDN_ENCODE = /* @__PURE__ */ constant('EAI_IDN_ENCODE');
export const EAI_MAX = /* @__PURE__ */ constant('EAI_MAX');
export const EAI_MEMORY = /* @__PURE__ */ constant('EAI_MEMORY');
export const EAI_NODATA = /* @__PURE__ */ constant('EAI_NODATA');
export const EAI_NONAME = /* @__PURE__ */ constant('EAI_NONAME');
export const EAI_OVERFLOW = /* @__PURE__ */ constant('EAI_OVERFLOW');
export const EAI_PROTOCOL = /* @__PURE__ */ constant('EAI_PROTOCOL');
export const EAI_SERVICE = /* @__PURE__ */ constant('EAI_SERVICE');
export const EAI_SOCKTYPE = /* @__PURE__ */ constant('EAI_SOCKTYPE');
export const EAI_SYSTEM = /* @__PURE__ */ constant('EAI_SYSTEM');
