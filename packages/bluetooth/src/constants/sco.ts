// SOL_SCO. Linux: <bluetooth/sco.h> of BlueZ. FreeBSD: ng_btsocket.h. NetBSD: <netbt/sco.h>.
import { bySystem, onLinux } from './by-system.js';

/** Linux: the longest packet, read only: `struct sco_options`, a `uint16_t`. */
export const SCO_OPTIONS = /* @__PURE__ */ onLinux(0x01);
/** Linux: which link it is: `struct sco_conninfo`, see `decodeConnectionInfo`. */
export const SCO_CONNINFO = /* @__PURE__ */ onLinux(0x02);

/** BSD: the longest packet. */
export const SO_SCO_MTU = /* @__PURE__ */ bySystem({ freebsd: 1, netbsd: 1 });
/** FreeBSD: which link it is. */
export const SO_SCO_CONNINFO = /* @__PURE__ */ bySystem({ freebsd: 2 });
/** NetBSD: which link it is. */
export const SO_SCO_HANDLE = /* @__PURE__ */ bySystem({ netbsd: 2 });
