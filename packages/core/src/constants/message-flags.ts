// Flags of sends and receives: send(2), recv(2), <linux/socket.h>.
import { constant } from '../constant.js';

/** Windows, NetBSD, OpenBSD: in a receive's flags, the datagram was a broadcast. */
export const MSG_BCAST = /* @__PURE__ */ constant('MSG_BCAST');
/** IRIX: the beginning of a tagged message (XTP). */
export const MSG_BTAG = /* @__PURE__ */ constant('MSG_BTAG');
/** Receive: descriptors that arrive are close-on-exec. */
export const MSG_CMSG_CLOEXEC = /* @__PURE__ */ constant('MSG_CMSG_CLOEXEC');
/** Send: the peer has answered lately, and its link-layer address needs no new probe. */
export const MSG_CONFIRM = /* @__PURE__ */ constant('MSG_CONFIRM');
/** In a receive's flags: control messages did not fit and were dropped. */
export const MSG_CTRUNC = /* @__PURE__ */ constant('MSG_CTRUNC');
/** Send: only to hosts of directly connected networks, by no gateway. */
export const MSG_DONTROUTE = /* @__PURE__ */ constant('MSG_DONTROUTE');
/** This call alone does not wait: EAGAIN when it would have to. */
export const MSG_DONTWAIT = /* @__PURE__ */ constant('MSG_DONTWAIT');
/** BSD, macOS: send, then shut down the sending side (T/TCP). */
export const MSG_EOF = /* @__PURE__ */ constant('MSG_EOF');
/** A record ends here: asked for in a send, told in a receive's flags (SOCK_SEQPACKET). */
export const MSG_EOR = /* @__PURE__ */ constant('MSG_EOR');
/** Receive from the error queue; in a receive's flags: this came from there. */
export const MSG_ERRQUEUE = /* @__PURE__ */ constant('MSG_ERRQUEUE');
/** IRIX: the end of a tagged message (XTP). */
export const MSG_ETAG = /* @__PURE__ */ constant('MSG_ETAG');
/** Send: connect and send the data with the SYN (TCP Fast Open, RFC 7413). */
export const MSG_FASTOPEN = /* @__PURE__ */ constant('MSG_FASTOPEN');
/** Of the kernel's own use; programs gain nothing by it. */
export const MSG_FIN = /* @__PURE__ */ constant('MSG_FIN');
/** Windows, NetBSD, OpenBSD: in a receive's flags, the datagram was sent to a group. */
export const MSG_MCAST = /* @__PURE__ */ constant('MSG_MCAST');
/** Send: more follows, and TCP or UDP joins it to one segment or datagram. */
export const MSG_MORE = /* @__PURE__ */ constant('MSG_MORE');
/** Send: no SIGPIPE when the stream is broken; EPIPE all the same. */
export const MSG_NOSIGNAL = /* @__PURE__ */ constant('MSG_NOSIGNAL');
/** FreeBSD: in a receive's flags, an event of SCTP and no data. */
export const MSG_NOTIFICATION = /* @__PURE__ */ constant('MSG_NOTIFICATION');
/** Send or receive urgent (out-of-band) data. */
export const MSG_OOB = /* @__PURE__ */ constant('MSG_OOB');
/** Receive without removing: the next receive gets the same data. */
export const MSG_PEEK = /* @__PURE__ */ constant('MSG_PEEK');
/** Of the kernel's own use; programs gain nothing by it. */
export const MSG_PROXY = /* @__PURE__ */ constant('MSG_PROXY');
/** Of the kernel's own use; programs gain nothing by it. */
export const MSG_RST = /* @__PURE__ */ constant('MSG_RST');
/** Of the kernel's own use; programs gain nothing by it. */
export const MSG_SYN = /* @__PURE__ */ constant('MSG_SYN');
/** In a receive's flags: the datagram was longer. Asked for: the result is its real length (Linux). */
export const MSG_TRUNC = /* @__PURE__ */ constant('MSG_TRUNC');
/** Receive: wait for all bytes asked for, unless the stream ends or an error or signal comes first. */
export const MSG_WAITALL = /* @__PURE__ */ constant('MSG_WAITALL');
/** recvmmsg(2) only: wait for the first message and no further. */
export const MSG_WAITFORONE = /* @__PURE__ */ constant('MSG_WAITFORONE');
/** Send without copying, with {@link SO_ZEROCOPY} on; the error queue tells when the memory is free. */
export const MSG_ZEROCOPY = /* @__PURE__ */ constant('MSG_ZEROCOPY');
