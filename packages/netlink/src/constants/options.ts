// Options of netlink sockets, at level SOL_NETLINK: <linux/netlink.h>, netlink(7).

/** Level of the options of netlink sockets. */
export const SOL_NETLINK = 270;
/** Joins a multicast group, by its number: the way to those above 32. */
export const NETLINK_ADD_MEMBERSHIP = 1;
/** Leaves a multicast group, by its number. */
export const NETLINK_DROP_MEMBERSHIP = 2;
/** Boolean: tells the group of each message, as a control message of this type (`struct nl_pktinfo`). */
export const NETLINK_PKTINFO = 3;
/** Boolean: a send to a group fails where a receiver's buffer was full. */
export const NETLINK_BROADCAST_ERROR = 4;
/** Boolean: no ENOBUFS when messages were lost; then nobody knows that they were. */
export const NETLINK_NO_ENOBUFS = 5;
/** Formerly a receive ring; gone since Linux 4.6. */
export const NETLINK_RX_RING = 6;
/** Formerly a send ring; gone since Linux 4.6. */
export const NETLINK_TX_RING = 7;
/** Boolean: groups of all network namespaces that this one has a number for. Takes CAP_NET_BROADCAST. */
export const NETLINK_LISTEN_ALL_NSID = 8;
/** The groups that were joined, as bits of numbers of 32 bits; to be read only. */
export const NETLINK_LIST_MEMBERSHIPS = 9;
/** Boolean: answers that acknowledge or refuse do not repeat the request. */
export const NETLINK_CAP_ACK = 10;
/** Boolean: they say why, in words. */
export const NETLINK_EXT_ACK = 11;
/** Boolean: questions are checked in full, and filters in them are heeded. */
export const NETLINK_GET_STRICT_CHK = 12;
