// Links: struct ifinfomsg of <linux/rtnetlink.h>, <linux/if_link.h>, <linux/if.h>, rtnetlink(7).

/** Hardware address. */
export const IFLA_ADDRESS = 1;
/** Hardware address for all. */
export const IFLA_BROADCAST = 2;
/** Name, a string. */
export const IFLA_IFNAME = 3;
/** Longest packet: u32. */
export const IFLA_MTU = 4;
/** Index of the interface below, or of the other end: u32. */
export const IFLA_LINK = 5;
/** Queueing discipline, a string. */
export const IFLA_QDISC = 6;
/** `struct rtnl_link_stats`. */
export const IFLA_STATS = 7;
/** Cost; unused. */
export const IFLA_COST = 8;
/** Priority; unused. */
export const IFLA_PRIORITY = 9;
/** Index of the bridge, bond or the like that it belongs to: u32; 0 to leave it. */
export const IFLA_MASTER = 10;
/** Events of wireless extensions. */
export const IFLA_WIRELESS = 11;
/** What a protocol knows, nested. */
export const IFLA_PROTINFO = 12;
/** Length of its queue: u32. */
export const IFLA_TXQLEN = 13;
/** `struct rtnl_link_ifmap`. */
export const IFLA_MAP = 14;
/** Weight: u32. */
export const IFLA_WEIGHT = 15;
/** `IF_OPER_*`: u8. */
export const IFLA_OPERSTATE = 16;
/** 0 default, 1 dormant until user space says otherwise: u8. */
export const IFLA_LINKMODE = 17;
/** `IFLA_INFO_*`, nested. */
export const IFLA_LINKINFO = 18;
/** Moves it to the network namespace of a process: u32. */
export const IFLA_NET_NS_PID = 19;
/** What an administrator calls it, a string. */
export const IFLA_IFALIAS = 20;
/** How many virtual functions it has: u32. */
export const IFLA_NUM_VF = 21;
/** Its virtual functions, nested. */
export const IFLA_VFINFO_LIST = 22;
/** `struct rtnl_link_stats64`. */
export const IFLA_STATS64 = 23;
/** Ports of virtual functions, nested. */
export const IFLA_VF_PORTS = 24;
/** Its own port, nested. */
export const IFLA_PORT_SELF = 25;
/** What families know, nested by `AF_*`. */
export const IFLA_AF_SPEC = 26;
/** Group of interfaces: u32. */
export const IFLA_GROUP = 27;
/** Moves it to the network namespace of a descriptor: u32. */
export const IFLA_NET_NS_FD = 28;
/** Of questions: what else to tell, `RTEXT_FILTER_*`: u32. */
export const IFLA_EXT_MASK = 29;
/** How many want it promiscuous: u32. */
export const IFLA_PROMISCUITY = 30;
/** How many queues it has to send: u32. */
export const IFLA_NUM_TX_QUEUES = 31;
/** How many queues it has to receive: u32. */
export const IFLA_NUM_RX_QUEUES = 32;
/** Whether it has a carrier: u8. */
export const IFLA_CARRIER = 33;
/** Its port of hardware. */
export const IFLA_PHYS_PORT_ID = 34;
/** How often the carrier came or went: u32. */
export const IFLA_CARRIER_CHANGES = 35;
/** Its switch of hardware. */
export const IFLA_PHYS_SWITCH_ID = 36;
/** Number of the network namespace of {@link IFLA_LINK}: s32. */
export const IFLA_LINK_NETNSID = 37;
/** Its port of hardware, a string. */
export const IFLA_PHYS_PORT_NAME = 38;
/** Whether a protocol holds it down: u8. */
export const IFLA_PROTO_DOWN = 39;
/** Most segments of one packet: u32. */
export const IFLA_GSO_MAX_SEGS = 40;
/** Longest packet for segmentation: u32. */
export const IFLA_GSO_MAX_SIZE = 41;
/** Padding. */
export const IFLA_PAD = 42;
/** Its XDP program, nested. */
export const IFLA_XDP = 43;
/** Why this was told, `IFLA_EVENT_*`: u32. */
export const IFLA_EVENT = 44;
/** Number of the network namespace it goes to: s32. */
export const IFLA_NEW_NETNSID = 45;
/** Number of the network namespace that is asked: s32. */
export const IFLA_TARGET_NETNSID = 46;
/** How often the carrier came: u32. */
export const IFLA_CARRIER_UP_COUNT = 47;
/** How often the carrier went: u32. */
export const IFLA_CARRIER_DOWN_COUNT = 48;
/** Index in the network namespace it goes to: s32. */
export const IFLA_NEW_IFINDEX = 49;
/** The least that its MTU may be: u32. */
export const IFLA_MIN_MTU = 50;
/** The most that its MTU may be: u32. */
export const IFLA_MAX_MTU = 51;
/** {@link IFLA_ALT_IFNAME}s, nested. */
export const IFLA_PROP_LIST = 52;
/** A further name, a string. */
export const IFLA_ALT_IFNAME = 53;
/** The hardware address that it was made with. */
export const IFLA_PERM_ADDRESS = 54;
/** Why a protocol holds it down, nested. */
export const IFLA_PROTO_DOWN_REASON = 55;
/** Its device in sysfs, a string. */
export const IFLA_PARENT_DEV_NAME = 56;
/** The bus of its device in sysfs, a string. */
export const IFLA_PARENT_DEV_BUS_NAME = 57;
/** Longest packet that is put together on receipt: u32. */
export const IFLA_GRO_MAX_SIZE = 58;
/** Longest packet that hardware segments: u32. */
export const IFLA_TSO_MAX_SIZE = 59;
/** Most segments that hardware makes: u32. */
export const IFLA_TSO_MAX_SEGS = 60;
/** How many want it to receive all multicast: u32. */
export const IFLA_ALLMULTI = 61;
/** Its port in devlink, nested. Linux 6.2. */
export const IFLA_DEVLINK_PORT = 62;
/** Longest packet of IPv4 handed to hardware that segments: u32. Linux 6.3. */
export const IFLA_GSO_IPV4_MAX_SIZE = 63;
/** Longest packet of IPv4 put together from received ones: u32. Linux 6.3. */
export const IFLA_GRO_IPV4_MAX_SIZE = 64;
/** Its pin of a clock, nested. Linux 6.7. */
export const IFLA_DPLL_PIN = 65;
/** How far ahead hardware can delay packets, in nanoseconds: u32. */
export const IFLA_MAX_PACING_OFFLOAD_HORIZON = 66;
/** Whether it stays in its network namespace: u8. */
export const IFLA_NETNS_IMMUTABLE = 67;
/** Room that it wants before packets, in bytes: u16. */
export const IFLA_HEADROOM = 68;
/** Room that it wants after packets, in bytes: u16. */
export const IFLA_TAILROOM = 69;
/** In IFLA_LINKINFO: its kind, `'veth'`. */
export const IFLA_INFO_KIND = 1;
/** In IFLA_LINKINFO: what its kind knows, nested. */
export const IFLA_INFO_DATA = 2;
/** In IFLA_LINKINFO: statistics of its kind. */
export const IFLA_INFO_XSTATS = 3;
/** In IFLA_LINKINFO: the kind of its master. */
export const IFLA_INFO_SLAVE_KIND = 4;
/** In IFLA_LINKINFO: what its master's kind knows of it, nested. */
export const IFLA_INFO_SLAVE_DATA = 5;
/** Tells of virtual functions. */
export const RTEXT_FILTER_VF = 0x1;
/** Tells of a bridge's VLANs. */
export const RTEXT_FILTER_BRVLAN = 0x2;
/** Tells of a bridge's VLANs in ranges. */
export const RTEXT_FILTER_BRVLAN_COMPRESSED = 0x4;
/** Leaves out statistics, which take long. */
export const RTEXT_FILTER_SKIP_STATS = 0x8;
/** Tells of a bridge's MRP. */
export const RTEXT_FILTER_MRP = 0x10;
/** Tells of the settings of a bridge's CFM. */
export const RTEXT_FILTER_CFM_CONFIG = 0x20;
/** Tells of the state of a bridge's CFM. */
export const RTEXT_FILTER_CFM_STATUS = 0x40;
/** Tells of a bridge's spanning trees. */
export const RTEXT_FILTER_MST = 0x80;
/** It was set up. */
export const IFF_UP = 0x1;
/** It has an address for all. */
export const IFF_BROADCAST = 0x2;
/** Its driver is to tell more. */
export const IFF_DEBUG = 0x4;
/** What it sends it receives. */
export const IFF_LOOPBACK = 0x8;
/** It has one other end. */
export const IFF_POINTOPOINT = 0x10;
/** No trailers; unused. */
export const IFF_NOTRAILERS = 0x20;
/** It works. */
export const IFF_RUNNING = 0x40;
/** No ARP. */
export const IFF_NOARP = 0x80;
/** An administrator wants all packets. */
export const IFF_PROMISC = 0x100;
/** An administrator wants all multicast packets. */
export const IFF_ALLMULTI = 0x200;
/** It has slaves. */
export const IFF_MASTER = 0x400;
/** It is a slave of a bond. */
export const IFF_SLAVE = 0x800;
/** It has multicast. */
export const IFF_MULTICAST = 0x1000;
/** Its medium can be chosen. */
export const IFF_PORTSEL = 0x2000;
/** It chooses its medium. */
export const IFF_AUTOMEDIA = 0x4000;
/** Its addresses go when it goes down. */
export const IFF_DYNAMIC = 0x8000;
/** It has a carrier. */
export const IFF_LOWER_UP = 0x10000;
/** It waits for user space. */
export const IFF_DORMANT = 0x20000;
/** It gives back what it has sent. */
export const IFF_ECHO = 0x40000;
/** State: its driver does not tell. */
export const IF_OPER_UNKNOWN = 0;
/** State: there is no hardware. */
export const IF_OPER_NOTPRESENT = 1;
/** State: down. */
export const IF_OPER_DOWN = 2;
/** State: what is below is down. */
export const IF_OPER_LOWERLAYERDOWN = 3;
/** State: being tested. */
export const IF_OPER_TESTING = 4;
/** State: waits for something, 802.1X say. */
export const IF_OPER_DORMANT = 5;
/** State: up. */
export const IF_OPER_UP = 6;
