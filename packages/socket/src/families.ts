// Families that Python's module names and no package of ours serves, with the levels of their options. Their sockets
// work like any other; addresses are raw bytes, `{ family, data }`: <sys/socket.h>, <netax25/ax25.h> and their kin.
import { constant } from '@sock/core';

export const AF_AAL5 = /* @__PURE__ */ constant('AF_AAL5');
export const AF_APPLETALK = /* @__PURE__ */ constant('AF_APPLETALK');
export const AF_ASH = /* @__PURE__ */ constant('AF_ASH');
export const AF_ATMPVC = /* @__PURE__ */ constant('AF_ATMPVC');
export const AF_ATMSVC = /* @__PURE__ */ constant('AF_ATMSVC');
export const AF_AX25 = /* @__PURE__ */ constant('AF_AX25');
export const AF_BRIDGE = /* @__PURE__ */ constant('AF_BRIDGE');
export const AF_DECnet = /* @__PURE__ */ constant('AF_DECnet');
export const AF_ECONET = /* @__PURE__ */ constant('AF_ECONET');
export const AF_IPX = /* @__PURE__ */ constant('AF_IPX');
export const AF_IRDA = /* @__PURE__ */ constant('AF_IRDA');
export const AF_KEY = /* @__PURE__ */ constant('AF_KEY');
export const AF_LLC = /* @__PURE__ */ constant('AF_LLC');
export const AF_NETBEUI = /* @__PURE__ */ constant('AF_NETBEUI');
export const AF_NETROM = /* @__PURE__ */ constant('AF_NETROM');
export const AF_PPPOX = /* @__PURE__ */ constant('AF_PPPOX');
export const AF_ROSE = /* @__PURE__ */ constant('AF_ROSE');
export const AF_ROUTE = /* @__PURE__ */ constant('AF_ROUTE');
export const AF_SECURITY = /* @__PURE__ */ constant('AF_SECURITY');
export const AF_SNA = /* @__PURE__ */ constant('AF_SNA');
export const AF_WANPIPE = /* @__PURE__ */ constant('AF_WANPIPE');
export const AF_X25 = /* @__PURE__ */ constant('AF_X25');
export const IPX_TYPE = /* @__PURE__ */ constant('IPX_TYPE');
export const SOL_ATALK = /* @__PURE__ */ constant('SOL_ATALK');
export const SOL_AX25 = /* @__PURE__ */ constant('SOL_AX25');
export const SOL_IPX = /* @__PURE__ */ constant('SOL_IPX');
export const SOL_NETROM = /* @__PURE__ */ constant('SOL_NETROM');
export const SOL_ROSE = /* @__PURE__ */ constant('SOL_ROSE');
