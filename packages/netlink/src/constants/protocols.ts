// Protocols of AF_NETLINK: <linux/netlink.h>, netlink(7).

/** Links, addresses, routes, neighbours, queueing: rtnetlink(7). */
export const NETLINK_ROUTE = 0;
/** A number that nothing uses. */
export const NETLINK_UNUSED = 1;
/** For programs among themselves. */
export const NETLINK_USERSOCK = 2;
/** Formerly packets for ip_queue; gone since Linux 3.5. */
export const NETLINK_FIREWALL = 3;
/** Sockets of all families: sock_diag(7). */
export const NETLINK_SOCK_DIAG = 4;
/** Formerly packets that netfilter logs (ULOG); gone since Linux 3.17. */
export const NETLINK_NFLOG = 5;
/** IPsec: policies and associations. */
export const NETLINK_XFRM = 6;
/** Events of SELinux. */
export const NETLINK_SELINUX = 7;
/** Open-iSCSI. */
export const NETLINK_ISCSI = 8;
/** The kernel's audit system. */
export const NETLINK_AUDIT = 9;
/** Lookups in IPv4's routing tables. */
export const NETLINK_FIB_LOOKUP = 10;
/** The kernel's connector, which tells of processes that start and end. */
export const NETLINK_CONNECTOR = 11;
/** Netfilter: nftables, conntrack, queues, logs. */
export const NETLINK_NETFILTER = 12;
/** Formerly packets for ip6_queue; gone since Linux 3.5. */
export const NETLINK_IP6_FW = 13;
/** Formerly routes of DECnet. */
export const NETLINK_DNRTMSG = 14;
/** Devices that come, change and go; see `parseUevent`. */
export const NETLINK_KOBJECT_UEVENT = 15;
/** Families by name, one number for all: see `getGenericFamily`. */
export const NETLINK_GENERIC = 16;
/** Events of SCSI transports. */
export const NETLINK_SCSITRANSPORT = 18;
/** Formerly eCryptfs. */
export const NETLINK_ECRYPTFS = 19;
/** InfiniBand and its like. */
export const NETLINK_RDMA = 20;
/** Which algorithms the kernel's crypto API has. */
export const NETLINK_CRYPTO = 21;
/** Monitoring of SMC sockets. */
export const NETLINK_SMC = 22;
/** The older name of {@link NETLINK_SOCK_DIAG}. */
export const NETLINK_INET_DIAG = 4;
