// Multicast groups of NETLINK_ROUTE: <linux/rtnetlink.h>, rtnetlink(7).

/** Multicast group: links. */
export const RTNLGRP_LINK = 1;
/** Multicast group: nothing any more. */
export const RTNLGRP_NOTIFY = 2;
/** Multicast group: neighbours. */
export const RTNLGRP_NEIGH = 3;
/** Multicast group: traffic control. */
export const RTNLGRP_TC = 4;
/** Multicast group: addresses of IPv4. */
export const RTNLGRP_IPV4_IFADDR = 5;
/** Multicast group: multicast routes of IPv4. */
export const RTNLGRP_IPV4_MROUTE = 6;
/** Multicast group: routes of IPv4. */
export const RTNLGRP_IPV4_ROUTE = 7;
/** Multicast group: routing rules of IPv4. */
export const RTNLGRP_IPV4_RULE = 8;
/** Multicast group: addresses of IPv6. */
export const RTNLGRP_IPV6_IFADDR = 9;
/** Multicast group: multicast routes of IPv6. */
export const RTNLGRP_IPV6_MROUTE = 10;
/** Multicast group: routes of IPv6. */
export const RTNLGRP_IPV6_ROUTE = 11;
/** Multicast group: settings of links of IPv6. */
export const RTNLGRP_IPV6_IFINFO = 12;
/** Multicast group: addresses of DECnet. */
export const RTNLGRP_DECnet_IFADDR = 13;
/** Multicast group: routes of DECnet. */
export const RTNLGRP_DECnet_ROUTE = 15;
/** Multicast group: routing rules of DECnet. */
export const RTNLGRP_DECnet_RULE = 16;
/** Multicast group: prefixes of IPv6. */
export const RTNLGRP_IPV6_PREFIX = 18;
/** Multicast group: routing rules of IPv6. */
export const RTNLGRP_IPV6_RULE = 19;
/** Multicast group: options of neighbour discovery. */
export const RTNLGRP_ND_USEROPT = 20;
/** Multicast group: addresses of Phonet. */
export const RTNLGRP_PHONET_IFADDR = 21;
/** Multicast group: routes of Phonet. */
export const RTNLGRP_PHONET_ROUTE = 22;
/** Multicast group: settings of DCB. */
export const RTNLGRP_DCB = 23;
/** Multicast group: settings of interfaces of IPv4. */
export const RTNLGRP_IPV4_NETCONF = 24;
/** Multicast group: settings of interfaces of IPv6. */
export const RTNLGRP_IPV6_NETCONF = 25;
/** Multicast group: multicast entries of bridges. */
export const RTNLGRP_MDB = 26;
/** Multicast group: routes of MPLS. */
export const RTNLGRP_MPLS_ROUTE = 27;
/** Multicast group: numbers of network namespaces. */
export const RTNLGRP_NSID = 28;
/** Multicast group: settings of interfaces of MPLS. */
export const RTNLGRP_MPLS_NETCONF = 29;
/** Multicast group: reports of multicast routing of IPv4. */
export const RTNLGRP_IPV4_MROUTE_R = 30;
/** Multicast group: reports of multicast routing of IPv6. */
export const RTNLGRP_IPV6_MROUTE_R = 31;
/** Multicast group: nexthop objects. */
export const RTNLGRP_NEXTHOP = 32;
/** Multicast group: VLANs of bridges. */
export const RTNLGRP_BRVLAN = 33;
/** Multicast group: addresses of MCTP. */
export const RTNLGRP_MCTP_IFADDR = 34;
/** Multicast group: tunnels. */
export const RTNLGRP_TUNNEL = 35;
/** Multicast group: statistics. */
export const RTNLGRP_STATS = 36;
/** Multicast group: multicast addresses of IPv4. Linux 6.14. */
export const RTNLGRP_IPV4_MCADDR = 37;
/** Multicast group: multicast addresses of IPv6. Linux 6.14. */
export const RTNLGRP_IPV6_MCADDR = 38;
/** Multicast group: anycast addresses of IPv6. Linux 6.14. */
export const RTNLGRP_IPV6_ACADDR = 39;

// The groups that `bind` can join: bits of an address's `groups`.

/** Bit in `groups`: links. */
export const RTMGRP_LINK = 0x1;
/** Bit in `groups`: nothing any more. */
export const RTMGRP_NOTIFY = 0x2;
/** Bit in `groups`: neighbours. */
export const RTMGRP_NEIGH = 0x4;
/** Bit in `groups`: traffic control. */
export const RTMGRP_TC = 0x8;
/** Bit in `groups`: addresses of IPv4. */
export const RTMGRP_IPV4_IFADDR = 0x10;
/** Bit in `groups`: multicast routes of IPv4. */
export const RTMGRP_IPV4_MROUTE = 0x20;
/** Bit in `groups`: routes of IPv4. */
export const RTMGRP_IPV4_ROUTE = 0x40;
/** Bit in `groups`: rules of IPv4. */
export const RTMGRP_IPV4_RULE = 0x80;
/** Bit in `groups`: addresses of IPv6. */
export const RTMGRP_IPV6_IFADDR = 0x100;
/** Bit in `groups`: multicast routes of IPv6. */
export const RTMGRP_IPV6_MROUTE = 0x200;
/** Bit in `groups`: routes of IPv6. */
export const RTMGRP_IPV6_ROUTE = 0x400;
/** Bit in `groups`: what IPv6 knows of links. */
export const RTMGRP_IPV6_IFINFO = 0x800;
/** Bit in `groups`: prefixes of IPv6. */
export const RTMGRP_IPV6_PREFIX = 0x20000;
