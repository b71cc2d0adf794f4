// Options of every family: socket(7), <asm-generic/socket.h>.
import { constant } from '../constant.js';

/** Level of options and control messages that belong to no protocol. */
export const SOL_SOCKET = /* @__PURE__ */ constant('SOL_SOCKET');
/** Read-only: 1 after listen. */
export const SO_ACCEPTCONN = /* @__PURE__ */ constant('SO_ACCEPTCONN');
/** Descriptor of an eBPF program, by bpf(2), that decides which packets are received. */
export const SO_ATTACH_BPF = /* @__PURE__ */ constant('SO_ATTACH_BPF');
/** Classic BPF program that decides which packets are received: `struct sock_fprog`. */
export const SO_ATTACH_FILTER = /* @__PURE__ */ constant('SO_ATTACH_FILTER');
/** Classic BPF program that chooses a socket of the SO_REUSEPORT group: `struct sock_fprog`. */
export const SO_ATTACH_REUSEPORT_CBPF = /* @__PURE__ */ constant('SO_ATTACH_REUSEPORT_CBPF');
/** Descriptor of an eBPF program that chooses a socket of the SO_REUSEPORT group. */
export const SO_ATTACH_REUSEPORT_EBPF = /* @__PURE__ */ constant('SO_ATTACH_REUSEPORT_EBPF');
/** Name of the only interface to receive from and send by, as bytes; empty for any. */
export const SO_BINDTODEVICE = /* @__PURE__ */ constant('SO_BINDTODEVICE');
/** The same as {@link SO_BINDTODEVICE} by the interface's index; 0 for any. */
export const SO_BINDTOIFINDEX = /* @__PURE__ */ constant('SO_BINDTOIFINDEX');
/** 1 to allow datagrams to broadcast addresses; without it they fail with EACCES. */
export const SO_BROADCAST = /* @__PURE__ */ constant('SO_BROADCAST');
/** Which buffers keep their set size: 1 for sending, 2 for receiving, 3 for both, 0 for none. */
export const SO_BUF_LOCK = /* @__PURE__ */ constant('SO_BUF_LOCK');
/** Microseconds to busy-poll the network device when a receive finds nothing. */
export const SO_BUSY_POLL = /* @__PURE__ */ constant('SO_BUSY_POLL');
/** The most packets that one round of busy-polling handles. */
export const SO_BUSY_POLL_BUDGET = /* @__PURE__ */ constant('SO_BUSY_POLL_BUDGET');
/** Write-only: 1 tells the kernel that the connection makes no progress, so that it tries another route. */
export const SO_CNX_ADVICE = /* @__PURE__ */ constant('SO_CNX_ADVICE');
/** Read-only: a number that no other socket of this machine has since it started; 64 bits. */
export const SO_COOKIE = /* @__PURE__ */ constant('SO_COOKIE');
/** 1 to record debugging information. */
export const SO_DEBUG = /* @__PURE__ */ constant('SO_DEBUG');
/** Removes the filter of SO_ATTACH_FILTER or SO_ATTACH_BPF; the value is ignored. */
export const SO_DETACH_FILTER = /* @__PURE__ */ constant('SO_DETACH_FILTER');
/** Removes the program of SO_ATTACH_REUSEPORT_CBPF or _EBPF; the value is ignored. */
export const SO_DETACH_REUSEPORT_BPF = /* @__PURE__ */ constant('SO_DETACH_REUSEPORT_BPF');
/** Read-only: the socket's address family, such as AF_INET. */
export const SO_DOMAIN = /* @__PURE__ */ constant('SO_DOMAIN');
/** 1 to send only to hosts of directly connected networks, by no gateway. */
export const SO_DONTROUTE = /* @__PURE__ */ constant('SO_DONTROUTE');
/** Read-only: the pending error's number, positive, or 0; reading clears it. */
export const SO_ERROR = /* @__PURE__ */ constant('SO_ERROR');
/** Windows: 1 so that no other socket can bind the same address, SO_REUSEADDR or not. */
export const SO_EXCLUSIVEADDRUSE = /* @__PURE__ */ constant('SO_EXCLUSIVEADDRUSE');
/** The CPU that last handled the socket's packets; set, the one whose packets a group's socket prefers. */
export const SO_INCOMING_CPU = /* @__PURE__ */ constant('SO_INCOMING_CPU');
/** Read-only: number of the device's queue that the last packet came by (NAPI id). */
export const SO_INCOMING_NAPI_ID = /* @__PURE__ */ constant('SO_INCOMING_NAPI_ID');
/** 1 to probe an idle connection; TCP_KEEPIDLE, TCP_KEEPINTVL and TCP_KEEPCNT say how. */
export const SO_KEEPALIVE = /* @__PURE__ */ constant('SO_KEEPALIVE');
/** Seconds that close waits for unsent data: `struct linger`, see {@link encodeLinger}. */
export const SO_LINGER = /* @__PURE__ */ constant('SO_LINGER');
/** 1 so that filters can no longer be changed or removed; cannot be undone. */
export const SO_LOCK_FILTER = /* @__PURE__ */ constant('SO_LOCK_FILTER');
/** Mark of all packets sent, for routing and packet filters; needs CAP_NET_ADMIN or CAP_NET_RAW. */
export const SO_MARK = /* @__PURE__ */ constant('SO_MARK');
/** The most bytes per second to send; all ones for no limit. */
export const SO_MAX_PACING_RATE = /* @__PURE__ */ constant('SO_MAX_PACING_RATE');
/** Read-only: what memory the socket uses: 32-bit numbers, of <linux/sock_diag.h>. */
export const SO_MEMINFO = /* @__PURE__ */ constant('SO_MEMINFO');
/** Read-only: number of the socket's network namespace; 64 bits. */
export const SO_NETNS_COOKIE = /* @__PURE__ */ constant('SO_NETNS_COOKIE');
/** 1 so that the device sends frames with the checksum that they carry (AF_PACKET). */
export const SO_NOFCS = /* @__PURE__ */ constant('SO_NOFCS');
/** 1 to receive urgent data in line with the rest. */
export const SO_OOBINLINE = /* @__PURE__ */ constant('SO_OOBINLINE');
/** 1 to receive {@link SCM_CREDENTIALS} with every message (AF_UNIX). */
export const SO_PASSCRED = /* @__PURE__ */ constant('SO_PASSCRED');
/** 1 to receive {@link SCM_PIDFD} with every message (AF_UNIX). */
export const SO_PASSPIDFD = /* @__PURE__ */ constant('SO_PASSPIDFD');
/** 1 to receive {@link SCM_SECURITY} with every message (AF_UNIX). */
export const SO_PASSSEC = /* @__PURE__ */ constant('SO_PASSSEC');
/** Bytes after which MSG_PEEK starts, moved on by each peek; -1 to peek at the front. */
export const SO_PEEK_OFF = /* @__PURE__ */ constant('SO_PEEK_OFF');
/** Read-only: the peer's process, user and group when it connected: `struct ucred`. */
export const SO_PEERCRED = /* @__PURE__ */ constant('SO_PEERCRED');
/** Read-only: the peer's supplementary groups: an array of 32-bit ids. */
export const SO_PEERGROUPS = /* @__PURE__ */ constant('SO_PEERGROUPS');
/** Read-only: a new descriptor of the peer's process. */
export const SO_PEERPIDFD = /* @__PURE__ */ constant('SO_PEERPIDFD');
/** Read-only: the peer's security label, text. */
export const SO_PEERSEC = /* @__PURE__ */ constant('SO_PEERSEC');
/** 1 to prefer busy-polling to the device's interrupts. */
export const SO_PREFER_BUSY_POLL = /* @__PURE__ */ constant('SO_PREFER_BUSY_POLL');
/** Priority of packets sent in the queues of the device; above 6 needs CAP_NET_ADMIN. */
export const SO_PRIORITY = /* @__PURE__ */ constant('SO_PRIORITY');
/** Read-only: the socket's protocol, such as IPPROTO_TCP. */
export const SO_PROTOCOL = /* @__PURE__ */ constant('SO_PROTOCOL');
/** Bytes of the receive buffer; Linux doubles what is set, up to twice net.core.rmem_max. */
export const SO_RCVBUF = /* @__PURE__ */ constant('SO_RCVBUF');
/** As {@link SO_RCVBUF} beyond the system's limit; needs CAP_NET_ADMIN. */
export const SO_RCVBUFFORCE = /* @__PURE__ */ constant('SO_RCVBUFFORCE');
/** The fewest bytes for which the socket counts as readable and a receive ends its wait. */
export const SO_RCVLOWAT = /* @__PURE__ */ constant('SO_RCVLOWAT');
/** 1 to receive the packet's mark, as a control message of type SO_MARK. */
export const SO_RCVMARK = /* @__PURE__ */ constant('SO_RCVMARK');
/** 1 to receive the packet's priority, as a control message of type SO_PRIORITY. */
export const SO_RCVPRIORITY = /* @__PURE__ */ constant('SO_RCVPRIORITY');
/** How long a `…Sync` receive in blocking mode may take, zero for ever; then EAGAIN: {@link encodeTimeval}. */
export const SO_RCVTIMEO = /* @__PURE__ */ constant('SO_RCVTIMEO');
/** Bytes of kernel memory to keep ready for the socket. */
export const SO_RESERVE_MEM = /* @__PURE__ */ constant('SO_RESERVE_MEM');
/** 1 to bind an address whose old connections still linger; on datagrams, to share it. */
export const SO_REUSEADDR = /* @__PURE__ */ constant('SO_REUSEADDR');
/** 1 to share an address with other sockets of the same user that set it too; Linux spreads the load. */
export const SO_REUSEPORT = /* @__PURE__ */ constant('SO_REUSEPORT');
/** FreeBSD: {@link SO_REUSEPORT} that spreads connections and datagrams among the sockets. */
export const SO_REUSEPORT_LB = /* @__PURE__ */ constant('SO_REUSEPORT_LB');
/** OpenBSD: number of the routing table to use. */
export const SO_RTABLE = /* @__PURE__ */ constant('SO_RTABLE');
/** 1 to receive the count of dropped packets, a control message of the same type; see {@link decodeDrops}. */
export const SO_RXQ_OVFL = /* @__PURE__ */ constant('SO_RXQ_OVFL');
/** 1 so that poll tells POLLPRI along with POLLERR. */
export const SO_SELECT_ERR_QUEUE = /* @__PURE__ */ constant('SO_SELECT_ERR_QUEUE');
/** FreeBSD: number of the routing table to use. */
export const SO_SETFIB = /* @__PURE__ */ constant('SO_SETFIB');
/** Bytes of the send buffer; Linux doubles what is set, up to twice net.core.wmem_max. */
export const SO_SNDBUF = /* @__PURE__ */ constant('SO_SNDBUF');
/** As {@link SO_SNDBUF} beyond the system's limit; needs CAP_NET_ADMIN. */
export const SO_SNDBUFFORCE = /* @__PURE__ */ constant('SO_SNDBUFFORCE');
/** Bytes of free send buffer from which the socket is writable; always 1 on Linux. */
export const SO_SNDLOWAT = /* @__PURE__ */ constant('SO_SNDLOWAT');
/** How long a `…Sync` send in blocking mode may take, zero for ever; then EAGAIN: {@link encodeTimeval}. */
export const SO_SNDTIMEO = /* @__PURE__ */ constant('SO_SNDTIMEO');
/** 1 to receive {@link SCM_TIMESTAMP} with every packet; excludes {@link SO_TIMESTAMPNS}. */
export const SO_TIMESTAMP = /* @__PURE__ */ constant('SO_TIMESTAMP');
/** Which timestamps to make and to report: SOF_TIMESTAMPING_ flags. */
export const SO_TIMESTAMPING = /* @__PURE__ */ constant('SO_TIMESTAMPING');
/** 1 to receive {@link SCM_TIMESTAMPNS} with every packet; excludes {@link SO_TIMESTAMP}. */
export const SO_TIMESTAMPNS = /* @__PURE__ */ constant('SO_TIMESTAMPNS');
/** 1 to choose another path when TCP times out, 0 not to, -1 as the system does (net.core.txrehash). */
export const SO_TXREHASH = /* @__PURE__ */ constant('SO_TXREHASH');
/** Clock and flags for sends with {@link SCM_TXTIME}: `struct sock_txtime` of <linux/net_tstamp.h>. */
export const SO_TXTIME = /* @__PURE__ */ constant('SO_TXTIME');
/** Read-only: the socket's type, such as SOCK_STREAM. */
export const SO_TYPE = /* @__PURE__ */ constant('SO_TYPE');
/** BSD, macOS: 1 for a routing socket to receive what it sends itself. */
export const SO_USELOOPBACK = /* @__PURE__ */ constant('SO_USELOOPBACK');
/** FreeBSD: a 32-bit number that packet filters can see. */
export const SO_USER_COOKIE = /* @__PURE__ */ constant('SO_USER_COOKIE');
/** 1 to learn, in a control message of the same type, whether a wireless frame was acknowledged. */
export const SO_WIFI_STATUS = /* @__PURE__ */ constant('SO_WIFI_STATUS');
/** 1 to allow {@link MSG_ZEROCOPY}. */
export const SO_ZEROCOPY = /* @__PURE__ */ constant('SO_ZEROCOPY');
