// <linux/rds.h>
import { constant } from '@sock/core';

/** Level of the options and control messages of RDS sockets. */
export const SOL_RDS = 276;
/** Option: drops what is queued for an address, `struct sockaddr_in`. */
export const RDS_CANCEL_SENT_TO = 1;
/** Option: registers memory for RDMA, `struct rds_get_mr_args`. */
export const RDS_GET_MR = 2;
/** Option: frees such memory, `struct rds_free_mr_args`. */
export const RDS_FREE_MR = 3;
/** Option: whether failed RDMA operations are reported with `RDS_CMSG_RDMA_STATUS`. */
export const RDS_RECVERR = 5;
/**
 * Option: 1 has the end of congestion reported by control messages; see `decodeCongestionUpdate`. With 0, the default,
 * it makes sockets readable that have nothing to receive. The header speaks of 64 bits; the kernel takes an int, anything but 0 being 1.
 */
export const RDS_CONG_MONITOR = 6;
/** Option: registers memory for RDMA with one destination. */
export const RDS_GET_MR_FOR_DEST = 7;
/** Option: the transport, `RDS_TRANS_*`; before `bind`. */
export const SO_RDS_TRANSPORT = 8;
/** Option: asks for latencies of the receive path. */
export const SO_RDS_MSG_RXPATH_LATENCY = 10;
/** Transport: InfiniBand. */
export const RDS_TRANS_IB = 0;
/** Transport: a number that is free. */
export const RDS_TRANS_GAP = 1;
/** The old name of {@link RDS_TRANS_GAP}. */
export const RDS_TRANS_IWARP = 1;
/** Transport: TCP. */
export const RDS_TRANS_TCP = 2;
/** How many transports there are. */
export const RDS_TRANS_COUNT = 3;
/** Transport: none yet. */
export const RDS_TRANS_NONE = -1;
/** Control message: rdma args; see `<linux/rds.h>`. */
export const RDS_CMSG_RDMA_ARGS = 1;
/** Control message: rdma dest; see `<linux/rds.h>`. */
export const RDS_CMSG_RDMA_DEST = 2;
/** Control message: rdma map; see `<linux/rds.h>`. */
export const RDS_CMSG_RDMA_MAP = 3;
/** Control message: rdma status; see `<linux/rds.h>`. */
export const RDS_CMSG_RDMA_STATUS = 4;
/** Named by Python's page; Linux has no such message. */
export const RDS_CMSG_RDMA_UPDATE = /* @__PURE__ */ constant('RDS_CMSG_RDMA_UPDATE');
/** Control message: cong update; see `<linux/rds.h>`. */
export const RDS_CMSG_CONG_UPDATE = 5;
/** Control message: atomic fadd; see `<linux/rds.h>`. */
export const RDS_CMSG_ATOMIC_FADD = 6;
/** Control message: atomic cswp; see `<linux/rds.h>`. */
export const RDS_CMSG_ATOMIC_CSWP = 7;
/** Control message: masked atomic fadd; see `<linux/rds.h>`. */
export const RDS_CMSG_MASKED_ATOMIC_FADD = 8;
/** Control message: masked atomic cswp; see `<linux/rds.h>`. */
export const RDS_CMSG_MASKED_ATOMIC_CSWP = 9;
/** Control message: rxpath latency; see `<linux/rds.h>`. */
export const RDS_CMSG_RXPATH_LATENCY = 11;
/** Control message: zcopy cookie; see `<linux/rds.h>`. */
export const RDS_CMSG_ZCOPY_COOKIE = 12;
/** Control message: zcopy completion; see `<linux/rds.h>`. */
export const RDS_CMSG_ZCOPY_COMPLETION = 13;
/** Option, to read: counters; an array of structures of `<linux/rds.h>`. */
export const RDS_INFO_COUNTERS = 10000;
/** Option, to read: connections; an array of structures of `<linux/rds.h>`. */
export const RDS_INFO_CONNECTIONS = 10001;
/** Option, to read: send messages; an array of structures of `<linux/rds.h>`. */
export const RDS_INFO_SEND_MESSAGES = 10003;
/** Option, to read: retrans messages; an array of structures of `<linux/rds.h>`. */
export const RDS_INFO_RETRANS_MESSAGES = 10004;
/** Option, to read: recv messages; an array of structures of `<linux/rds.h>`. */
export const RDS_INFO_RECV_MESSAGES = 10005;
/** Option, to read: sockets; an array of structures of `<linux/rds.h>`. */
export const RDS_INFO_SOCKETS = 10006;
/** Option, to read: tcp sockets; an array of structures of `<linux/rds.h>`. */
export const RDS_INFO_TCP_SOCKETS = 10007;
/** Option, to read: ib connections; an array of structures of `<linux/rds.h>`. */
export const RDS_INFO_IB_CONNECTIONS = 10008;
/** Option, to read: connection stats; an array of structures of `<linux/rds.h>`. */
export const RDS_INFO_CONNECTION_STATS = 10009;
/** Option, to read: iwarp connections; an array of structures of `<linux/rds.h>`. */
export const RDS_INFO_IWARP_CONNECTIONS = 10010;
/** Option, to read: connections of IPv6; an array of structures of `<linux/rds.h>`. */
export const RDS6_INFO_CONNECTIONS = 10011;
/** Option, to read: send messages of IPv6; an array of structures of `<linux/rds.h>`. */
export const RDS6_INFO_SEND_MESSAGES = 10012;
/** Option, to read: retrans messages of IPv6; an array of structures of `<linux/rds.h>`. */
export const RDS6_INFO_RETRANS_MESSAGES = 10013;
/** Option, to read: recv messages of IPv6; an array of structures of `<linux/rds.h>`. */
export const RDS6_INFO_RECV_MESSAGES = 10014;
/** Option, to read: sockets of IPv6; an array of structures of `<linux/rds.h>`. */
export const RDS6_INFO_SOCKETS = 10015;
/** Option, to read: tcp sockets of IPv6; an array of structures of `<linux/rds.h>`. */
export const RDS6_INFO_TCP_SOCKETS = 10016;
/** Option, to read: ib connections of IPv6; an array of structures of `<linux/rds.h>`. */
export const RDS6_INFO_IB_CONNECTIONS = 10017;
/** Status of an RDMA operation: success. */
export const RDS_RDMA_SUCCESS = 0;
/** Status of an RDMA operation: remote error. */
export const RDS_RDMA_REMOTE_ERROR = 1;
/** Status of an RDMA operation: canceled. */
export const RDS_RDMA_CANCELED = 2;
/** Status of an RDMA operation: dropped. */
export const RDS_RDMA_DROPPED = 3;
/** Status of an RDMA operation: other error. */
export const RDS_RDMA_OTHER_ERROR = 4;
/** Flag of an RDMA operation: readwrite. */
export const RDS_RDMA_READWRITE = 1;
/** Flag of an RDMA operation: fence. */
export const RDS_RDMA_FENCE = 2;
/** Flag of an RDMA operation: invalidate. */
export const RDS_RDMA_INVALIDATE = 4;
/** Flag of an RDMA operation: use once. */
export const RDS_RDMA_USE_ONCE = 8;
/** Flag of an RDMA operation: dontwait. */
export const RDS_RDMA_DONTWAIT = 16;
/** Flag of an RDMA operation: notify me. */
export const RDS_RDMA_NOTIFY_ME = 32;
/** Flag of an RDMA operation: silent. */
export const RDS_RDMA_SILENT = 64;
/** Flag of a connection in `RDS_INFO_CONNECTIONS`: something is being sent. */
export const RDS_INFO_CONNECTION_FLAG_SENDING = 1;
/** Flag of a connection: it is being made. */
export const RDS_INFO_CONNECTION_FLAG_CONNECTING = 2;
/** Flag of a connection: it stands. */
export const RDS_INFO_CONNECTION_FLAG_CONNECTED = 4;
/** Flag of a message in `RDS_INFO_SEND_MESSAGES` and the like: it asks for an acknowledgement. */
export const RDS_INFO_MESSAGE_FLAG_ACK = 1;
/** Flag of a message: it asks for one at once. */
export const RDS_INFO_MESSAGE_FLAG_FAST_ACK = 2;
