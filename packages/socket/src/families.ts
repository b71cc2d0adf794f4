// Families that Python's module names and no package of ours serves, with the levels of their options. Their sockets
// work like any other; addresses are raw bytes, `{ family, data }`: <sys/socket.h>, <netax25/ax25.h> and their kin.
import { constant } from '@sock/core';

/** ATM adaptation layer 5; in no header that is still in use. */
export const AF_AAL5 = /* @__PURE__ */ constant('AF_AAL5');
/** AppleTalk, DDP: ddp(7). */
export const AF_APPLETALK = /* @__PURE__ */ constant('AF_APPLETALK');
/** Ash. */
export const AF_ASH = /* @__PURE__ */ constant('AF_ASH');
/** ATM, permanent virtual circuits: <linux/atm.h>. */
export const AF_ATMPVC = /* @__PURE__ */ constant('AF_ATMPVC');
/** ATM, switched virtual circuits: <linux/atm.h>. */
export const AF_ATMSVC = /* @__PURE__ */ constant('AF_ATMSVC');
/** Amateur radio, AX.25: ax25(4), <netax25/ax25.h>. */
export const AF_AX25 = /* @__PURE__ */ constant('AF_AX25');
/** Multiprotocol bridge. */
export const AF_BRIDGE = /* @__PURE__ */ constant('AF_BRIDGE');
/** DECnet. */
export const AF_DECnet = /* @__PURE__ */ constant('AF_DECnet');
/** Acorn Econet. */
export const AF_ECONET = /* @__PURE__ */ constant('AF_ECONET');
/** Novell IPX: <netipx/ipx.h>. */
export const AF_IPX = /* @__PURE__ */ constant('AF_IPX');
/** Infrared, IrDA: <linux/irda.h>. */
export const AF_IRDA = /* @__PURE__ */ constant('AF_IRDA');
/** Management of keys for IPsec: RFC 2367. */
export const AF_KEY = /* @__PURE__ */ constant('AF_KEY');
/** IEEE 802.2, logical link control: <linux/llc.h>. */
export const AF_LLC = /* @__PURE__ */ constant('AF_LLC');
/** NetBEUI, IEEE 802.2 LLC. */
export const AF_NETBEUI = /* @__PURE__ */ constant('AF_NETBEUI');
/** Amateur radio, NET/ROM: <netrom/netrom.h>. */
export const AF_NETROM = /* @__PURE__ */ constant('AF_NETROM');
/** PPP over something: <linux/if_pppox.h>. */
export const AF_PPPOX = /* @__PURE__ */ constant('AF_PPPOX');
/** Amateur radio, X.25 PLP: <netrose/rose.h>. */
export const AF_ROSE = /* @__PURE__ */ constant('AF_ROSE');
/** Routing messages: route(4) of the BSDs; on Linux another name of AF_NETLINK. */
export const AF_ROUTE = /* @__PURE__ */ constant('AF_ROUTE');
/** Callbacks of security modules. */
export const AF_SECURITY = /* @__PURE__ */ constant('AF_SECURITY');
/** IBM SNA. */
export const AF_SNA = /* @__PURE__ */ constant('AF_SNA');
/** Sangoma WANPIPE. */
export const AF_WANPIPE = /* @__PURE__ */ constant('AF_WANPIPE');
/** ITU-T X.25: x25(7). */
export const AF_X25 = /* @__PURE__ */ constant('AF_X25');
/** Option at level SOL_IPX: the type of packets, an int: <netipx/ipx.h>. */
export const IPX_TYPE = /* @__PURE__ */ constant('IPX_TYPE');
/** Level of the options of AF_APPLETALK: <netatalk/at.h>. */
export const SOL_ATALK = /* @__PURE__ */ constant('SOL_ATALK');
/** Level of the options of AF_AX25: <netax25/ax25.h>. */
export const SOL_AX25 = /* @__PURE__ */ constant('SOL_AX25');
/** Level of the options of AF_IPX: <netipx/ipx.h>. */
export const SOL_IPX = /* @__PURE__ */ constant('SOL_IPX');
/** Level of the options of AF_NETROM: <netrom/netrom.h>. */
export const SOL_NETROM = /* @__PURE__ */ constant('SOL_NETROM');
/** Level of the options of AF_ROSE: <netrose/rose.h>. */
export const SOL_ROSE = /* @__PURE__ */ constant('SOL_ROSE');
