// Where the ports of ordinary programs begin: <netinet/in.h>.
import { constant } from '@sock/core';

export const IPPORT_RESERVED = /* @__PURE__ */ constant('IPPORT_RESERVED');
export const IPPORT_USERRESERVED = /* @__PURE__ */ constant('IPPORT_USERRESERVED');
