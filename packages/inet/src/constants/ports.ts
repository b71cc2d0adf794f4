// Where the ports of ordinary programs begin: <netinet/in.h>.
import { constant } from '@sock/core';

/** 1024: lower ports are for privileged programs. */
export const IPPORT_RESERVED = /* @__PURE__ */ constant('IPPORT_RESERVED');
/** 5000: where the ports of servers that users run began on BSD. */
export const IPPORT_USERRESERVED = /* @__PURE__ */ constant('IPPORT_USERRESERVED');
