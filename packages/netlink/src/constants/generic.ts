// Generic netlink and its controller: <linux/genetlink.h>.

/** Number of the family that knows the others. */
export const GENL_ID_CTRL = 16;
/** Number of the family of disk quotas. */
export const GENL_ID_VFS_DQUOT = 17;
/** Number of the family of PMC RAID. */
export const GENL_ID_PMCRAID = 18;
/** The least number of a family. */
export const GENL_MIN_ID = 16;
/** The greatest number of a family. */
export const GENL_MAX_ID = 1023;
/** Longest name of a family, its NUL included. */
export const GENL_NAMSIZ = 16;
/** Of an operation: takes CAP_NET_ADMIN. */
export const GENL_ADMIN_PERM = 0x1;
/** Of an operation: can be asked for one thing. */
export const GENL_CMD_CAP_DO = 0x2;
/** Of an operation: can be asked for a list. */
export const GENL_CMD_CAP_DUMP = 0x4;
/** Of an operation: its attributes are checked. */
export const GENL_CMD_CAP_HASPOL = 0x8;
/** Of an operation: takes CAP_NET_ADMIN in the user namespace. */
export const GENL_UNS_ADMIN_PERM = 0x10;
/** Command of the controller: a family is there, or has come. */
export const CTRL_CMD_NEWFAMILY = 1;
/** Command of the controller: a family has gone. */
export const CTRL_CMD_DELFAMILY = 2;
/** Command of the controller: asks for a family, or for all. */
export const CTRL_CMD_GETFAMILY = 3;
/** Command of the controller: an operation has come; unused. */
export const CTRL_CMD_NEWOPS = 4;
/** Command of the controller: an operation has gone; unused. */
export const CTRL_CMD_DELOPS = 5;
/** Command of the controller: asks for operations; unused. */
export const CTRL_CMD_GETOPS = 6;
/** Command of the controller: a multicast group has come. */
export const CTRL_CMD_NEWMCAST_GRP = 7;
/** Command of the controller: a multicast group has gone. */
export const CTRL_CMD_DELMCAST_GRP = 8;
/** Command of the controller: asks for multicast groups; unused. */
export const CTRL_CMD_GETMCAST_GRP = 9;
/** Command of the controller: asks how attributes are checked. */
export const CTRL_CMD_GETPOLICY = 10;
/** The family's number: u16. */
export const CTRL_ATTR_FAMILY_ID = 1;
/** The family's name, a string. */
export const CTRL_ATTR_FAMILY_NAME = 2;
/** The family's version: u32. */
export const CTRL_ATTR_VERSION = 3;
/** Size of the family's own header: u32. */
export const CTRL_ATTR_HDRSIZE = 4;
/** The greatest type of the family's attributes: u32. */
export const CTRL_ATTR_MAXATTR = 5;
/** The family's operations, nested. */
export const CTRL_ATTR_OPS = 6;
/** The family's multicast groups, nested. */
export const CTRL_ATTR_MCAST_GROUPS = 7;
/** How attributes are checked, nested. */
export const CTRL_ATTR_POLICY = 8;
/** How an operation's attributes are checked, nested. */
export const CTRL_ATTR_OP_POLICY = 9;
/** An operation: u32. */
export const CTRL_ATTR_OP = 10;
/** Of an operation: its number: u32. */
export const CTRL_ATTR_OP_ID = 1;
/** Of an operation: `GENL_*`: u32. */
export const CTRL_ATTR_OP_FLAGS = 2;
/** Of a multicast group: its name, a string. */
export const CTRL_ATTR_MCAST_GRP_NAME = 1;
/** Of a multicast group: its number: u32. */
export const CTRL_ATTR_MCAST_GRP_ID = 2;
/** Of an operation: index of the policy of one thing: u32. */
export const CTRL_ATTR_POLICY_DO = 1;
/** Of an operation: index of the policy of a list: u32. */
export const CTRL_ATTR_POLICY_DUMP = 2;
