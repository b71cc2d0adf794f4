// Special IPv4 addresses as numbers in host byte order: ip(7), <netinet/in.h>.
import { constant } from '@sock/core';

export const INADDR_ALLHOSTS_GROUP = /* @__PURE__ */ constant('INADDR_ALLHOSTS_GROUP');
export const INADDR_ANY = /* @__PURE__ */ constant('INADDR_ANY');
export const INADDR_BROADCAST = /* @__PURE__ */ constant('INADDR_BROADCAST');
export const INADDR_LOOPBACK = /* @__PURE__ */ constant('INADDR_LOOPBACK');
export const INADDR_MAX_LOCAL_GROUP = /* @__PURE__ */ constant('INADDR_MAX_LOCAL_GROUP');
export const INADDR_NONE = /* @__PURE__ */ constant('INADDR_NONE');
export const INADDR_UNSPEC_GROUP = /* @__PURE__ */ constant('INADDR_UNSPEC_GROUP');
