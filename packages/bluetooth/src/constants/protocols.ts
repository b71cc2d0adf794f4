// Protocols and levels of options. Linux: <bluetooth/bluetooth.h> of BlueZ. FreeBSD: <netgraph/bluetooth/include/
// ng_btsocket.h>. NetBSD: <netbt/bluetooth.h>. Windows: <ws2bth.h>.
import { bySystem, onLinux } from './by-system.js';

/** Logical link control and adaptation: `SOCK_SEQPACKET`, and on Linux also `SOCK_STREAM`, `SOCK_DGRAM`, `SOCK_RAW`. */
export const BTPROTO_L2CAP = /* @__PURE__ */ bySystem({ linux: 0, freebsd: 135, netbsd: 2 });
/** The host controller interface: `SOCK_RAW`. */
export const BTPROTO_HCI = /* @__PURE__ */ bySystem({ linux: 1, freebsd: 134, netbsd: 1 });
/** Synchronous connections, for voice: `SOCK_SEQPACKET`. */
export const BTPROTO_SCO = /* @__PURE__ */ bySystem({ linux: 2, freebsd: 137, netbsd: 4 });
/** Emulated serial ports: `SOCK_STREAM`. */
export const BTPROTO_RFCOMM = /* @__PURE__ */ bySystem({ linux: 3, freebsd: 136, netbsd: 3, win32: 3 });
/** Linux: control of network encapsulation (BNEP), by ioctl only. */
export const BTPROTO_BNEP = /* @__PURE__ */ onLinux(4);
/** Linux: control of the CAPI message transport, by ioctl only; gone in Linux 6.19. */
export const BTPROTO_CMTP = /* @__PURE__ */ onLinux(5);
/** Linux: control of human interface devices, by ioctl only. */
export const BTPROTO_HIDP = /* @__PURE__ */ onLinux(6);
/** Linux: audio and video distribution; no kernel implements it. */
export const BTPROTO_AVDTP = /* @__PURE__ */ onLinux(7);
/** Linux: isochronous channels of LE audio: `SOCK_SEQPACKET`. Linux 6.0, experimental. */
export const BTPROTO_ISO = /* @__PURE__ */ onLinux(8);

/** Level of the options of HCI sockets. */
export const SOL_HCI = /* @__PURE__ */ bySystem({ linux: 0, freebsd: 0x0802, netbsd: 1 });
/** Level of the options of L2CAP sockets. */
export const SOL_L2CAP = /* @__PURE__ */ bySystem({ linux: 6, freebsd: 0x1609, netbsd: 2, win32: 0x0100 });
/** Level of the options of SCO sockets. */
export const SOL_SCO = /* @__PURE__ */ bySystem({ linux: 17, freebsd: 0x0209, netbsd: 4 });
/** Level of the options of RFCOMM sockets. */
export const SOL_RFCOMM = /* @__PURE__ */ bySystem({ linux: 18, freebsd: 0x0816, netbsd: 3, win32: 3 });
/** Linux: level of options that several of the protocols have. */
export const SOL_BLUETOOTH = /* @__PURE__ */ onLinux(274);
