// Special IPv4 addresses as numbers in host byte order: ip(7), <netinet/in.h>.
import { constant } from '@sock/core';

/** 224.0.0.1: all hosts of the network. */
export const INADDR_ALLHOSTS_GROUP = /* @__PURE__ */ constant('INADDR_ALLHOSTS_GROUP');
/** 0.0.0.0: every address of this machine, to bind to. */
export const INADDR_ANY = /* @__PURE__ */ constant('INADDR_ANY');
/** 255.255.255.255: every host of the local network. */
export const INADDR_BROADCAST = /* @__PURE__ */ constant('INADDR_BROADCAST');
/** 127.0.0.1: this machine. */
export const INADDR_LOOPBACK = /* @__PURE__ */ constant('INADDR_LOOPBACK');
/** 224.0.0.255: the last group that routers do not forward. */
export const INADDR_MAX_LOCAL_GROUP = /* @__PURE__ */ constant('INADDR_MAX_LOCAL_GROUP');
/** 255.255.255.255, as inet_addr(3) says that a text is no address. */
export const INADDR_NONE = /* @__PURE__ */ constant('INADDR_NONE');
/** 224.0.0.0: the base of the groups, no group itself. */
export const INADDR_UNSPEC_GROUP = /* @__PURE__ */ constant('INADDR_UNSPEC_GROUP');
