// Flags of getnameinfo, and how many bytes its answers have at most: getnameinfo(3), <netdb.h>.
import { constant } from '@sock/core';

/** The port is one of UDP; some have another name there. */
export const NI_DGRAM = /* @__PURE__ */ constant('NI_DGRAM');
/** The host name as Unicode and not as `xn--…`. */
export const NI_IDN = /* @__PURE__ */ constant('NI_IDN');
/** Bytes of the longest host name, with the NUL at its end. */
export const NI_MAXHOST = /* @__PURE__ */ constant('NI_MAXHOST');
/** Bytes of the longest service name, with the NUL at its end. */
export const NI_MAXSERV = /* @__PURE__ */ constant('NI_MAXSERV');
/** Fail if the host has no name, instead of answering with its address. */
export const NI_NAMEREQD = /* @__PURE__ */ constant('NI_NAMEREQD');
/** Hosts of this machine's own domain without the domain. */
export const NI_NOFQDN = /* @__PURE__ */ constant('NI_NOFQDN');
/** The host's address and not its name. */
export const NI_NUMERICHOST = /* @__PURE__ */ constant('NI_NUMERICHOST');
/** BSD, macOS: an IPv6 scope as a number and not as the interface's name. */
export const NI_NUMERICSCOPE = /* @__PURE__ */ constant('NI_NUMERICSCOPE');
/** The port's number and not its name. */
export const NI_NUMERICSERV = /* @__PURE__ */ constant('NI_NUMERICSERV');
