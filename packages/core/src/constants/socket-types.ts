// Types of sockets: socket(2).
import { constant } from '../constant.js';

export const SOCK_CLOEXEC = /* @__PURE__ */ constant('SOCK_CLOEXEC');
export const SOCK_DGRAM = /* @__PURE__ */ constant('SOCK_DGRAM');
export const SOCK_NONBLOCK = /* @__PURE__ */ constant('SOCK_NONBLOCK');
export const SOCK_RAW = /* @__PURE__ */ constant('SOCK_RAW');
export const SOCK_RDM = /* @__PURE__ */ constant('SOCK_RDM');
export const SOCK_SEQPACKET = /* @__PURE__ */ constant('SOCK_SEQPACKET');
export const SOCK_STREAM = /* @__PURE__ */ constant('SOCK_STREAM');
