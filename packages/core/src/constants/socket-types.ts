// Types of sockets: socket(2).
import { constant } from '../constant.js';

/** Flag beside a type: the descriptor is close-on-exec, as ours are anyway. */
export const SOCK_CLOEXEC = /* @__PURE__ */ constant('SOCK_CLOEXEC');
/** Datagrams: messages with boundaries that may be lost, doubled or reordered. */
export const SOCK_DGRAM = /* @__PURE__ */ constant('SOCK_DGRAM');
/** Flag beside a type: the socket starts in non-blocking mode. */
export const SOCK_NONBLOCK = /* @__PURE__ */ constant('SOCK_NONBLOCK');
/** Access to the network's own protocol; usually needs CAP_NET_RAW. */
export const SOCK_RAW = /* @__PURE__ */ constant('SOCK_RAW');
/** Reliable messages with boundaries, in no guaranteed order. */
export const SOCK_RDM = /* @__PURE__ */ constant('SOCK_RDM');
/** Reliable messages with boundaries, in order, over a connection. */
export const SOCK_SEQPACKET = /* @__PURE__ */ constant('SOCK_SEQPACKET');
