// Routes: struct rtmsg of <linux/rtnetlink.h>, rtnetlink(7).

/** Destination. */
export const RTA_DST = 1;
/** Source. */
export const RTA_SRC = 2;
/** Index of the interface that packets come from: u32. */
export const RTA_IIF = 3;
/** Index of the interface that packets go out by: u32. */
export const RTA_OIF = 4;
/** The next router. */
export const RTA_GATEWAY = 5;
/** Metric: u32. */
export const RTA_PRIORITY = 6;
/** The source address to take. */
export const RTA_PREFSRC = 7;
/** `RTAX_*`, nested. */
export const RTA_METRICS = 8;
/** Several next hops: `struct rtnexthop`s. */
export const RTA_MULTIPATH = 9;
/** No longer used. */
export const RTA_PROTOINFO = 10;
/** Realm: u32. */
export const RTA_FLOW = 11;
/** `struct rta_cacheinfo`. */
export const RTA_CACHEINFO = 12;
/** No longer used. */
export const RTA_SESSION = 13;
/** No longer used. */
export const RTA_MP_ALGO = 14;
/** Table: u32. */
export const RTA_TABLE = 15;
/** Mark of packets: u32. */
export const RTA_MARK = 16;
/** `struct rta_mfc_stats`, of multicast routes. */
export const RTA_MFC_STATS = 17;
/** The next router, of another family: `struct rtvia`. */
export const RTA_VIA = 18;
/** New destination, of MPLS. */
export const RTA_NEWDST = 19;
/** Preference of a router, of IPv6: u8. */
export const RTA_PREF = 20;
/** How packets are wrapped: u16. */
export const RTA_ENCAP_TYPE = 21;
/** Details of {@link RTA_ENCAP_TYPE}, nested. */
export const RTA_ENCAP = 22;
/** When it ends: u32. */
export const RTA_EXPIRES = 23;
/** Padding. */
export const RTA_PAD = 24;
/** User whose packets are asked about: u32. */
export const RTA_UID = 25;
/** Whether the TTL is copied, of MPLS: u8. */
export const RTA_TTL_PROPAGATE = 26;
/** Protocol that is asked about, `IPPROTO_*`: u8. */
export const RTA_IP_PROTO = 27;
/** Source port that is asked about, in network byte order: u16. */
export const RTA_SPORT = 28;
/** Destination port that is asked about, in network byte order: u16. */
export const RTA_DPORT = 29;
/** Number of a nexthop object: u32. */
export const RTA_NH_ID = 30;
/** The flow label of IPv6: u32, in network order. Linux 6.14. */
export const RTA_FLOWLABEL = 31;
/** Type: not told. */
export const RTN_UNSPEC = 0;
/** Type: to a gateway, or direct. */
export const RTN_UNICAST = 1;
/** Type: to this machine. */
export const RTN_LOCAL = 2;
/** Type: to all on a link. */
export const RTN_BROADCAST = 3;
/** Type: to this machine, an anycast address. */
export const RTN_ANYCAST = 4;
/** Type: to a group. */
export const RTN_MULTICAST = 5;
/** Type: packets are dropped. */
export const RTN_BLACKHOLE = 6;
/** Type: packets are refused as unreachable. */
export const RTN_UNREACHABLE = 7;
/** Type: packets are refused as prohibited. */
export const RTN_PROHIBIT = 8;
/** Type: the search goes on in the next table. */
export const RTN_THROW = 9;
/** Type: address translation; unused. */
export const RTN_NAT = 10;
/** Type: an external resolver; unused. */
export const RTN_XRESOLVE = 11;
/** Made by: nobody tells. */
export const RTPROT_UNSPEC = 0;
/** Made by: an ICMP redirect. */
export const RTPROT_REDIRECT = 1;
/** Made by: the kernel. */
export const RTPROT_KERNEL = 2;
/** Made by: a command, while the machine starts. */
export const RTPROT_BOOT = 3;
/** Made by: an administrator. */
export const RTPROT_STATIC = 4;
/** Made by: GateD. */
export const RTPROT_GATED = 8;
/** Made by: a router's advertisement. */
export const RTPROT_RA = 9;
/** Made by: Merit MRT. */
export const RTPROT_MRT = 10;
/** Made by: Zebra, FRR. */
export const RTPROT_ZEBRA = 11;
/** Made by: BIRD. */
export const RTPROT_BIRD = 12;
/** Made by: DECnet's daemon. */
export const RTPROT_DNROUTED = 13;
/** Made by: XORP. */
export const RTPROT_XORP = 14;
/** Made by: Netsukuku. */
export const RTPROT_NTK = 15;
/** Made by: a DHCP client. */
export const RTPROT_DHCP = 16;
/** Made by: a multicast daemon. */
export const RTPROT_MROUTED = 17;
/** Made by: keepalived. */
export const RTPROT_KEEPALIVED = 18;
/** Made by: Babel. */
export const RTPROT_BABEL = 42;
/** Made by: Open/R. */
export const RTPROT_OPENR = 99;
/** Made by: BGP. */
export const RTPROT_BGP = 186;
/** Made by: IS-IS. */
export const RTPROT_ISIS = 187;
/** Made by: OSPF. */
export const RTPROT_OSPF = 188;
/** Made by: RIP. */
export const RTPROT_RIP = 189;
/** Made by: EIGRP. */
export const RTPROT_EIGRP = 192;
/** Distance: anywhere. */
export const RT_SCOPE_UNIVERSE = 0;
/** Distance: within the site. */
export const RT_SCOPE_SITE = 200;
/** Distance: on this link. */
export const RT_SCOPE_LINK = 253;
/** Distance: on this machine. */
export const RT_SCOPE_HOST = 254;
/** Distance: nowhere. */
export const RT_SCOPE_NOWHERE = 255;
/** Table: any. */
export const RT_TABLE_UNSPEC = 0;
/** Table: one whose number needs {@link RTA_TABLE}. */
export const RT_TABLE_COMPAT = 252;
/** Table: asked last. */
export const RT_TABLE_DEFAULT = 253;
/** Table: where routes usually are. */
export const RT_TABLE_MAIN = 254;
/** Table: the kernel's own, of local and broadcast addresses. */
export const RT_TABLE_LOCAL = 255;
/** Flag: tell of changes. */
export const RTM_F_NOTIFY = 0x100;
/** Flag: made from another route. */
export const RTM_F_CLONED = 0x200;
/** Flag: unused. */
export const RTM_F_EQUALIZE = 0x400;
/** Flag: a prefix, of IPv6. */
export const RTM_F_PREFIX = 0x800;
/** Flag of questions: tell the table that has it. */
export const RTM_F_LOOKUP_TABLE = 0x1000;
/** Flag of questions: tell the route itself, not what it comes to. */
export const RTM_F_FIB_MATCH = 0x2000;
/** Flag: hardware has it. */
export const RTM_F_OFFLOAD = 0x4000;
/** Flag: hardware gives its packets to the kernel. */
export const RTM_F_TRAP = 0x8000;
/** Flag: hardware could not take it. */
export const RTM_F_OFFLOAD_FAILED = 0x20000000;
/** Next hop: its interface is down. */
export const RTNH_F_DEAD = 0x1;
/** Next hop: looked up again. */
export const RTNH_F_PERVASIVE = 0x2;
/** Next hop: taken for reachable on the link. */
export const RTNH_F_ONLINK = 0x4;
/** Next hop: hardware has it. */
export const RTNH_F_OFFLOAD = 0x8;
/** Next hop: no carrier. */
export const RTNH_F_LINKDOWN = 0x10;
/** Next hop: a multicast entry that is not resolved yet. */
export const RTNH_F_UNRESOLVED = 0x20;
/** Next hop: hardware gives its packets to the kernel. */
export const RTNH_F_TRAP = 0x40;
/** Metric: which others are fixed, as bits. */
export const RTAX_LOCK = 1;
/** Metric: MTU of the path. */
export const RTAX_MTU = 2;
/** Metric: largest window to advertise. */
export const RTAX_WINDOW = 3;
/** Metric: first estimate of the round trip, in 1/8 ms. */
export const RTAX_RTT = 4;
/** Metric: its variance, in 1/4 ms. */
export const RTAX_RTTVAR = 5;
/** Metric: slow-start threshold. */
export const RTAX_SSTHRESH = 6;
/** Metric: limit of the congestion window. */
export const RTAX_CWND = 7;
/** Metric: MSS to advertise. */
export const RTAX_ADVMSS = 8;
/** Metric: reordering to expect. */
export const RTAX_REORDERING = 9;
/** Metric: hop limit. */
export const RTAX_HOPLIMIT = 10;
/** Metric: first congestion window. */
export const RTAX_INITCWND = 11;
/** Metric: features, as bits. */
export const RTAX_FEATURES = 12;
/** Metric: least retransmission timeout, in ms. */
export const RTAX_RTO_MIN = 13;
/** Metric: first receive window. */
export const RTAX_INITRWND = 14;
/** Metric: acknowledge at once. */
export const RTAX_QUICKACK = 15;
/** Metric: congestion control, a string. */
export const RTAX_CC_ALGO = 16;
/** Metric: TCP Fast Open without cookies. */
export const RTAX_FASTOPEN_NO_COOKIE = 17;
