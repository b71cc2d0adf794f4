// Addresses of interfaces: struct ifaddrmsg of <linux/if_addr.h>, rtnetlink(7).

/** The address, or on point-to-point links the other end's. */
export const IFA_ADDRESS = 1;
/** The address, where {@link IFA_ADDRESS} is the other end's. */
export const IFA_LOCAL = 2;
/** Name, a string that begins with the interface's. */
export const IFA_LABEL = 3;
/** Address for all. */
export const IFA_BROADCAST = 4;
/** Anycast address. */
export const IFA_ANYCAST = 5;
/** `struct ifa_cacheinfo`: how long it holds. */
export const IFA_CACHEINFO = 6;
/** Multicast address. */
export const IFA_MULTICAST = 7;
/** `IFA_F_*`: u32. */
export const IFA_FLAGS = 0x8;
/** Metric of the route to its prefix: u32. */
export const IFA_RT_PRIORITY = 9;
/** Number of the network namespace that is asked: s32. */
export const IFA_TARGET_NETNSID = 10;
/** Who added it, `IFAPROT_*`: u8. */
export const IFA_PROTO = 11;
/** Not the first address of its prefix. */
export const IFA_F_SECONDARY = 0x1;
/** IPv6: a temporary address for privacy; the same bit as {@link IFA_F_SECONDARY}. */
export const IFA_F_TEMPORARY = 0x1;
/** No check for duplicates. */
export const IFA_F_NODAD = 0x2;
/** Used while the check for duplicates runs. */
export const IFA_F_OPTIMISTIC = 0x4;
/** Somebody else has it. */
export const IFA_F_DADFAILED = 0x8;
/** Home address of Mobile IPv6. */
export const IFA_F_HOMEADDRESS = 0x10;
/** Not for new connections. */
export const IFA_F_DEPRECATED = 0x20;
/** The check for duplicates runs. */
export const IFA_F_TENTATIVE = 0x40;
/** Without an end. */
export const IFA_F_PERMANENT = 0x80;
/** Temporary addresses are made from it. */
export const IFA_F_MANAGETEMPADDR = 0x100;
/** No route to its prefix is made. */
export const IFA_F_NOPREFIXROUTE = 0x200;
/** Its multicast group is joined. */
export const IFA_F_MCAUTOJOIN = 0x400;
/** Its interface part is stable and opaque: RFC 7217. */
export const IFA_F_STABLE_PRIVACY = 0x800;
