// SOL_RFCOMM. Linux: <bluetooth/rfcomm.h> of BlueZ. FreeBSD: ng_btsocket.h. NetBSD: <netbt/rfcomm.h>. Windows:
// <ws2bth.h>, whose ULONGs are C ints here, as option names are.
import { bySystem, onLinux } from './by-system.js';

/** Linux: which link it is: `struct rfcomm_conninfo`, see `decodeConnectionInfo`. */
export const RFCOMM_CONNINFO = /* @__PURE__ */ onLinux(0x02);
/** Linux: how safe the link must be, the old way: flags `RFCOMM_LM_*`. Newer: `BT_SECURITY`. */
export const RFCOMM_LM = /* @__PURE__ */ onLinux(0x03);
/** Flag of Linux: this side becomes the central (master). */
export const RFCOMM_LM_MASTER = /* @__PURE__ */ onLinux(0x0001);
/** Flag: an authenticated peer. */
export const RFCOMM_LM_AUTH = /* @__PURE__ */ bySystem({ linux: 0x0002, netbsd: 0x0001 });
/** Flag: an encrypted link. */
export const RFCOMM_LM_ENCRYPT = /* @__PURE__ */ bySystem({ linux: 0x0004, netbsd: 0x0002 });
/** Flag of Linux: a trusted peer. */
export const RFCOMM_LM_TRUSTED = /* @__PURE__ */ onLinux(0x0008);
/** Flag of Linux: a reliable link. */
export const RFCOMM_LM_RELIABLE = /* @__PURE__ */ onLinux(0x0010);
/** Flag: an encrypted link with a strong key. */
export const RFCOMM_LM_SECURE = /* @__PURE__ */ bySystem({ linux: 0x0020, netbsd: 0x0004 });

/** BSD: longest frame of the channel. */
export const SO_RFCOMM_MTU = /* @__PURE__ */ bySystem({ freebsd: 1, netbsd: 1 });
/** BSD: state of the flow control. */
export const SO_RFCOMM_FC_INFO = /* @__PURE__ */ bySystem({ freebsd: 2, netbsd: 2 });
/** NetBSD: link mode, flags `RFCOMM_LM_*`. */
export const SO_RFCOMM_LM = /* @__PURE__ */ bySystem({ netbsd: 3 });

/** Windows: whether the link is authenticated. */
export const SO_BTH_AUTHENTICATE = /* @__PURE__ */ bySystem({ win32: 0x80000001 | 0 });
/** Windows: whether the link is encrypted. */
export const SO_BTH_ENCRYPT = /* @__PURE__ */ bySystem({ win32: 0x00000002 });
/** Windows: longest frame of the channel. */
export const SO_BTH_MTU = /* @__PURE__ */ bySystem({ win32: 0x80000007 | 0 });
/** Windows: greatest value of `SO_BTH_MTU`. */
export const SO_BTH_MTU_MAX = /* @__PURE__ */ bySystem({ win32: 0x80000008 | 0 });
/** Windows: least value of `SO_BTH_MTU`. */
export const SO_BTH_MTU_MIN = /* @__PURE__ */ bySystem({ win32: 0x8000000a | 0 });
/** Windows: the channel that means: any that is free. */
export const BT_PORT_ANY = /* @__PURE__ */ bySystem({ win32: 0xffffffff });
