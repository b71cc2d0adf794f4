// Codes of the method ioctl, and values of SIO_RCVALL: WSAIoctl of Windows, <mstcpip.h>.
import { constant } from '../constant.js';

export const RCVALL_IPLEVEL = /* @__PURE__ */ constant('RCVALL_IPLEVEL');
export const RCVALL_MAX = /* @__PURE__ */ constant('RCVALL_MAX');
export const RCVALL_OFF = /* @__PURE__ */ constant('RCVALL_OFF');
export const RCVALL_ON = /* @__PURE__ */ constant('RCVALL_ON');
export const RCVALL_SOCKETLEVELONLY = /* @__PURE__ */ constant('RCVALL_SOCKETLEVELONLY');
export const SIO_KEEPALIVE_VALS = /* @__PURE__ */ constant('SIO_KEEPALIVE_VALS');
export const SIO_LOOPBACK_FAST_PATH = /* @__PURE__ */ constant('SIO_LOOPBACK_FAST_PATH');
export const SIO_RCVALL = /* @__PURE__ */ constant('SIO_RCVALL');
