// Options at level IPPROTO_TCP: tcp(7), <netinet/tcp.h>, <linux/tcp.h>.
import { constant } from '@sock/core';

/** Read-only: what the congestion control tells of itself: `union tcp_cc_info`. */
export const TCP_CC_INFO = /* @__PURE__ */ constant('TCP_CC_INFO');
/** Name of the congestion control, as bytes, such as `cubic`. */
export const TCP_CONGESTION = /* @__PURE__ */ constant('TCP_CONGESTION');
/** macOS: read-only, the connection's state: `struct tcp_connection_info`. */
export const TCP_CONNECTION_INFO = /* @__PURE__ */ constant('TCP_CONNECTION_INFO');
/** 1 to hold back segments that are not full, 200 ms at most; 0 sends what is there. */
export const TCP_CORK = /* @__PURE__ */ constant('TCP_CORK');
/** Seconds that a listener waits for the first data before accept sees the connection. */
export const TCP_DEFER_ACCEPT = /* @__PURE__ */ constant('TCP_DEFER_ACCEPT');
/** On a listener: how many connections may be pending that sent data with their SYN; 0 for none. */
export const TCP_FASTOPEN = /* @__PURE__ */ constant('TCP_FASTOPEN');
/** 1 so that connect waits for the first send, whose data then go with the SYN. */
export const TCP_FASTOPEN_CONNECT = /* @__PURE__ */ constant('TCP_FASTOPEN_CONNECT');
/** Keys for the cookies of Fast Open: 16 bytes, or 32 for the old one too. */
export const TCP_FASTOPEN_KEY = /* @__PURE__ */ constant('TCP_FASTOPEN_KEY');
/** 1 for Fast Open without a cookie. */
export const TCP_FASTOPEN_NO_COOKIE = /* @__PURE__ */ constant('TCP_FASTOPEN_NO_COOKIE');
/** Read-only: the connection's state: `struct tcp_info`, see {@link decodeTcpInfo}. */
export const TCP_INFO = /* @__PURE__ */ constant('TCP_INFO');
/** 1 to learn with every receive how many bytes are left: {@link TCP_CM_INQ}. */
export const TCP_INQ = /* @__PURE__ */ constant('TCP_INQ');
/** macOS, Windows: seconds without traffic before the first probe; {@link TCP_KEEPIDLE} elsewhere. */
export const TCP_KEEPALIVE = /* @__PURE__ */ constant('TCP_KEEPALIVE');
/** Probes without an answer before the connection is dropped. */
export const TCP_KEEPCNT = /* @__PURE__ */ constant('TCP_KEEPCNT');
/** Seconds without traffic before the first probe of SO_KEEPALIVE. */
export const TCP_KEEPIDLE = /* @__PURE__ */ constant('TCP_KEEPIDLE');
/** Seconds between probes. */
export const TCP_KEEPINTVL = /* @__PURE__ */ constant('TCP_KEEPINTVL');
/** Seconds that a closed socket stays in FIN-WAIT-2; negative for not at all. */
export const TCP_LINGER2 = /* @__PURE__ */ constant('TCP_LINGER2');
/** Bytes that a segment may have. */
export const TCP_MAXSEG = /* @__PURE__ */ constant('TCP_MAXSEG');
/** Key for signing the segments of a peer (RFC 2385): `struct tcp_md5sig`. */
export const TCP_MD5SIG = /* @__PURE__ */ constant('TCP_MD5SIG');
/** As {@link TCP_MD5SIG}, also for a prefix of addresses or an interface. */
export const TCP_MD5SIG_EXT = /* @__PURE__ */ constant('TCP_MD5SIG_EXT');
/** 1 to send small segments at once, without Nagle's algorithm. */
export const TCP_NODELAY = /* @__PURE__ */ constant('TCP_NODELAY');
/** Bytes not yet sent under which the socket counts as writable. */
export const TCP_NOTSENT_LOWAT = /* @__PURE__ */ constant('TCP_NOTSENT_LOWAT');
/** In repair mode: sequence number of the queue that {@link TCP_REPAIR_QUEUE} chose. */
export const TCP_QUEUE_SEQ = /* @__PURE__ */ constant('TCP_QUEUE_SEQ');
/** 1 to acknowledge at once for now, 0 to delay; the kernel may change it again. */
export const TCP_QUICKACK = /* @__PURE__ */ constant('TCP_QUICKACK');
/** Repair mode, to save or restore a connection: 1 on, 0 off, -1 off without a window probe. */
export const TCP_REPAIR = /* @__PURE__ */ constant('TCP_REPAIR');
/** In repair mode: the options that the peers agreed on: an array of `struct tcp_repair_opt`. */
export const TCP_REPAIR_OPTIONS = /* @__PURE__ */ constant('TCP_REPAIR_OPTIONS');
/** In repair mode: the queue to work on: 0 none, 1 receive, 2 send. */
export const TCP_REPAIR_QUEUE = /* @__PURE__ */ constant('TCP_REPAIR_QUEUE');
/** In repair mode: the windows: `struct tcp_repair_window`. */
export const TCP_REPAIR_WINDOW = /* @__PURE__ */ constant('TCP_REPAIR_WINDOW');
/** Read-only, once: the headers of the SYN that an accepted connection began with. */
export const TCP_SAVED_SYN = /* @__PURE__ */ constant('TCP_SAVED_SYN');
/** On a listener: 1 to keep the headers of each SYN, 2 with the link layer's. */
export const TCP_SAVE_SYN = /* @__PURE__ */ constant('TCP_SAVE_SYN');
/** How often a SYN is sent again before connect fails, 1 to 255. */
export const TCP_SYNCNT = /* @__PURE__ */ constant('TCP_SYNCNT');
/** Without effect since Linux 4.11; once: resend after one duplicate acknowledgement. */
export const TCP_THIN_DUPACK = /* @__PURE__ */ constant('TCP_THIN_DUPACK');
/** 1 not to double the pauses between resends of streams with few segments. */
export const TCP_THIN_LINEAR_TIMEOUTS = /* @__PURE__ */ constant('TCP_THIN_LINEAR_TIMEOUTS');
/** The clock of TCP's timestamps: read, its value in milliseconds; set in repair mode. */
export const TCP_TIMESTAMP = /* @__PURE__ */ constant('TCP_TIMESTAMP');
/** Microseconds by which to delay all that is sent; for tests. */
export const TCP_TX_DELAY = /* @__PURE__ */ constant('TCP_TX_DELAY');
/** Name of the protocol that takes over the connection's data, as bytes, such as `tls`. */
export const TCP_ULP = /* @__PURE__ */ constant('TCP_ULP');
/** Milliseconds that sent data may stay unacknowledged before the connection is dropped; 0 for the default. */
export const TCP_USER_TIMEOUT = /* @__PURE__ */ constant('TCP_USER_TIMEOUT');
/** Bytes that the advertised window may have. */
export const TCP_WINDOW_CLAMP = /* @__PURE__ */ constant('TCP_WINDOW_CLAMP');
/** Maps received pages into memory: `struct tcp_zerocopy_receive`. */
export const TCP_ZEROCOPY_RECEIVE = /* @__PURE__ */ constant('TCP_ZEROCOPY_RECEIVE');

// Not in Python.
/** Adds a key of TCP-AO (RFC 5925): `struct tcp_ao_add`. */
export const TCP_AO_ADD_KEY = /* @__PURE__ */ constant('TCP_AO_ADD_KEY');
/** Removes a key of TCP-AO: `struct tcp_ao_del`. */
export const TCP_AO_DEL_KEY = /* @__PURE__ */ constant('TCP_AO_DEL_KEY');
/** Read-only: keys of TCP-AO: `struct tcp_ao_getsockopt`. */
export const TCP_AO_GET_KEYS = /* @__PURE__ */ constant('TCP_AO_GET_KEYS');
/** Which keys of TCP-AO are in use, and counters: `struct tcp_ao_info_opt`. */
export const TCP_AO_INFO = /* @__PURE__ */ constant('TCP_AO_INFO');
/** In repair mode: the state of TCP-AO: `struct tcp_ao_repair`. */
export const TCP_AO_REPAIR = /* @__PURE__ */ constant('TCP_AO_REPAIR');
/** Control message that {@link TCP_INQ} asks for: bytes left to read, an int. */
export const TCP_CM_INQ = /* @__PURE__ */ constant('TCP_CM_INQ');
/** The longest that an acknowledgement is delayed, in microseconds. */
export const TCP_DELACK_MAX_US = /* @__PURE__ */ constant('TCP_DELACK_MAX_US');
/** Read-only: 1 if the connection is one of Multipath TCP. */
export const TCP_IS_MPTCP = /* @__PURE__ */ constant('TCP_IS_MPTCP');
/** Windows: seconds that data are resent before the connection is dropped; -1 for ever. */
export const TCP_MAXRT = /* @__PURE__ */ constant('TCP_MAXRT');
/** BSD, macOS: 1 to send no TCP options. */
export const TCP_NOOPT = /* @__PURE__ */ constant('TCP_NOOPT');
/** BSD, macOS: 1 to hold back segments that are not full; {@link TCP_CORK} on Linux. */
export const TCP_NOPUSH = /* @__PURE__ */ constant('TCP_NOPUSH');
/** The longest pause between resends, in milliseconds, 1000 to 120000. */
export const TCP_RTO_MAX_MS = /* @__PURE__ */ constant('TCP_RTO_MAX_MS');
/** The shortest pause before a resend, in microseconds. */
export const TCP_RTO_MIN_US = /* @__PURE__ */ constant('TCP_RTO_MIN_US');
/** macOS: seconds that data are resent before the connection is dropped. */
export const TCP_RXT_CONNDROPTIME = /* @__PURE__ */ constant('TCP_RXT_CONNDROPTIME');
