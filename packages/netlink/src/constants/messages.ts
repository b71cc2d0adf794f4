// Types and flags of messages: struct nlmsghdr of <linux/netlink.h>, netlink(7).

/** Type of a message to be ignored. */
export const NLMSG_NOOP = 1;
/** Type of an answer that refuses, or with error number 0 acknowledges: `struct nlmsgerr`. */
export const NLMSG_ERROR = 2;
/** Type of the last message of several. */
export const NLMSG_DONE = 3;
/** Type of a message that tells of losses; the kernel sends ENOBUFS instead. */
export const NLMSG_OVERRUN = 4;
/** The first type that is a protocol's own. */
export const NLMSG_MIN_TYPE = 16;
/** A request; all have it. */
export const NLM_F_REQUEST = 0x1;
/** One of several messages, until {@link NLMSG_DONE}. */
export const NLM_F_MULTI = 0x2;
/** Asks for an answer in any case. */
export const NLM_F_ACK = 0x4;
/** Asks for what a group would be told. */
export const NLM_F_ECHO = 0x8;
/** The objects changed while they were listed: the list may have some twice, or not at all. */
export const NLM_F_DUMP_INTR = 0x10;
/** The list was filtered, as the request asked. */
export const NLM_F_DUMP_FILTERED = 0x20;
/** Of questions: the whole table. */
export const NLM_F_ROOT = 0x100;
/** Of questions: all that match. */
export const NLM_F_MATCH = 0x200;
/** Of questions: a snapshot; takes CAP_NET_ADMIN. */
export const NLM_F_ATOMIC = 0x400;
/** Of questions: a list. */
export const NLM_F_DUMP = 0x300;
/** Of new objects: takes the place of an older one. */
export const NLM_F_REPLACE = 0x100;
/** Of new objects: EEXIST when it exists. */
export const NLM_F_EXCL = 0x200;
/** Of new objects: makes it when it does not exist. */
export const NLM_F_CREATE = 0x400;
/** Of new objects: to the end of the list. */
export const NLM_F_APPEND = 0x800;
/** Of removals: without what is in it. */
export const NLM_F_NONREC = 0x100;
/** Of removals: all that match. */
export const NLM_F_BULK = 0x200;
/** Of answers: the request is not repeated. */
export const NLM_F_CAPPED = 0x100;
/** Of answers: attributes `NLMSGERR_ATTR_*` follow. */
export const NLM_F_ACK_TLVS = 0x200;
/** In an attribute's type: there are attributes in it. */
export const NLA_F_NESTED = 0x8000;
/** In an attribute's type: its number is in network byte order. */
export const NLA_F_NET_BYTEORDER = 0x4000;
/** Attribute of an answer: why, in words. */
export const NLMSGERR_ATTR_MSG = 1;
/** Attribute of an answer: where in the request the attribute is that was refused. */
export const NLMSGERR_ATTR_OFFS = 2;
/** Attribute of an answer: what identifies a new object. */
export const NLMSGERR_ATTR_COOKIE = 3;
/** Attribute of an answer: what the refused attribute ought to have been. */
export const NLMSGERR_ATTR_POLICY = 4;
/** Attribute of an answer: the type of an attribute that was missing. */
export const NLMSGERR_ATTR_MISS_TYPE = 5;
/** Attribute of an answer: where in the request the nest is in which it was missing. */
export const NLMSGERR_ATTR_MISS_NEST = 6;
