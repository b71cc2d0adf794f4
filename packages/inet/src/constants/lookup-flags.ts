// Flags of getaddrinfo: getaddrinfo(3), <netdb.h>.
import { constant } from '@sock/core';

/** Only families of which this machine has an address itself. */
export const AI_ADDRCONFIG = /* @__PURE__ */ constant('AI_ADDRCONFIG');
/** With {@link AI_V4MAPPED}: IPv4 addresses as IPv6 ones, even if there are IPv6 ones. */
export const AI_ALL = /* @__PURE__ */ constant('AI_ALL');
/** The canonical name as Unicode and not as `xn--…`. */
export const AI_CANONIDN = /* @__PURE__ */ constant('AI_CANONIDN');
/** The first entry has the host's canonical name. */
export const AI_CANONNAME = /* @__PURE__ */ constant('AI_CANONNAME');
/** BSD, macOS: {@link AI_V4MAPPED_CFG} and {@link AI_ADDRCONFIG}. */
export const AI_DEFAULT = /* @__PURE__ */ constant('AI_DEFAULT');
/** Windows: the canonical name is the full one, with its domain. */
export const AI_FQDN = /* @__PURE__ */ constant('AI_FQDN');
/** The host name may be Unicode, and is encoded for the domain name system. */
export const AI_IDN = /* @__PURE__ */ constant('AI_IDN');
/** BSD, macOS: all flags that are valid. */
export const AI_MASK = /* @__PURE__ */ constant('AI_MASK');
/** The host is an address in text; no name is looked up. */
export const AI_NUMERICHOST = /* @__PURE__ */ constant('AI_NUMERICHOST');
/** The service is a port number in text; no name is looked up. */
export const AI_NUMERICSERV = /* @__PURE__ */ constant('AI_NUMERICSERV');
/** Without a host, addresses to bind to (`0.0.0.0`, `::`) instead of those of this machine. */
export const AI_PASSIVE = /* @__PURE__ */ constant('AI_PASSIVE');
/** For AF_INET6: IPv4 addresses as `::ffff:a.b.c.d` if there are no IPv6 ones. */
export const AI_V4MAPPED = /* @__PURE__ */ constant('AI_V4MAPPED');
/** BSD, macOS: {@link AI_V4MAPPED} if the kernel supports such addresses. */
export const AI_V4MAPPED_CFG = /* @__PURE__ */ constant('AI_V4MAPPED_CFG');
