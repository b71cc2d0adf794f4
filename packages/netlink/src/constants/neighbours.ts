// Neighbours: struct ndmsg of <linux/neighbour.h>, rtnetlink(7).

/** Address. */
export const NDA_DST = 1;
/** Hardware address. */
export const NDA_LLADDR = 2;
/** `struct nda_cacheinfo`. */
export const NDA_CACHEINFO = 3;
/** How often it was asked for: u32. */
export const NDA_PROBES = 4;
/** VLAN: u16. */
export const NDA_VLAN = 5;
/** UDP port of VXLAN, in network byte order: u16. */
export const NDA_PORT = 6;
/** Network of VXLAN: u32. */
export const NDA_VNI = 7;
/** Index of the interface to it: u32. */
export const NDA_IFINDEX = 8;
/** Index of the bridge: u32. */
export const NDA_MASTER = 9;
/** Number of the network namespace of the link: s32. */
export const NDA_LINK_NETNSID = 10;
/** Network of VXLAN that it is learned from: u32. */
export const NDA_SRC_VNI = 11;
/** Who added it, `RTPROT_*`: u8. */
export const NDA_PROTOCOL = 12;
/** Number of a nexthop object: u32. */
export const NDA_NH_ID = 13;
/** More of a bridge's entry, nested. */
export const NDA_FDB_EXT_ATTRS = 14;
/** `NTF_EXT_*`: u32. */
export const NDA_FLAGS_EXT = 15;
/** Of questions: which states: u16. */
export const NDA_NDM_STATE_MASK = 16;
/** Of questions: which flags: u8. */
export const NDA_NDM_FLAGS_MASK = 17;
/** Flag: look it up now. */
export const NTF_USE = 0x1;
/** Flag: of the interface itself. */
export const NTF_SELF = 0x2;
/** Flag: of the interface's bridge. */
export const NTF_MASTER = 0x4;
/** Flag: this machine answers for it. */
export const NTF_PROXY = 0x8;
/** Flag: somebody outside of the kernel learned it. */
export const NTF_EXT_LEARNED = 0x10;
/** Flag: hardware has it. */
export const NTF_OFFLOADED = 0x20;
/** Flag: it does not move to another port. */
export const NTF_STICKY = 0x40;
/** Flag: it is a router. */
export const NTF_ROUTER = 0x80;
/** In {@link NDA_FLAGS_EXT}: the kernel keeps it fresh. */
export const NTF_EXT_MANAGED = 0x1;
/** In {@link NDA_FLAGS_EXT}: it waits for leave to go by a locked port of a bridge. Linux 6.2. */
export const NTF_EXT_LOCKED = 0x2;
/** In {@link NDA_FLAGS_EXT}: others than the kernel say whether it can be reached. */
export const NTF_EXT_EXT_VALIDATED = 0x4;
/** State: none. */
export const NUD_NONE = 0x0;
/** State: being asked for. */
export const NUD_INCOMPLETE = 0x1;
/** State: known to be there. */
export const NUD_REACHABLE = 0x2;
/** State: was there, to be confirmed at the next use. */
export const NUD_STALE = 0x4;
/** State: used, and about to be confirmed. */
export const NUD_DELAY = 0x8;
/** State: being confirmed. */
export const NUD_PROBE = 0x10;
/** State: it does not answer. */
export const NUD_FAILED = 0x20;
/** State: needs no resolution. */
export const NUD_NOARP = 0x40;
/** State: fixed by an administrator. */
export const NUD_PERMANENT = 0x80;
