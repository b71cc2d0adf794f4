// SOL_L2CAP. Linux: <bluetooth/l2cap.h> of BlueZ. FreeBSD: ng_btsocket.h. NetBSD: <netbt/l2cap.h>.
import { bySystem, onLinux } from './by-system.js';

/** Linux: how a channel works: `struct l2cap_options`, see `encodeL2capOptions`. BR/EDR, before connect or listen. */
export const L2CAP_OPTIONS = /* @__PURE__ */ onLinux(0x01);
/** Linux: which link it is: `struct l2cap_conninfo`, see `decodeConnectionInfo`. */
export const L2CAP_CONNINFO = /* @__PURE__ */ onLinux(0x02);
/** Linux: how safe the link must be, the old way: flags `L2CAP_LM_*`. Newer: `BT_SECURITY`. */
export const L2CAP_LM = /* @__PURE__ */ onLinux(0x03);
/** Flag of Linux: this side becomes the central (master). */
export const L2CAP_LM_MASTER = /* @__PURE__ */ onLinux(0x0001);
/** Flag: an authenticated peer. */
export const L2CAP_LM_AUTH = /* @__PURE__ */ bySystem({ linux: 0x0002, netbsd: 0x0001 });
/** Flag: an encrypted link. */
export const L2CAP_LM_ENCRYPT = /* @__PURE__ */ bySystem({ linux: 0x0004, netbsd: 0x0002 });
/** Flag of Linux: a trusted peer. */
export const L2CAP_LM_TRUSTED = /* @__PURE__ */ onLinux(0x0008);
/** Flag of Linux: broken packets end the connection. */
export const L2CAP_LM_RELIABLE = /* @__PURE__ */ onLinux(0x0010);
/** Flag: an encrypted link with a strong key. */
export const L2CAP_LM_SECURE = /* @__PURE__ */ bySystem({ linux: 0x0020, netbsd: 0x0004 });

/** Mode of `struct l2cap_options`: no flow control. */
export const L2CAP_MODE_BASIC = /* @__PURE__ */ onLinux(0x00);
/** Mode: enhanced retransmission: nothing is lost, nothing doubled. */
export const L2CAP_MODE_ERTM = /* @__PURE__ */ onLinux(0x03);
/** Mode: streaming: old packets are dropped. */
export const L2CAP_MODE_STREAMING = /* @__PURE__ */ onLinux(0x04);
/** Mode: flow control by credits, over LE. */
export const L2CAP_MODE_LE_FLOWCTL = /* @__PURE__ */ onLinux(0x80);
/** Mode: flow control by credits, enhanced. */
export const L2CAP_MODE_EXT_FLOWCTL = /* @__PURE__ */ onLinux(0x81);

/** BSD: longest packet that is received. */
export const SO_L2CAP_IMTU = /* @__PURE__ */ bySystem({ freebsd: 1, netbsd: 1 });
/** BSD: longest packet that may be sent. */
export const SO_L2CAP_OMTU = /* @__PURE__ */ bySystem({ freebsd: 2, netbsd: 2 });
/** NetBSD: quality of service of what comes. */
export const SO_L2CAP_IQOS = /* @__PURE__ */ bySystem({ netbsd: 3 });
/** NetBSD: quality of service of what goes. */
export const SO_L2CAP_OQOS = /* @__PURE__ */ bySystem({ netbsd: 4 });
/** BSD: flush timeout. */
export const SO_L2CAP_FLUSH = /* @__PURE__ */ bySystem({ freebsd: 5, netbsd: 5 });
/** FreeBSD: whether connect waits for encryption. */
export const SO_L2CAP_ENCRYPTED = /* @__PURE__ */ bySystem({ freebsd: 6 });
/** NetBSD: link mode, flags `L2CAP_LM_*`. */
export const SO_L2CAP_LM = /* @__PURE__ */ bySystem({ netbsd: 6 });
