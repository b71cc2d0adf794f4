// Numbers of an AddressInfoError: gai_strerror(3), <netdb.h>.
import { constant } from '@sock/core';

/** The host has no address of the family asked for. */
export const EAI_ADDRFAMILY = /* @__PURE__ */ constant('EAI_ADDRFAMILY');
/** The name server gave no answer for now; a later try may succeed. */
export const EAI_AGAIN = /* @__PURE__ */ constant('EAI_AGAIN');
/** Invalid flags. */
export const EAI_BADFLAGS = /* @__PURE__ */ constant('EAI_BADFLAGS');
/** BSD, macOS: invalid hints. */
export const EAI_BADHINTS = /* @__PURE__ */ constant('EAI_BADHINTS');
/** The name server said that it failed for good. */
export const EAI_FAIL = /* @__PURE__ */ constant('EAI_FAIL');
/** The family is not supported. */
export const EAI_FAMILY = /* @__PURE__ */ constant('EAI_FAMILY');
/** The host name cannot be written in the encoding of the domain name system. */
export const EAI_IDN_ENCODE = /* @__PURE__ */ constant('EAI_IDN_ENCODE');
/** BSD, macOS: one more than the largest of these numbers. */
export const EAI_MAX = /* @__PURE__ */ constant('EAI_MAX');
/** Out of memory. */
export const EAI_MEMORY = /* @__PURE__ */ constant('EAI_MEMORY');
/** The host exists but has no addresses. */
export const EAI_NODATA = /* @__PURE__ */ constant('EAI_NODATA');
/** The host or the service is not known. */
export const EAI_NONAME = /* @__PURE__ */ constant('EAI_NONAME');
/** The answer does not fit. */
export const EAI_OVERFLOW = /* @__PURE__ */ constant('EAI_OVERFLOW');
/** BSD, macOS: the protocol resolved is not known. */
export const EAI_PROTOCOL = /* @__PURE__ */ constant('EAI_PROTOCOL');
/** The service does not exist for this type of socket. */
export const EAI_SERVICE = /* @__PURE__ */ constant('EAI_SERVICE');
/** The type of socket is not supported, or does not go with the protocol. */
export const EAI_SOCKTYPE = /* @__PURE__ */ constant('EAI_SOCKTYPE');
/** A system error. */
export const EAI_SYSTEM = /* @__PURE__ */ constant('EAI_SYSTEM');
