// Flags of sends and receives: send(2), recv(2), <linux/socket.h>.
import { constant } from '../constant.js';

export const MSG_BCAST = /* @__PURE__ */ constant('MSG_BCAST');
export const MSG_BTAG = /* @__PURE__ */ constant('MSG_BTAG');
export const MSG_CMSG_CLOEXEC = /* @__PURE__ */ constant('MSG_CMSG_CLOEXEC');
export const MSG_CONFIRM = /* @__PURE__ */ constant('MSG_CONFIRM');
export const MSG_CTRUNC = /* @__PURE__ */ constant('MSG_CTRUNC');
export const MSG_DONTROUTE = /* @__PURE__ */ constant('MSG_DONTROUTE');
export const MSG_DONTWAIT = /* @__PURE__ */ constant('MSG_DONTWAIT');
export const MSG_EOF = /* @__PURE__ */ constant('MSG_EOF');
export const MSG_EOR = /* @__PURE__ */ constant('MSG_EOR');
export const MSG_ERRQUEUE = /* @__PURE__ */ constant('MSG_ERRQUEUE');
export const MSG_ETAG = /* @__PURE__ */ constant('MSG_ETAG');
export const MSG_FASTOPEN = /* @__PURE__ */ constant('MSG_FASTOPEN');
export const MSG_FIN = /* @__PURE__ */ constant('MSG_FIN');
export const MSG_MCAST = /* @__PURE__ */ constant('MSG_MCAST');
export const MSG_MORE = /* @__PURE__ */ constant('MSG_MORE');
export const MSG_NOSIGNAL = /* @__PURE__ */ constant('MSG_NOSIGNAL');
export const MSG_NOTIFICATION = /* @__PURE__ */ constant('MSG_NOTIFICATION');
export const MSG_OOB = /* @__PURE__ */ constant('MSG_OOB');
export const MSG_PEEK = /* @__PURE__ */ constant('MSG_PEEK');
export const MSG_PROXY = /* @__PURE__ */ constant('MSG_PROXY');
export const MSG_RST = /* @__PURE__ */ constant('MSG_RST');
export const MSG_SYN = /* @__PURE__ */ constant('MSG_SYN');
export const MSG_TRUNC = /* @__PURE__ */ constant('MSG_TRUNC');
export const MSG_WAITALL = /* @__PURE__ */ constant('MSG_WAITALL');
export const MSG_WAITFORONE = /* @__PURE__ */ constant('MSG_WAITFORONE');
export const MSG_ZEROCOPY = /* @__PURE__ */ constant('MSG_ZEROCOPY');
