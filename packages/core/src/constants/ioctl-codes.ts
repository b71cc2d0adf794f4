// Codes of the method ioctl, and values of SIO_RCVALL: WSAIoctl of Windows, <mstcpip.h>.
import { constant } from '../constant.js';

/** Windows: value of SIO_RCVALL: what comes in at the IP level, without promiscuous mode. */
export const RCVALL_IPLEVEL = /* @__PURE__ */ constant('RCVALL_IPLEVEL');
/** Windows: greatest value of SIO_RCVALL. */
export const RCVALL_MAX = /* @__PURE__ */ constant('RCVALL_MAX');
/** Windows: value of SIO_RCVALL: only what is for the socket. */
export const RCVALL_OFF = /* @__PURE__ */ constant('RCVALL_OFF');
/** Windows: value of SIO_RCVALL: all packets, in promiscuous mode. */
export const RCVALL_ON = /* @__PURE__ */ constant('RCVALL_ON');
/** Windows: value of SIO_RCVALL that the system does not implement. */
export const RCVALL_SOCKETLEVELONLY = /* @__PURE__ */ constant('RCVALL_SOCKETLEVELONLY');
/** Windows: sets on or off, time and interval (ms) of keep-alive. */
export const SIO_KEEPALIVE_VALS = /* @__PURE__ */ constant('SIO_KEEPALIVE_VALS');
/** Windows: makes TCP on the loopback interface faster; to be set before bind or connect. */
export const SIO_LOOPBACK_FAST_PATH = /* @__PURE__ */ constant('SIO_LOOPBACK_FAST_PATH');
/** Windows: receives all IP packets of an interface, RCVALL_ values; takes administrator’s rights. */
export const SIO_RCVALL = /* @__PURE__ */ constant('SIO_RCVALL');
