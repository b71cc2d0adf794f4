// Frames and protocols: <linux/can.h>.

/** In an identifier: extended frame format, 29 bits. */
export const CAN_EFF_FLAG = 0x80000000;
/** In an identifier: remote transmission request. */
export const CAN_RTR_FLAG = 0x40000000;
/** In an identifier: an error frame. */
export const CAN_ERR_FLAG = 0x20000000;
/** Bits of an identifier of the standard frame format. */
export const CAN_SFF_MASK = 0x7ff;
/** Bits of an identifier of the extended frame format. */
export const CAN_EFF_MASK = 0x1fffffff;
/** Bits of the classes of an error frame. */
export const CAN_ERR_MASK = 0x1fffffff;
/** Bits of the priority of a CAN XL frame. */
export const CANXL_PRIO_MASK = CAN_SFF_MASK;
/** Number of bits of a standard identifier. */
export const CAN_SFF_ID_BITS = 11;
/** Number of bits of an extended identifier. */
export const CAN_EFF_ID_BITS = 29;
/** Number of bits of a CAN XL frame's priority. */
export const CANXL_PRIO_BITS = 11;
/** The largest data length code of a classic frame that names a length. */
export const CAN_MAX_DLC = 8;
/** The largest data length code of a classic frame on the wire; 9 and more stand for 8 bytes. */
export const CAN_MAX_RAW_DLC = 15;
/** The most bytes of data in a classic frame. */
export const CAN_MAX_DLEN = 8;
/** The largest data length code of a CAN FD frame. */
export const CANFD_MAX_DLC = 15;
/** The most bytes of data in a CAN FD frame. */
export const CANFD_MAX_DLEN = 64;
/** The smallest data length code of a CAN XL frame. */
export const CANXL_MIN_DLC = 0;
/** The largest data length code of a CAN XL frame. */
export const CANXL_MAX_DLC = 2047;
/** Bits of the data length code of a CAN XL frame. */
export const CANXL_MAX_DLC_MASK = 0x7ff;
/** The fewest bytes of data in a CAN XL frame. */
export const CANXL_MIN_DLEN = 1;
/** The most bytes of data in a CAN XL frame. */
export const CANXL_MAX_DLEN = 2048;
/** Flag of a CAN FD frame: bit rate switch, a second rate for the data. */
export const CANFD_BRS = 0x01;
/** Flag of a CAN FD frame: error state indicator, the sender is error-passive. */
export const CANFD_ESI = 0x02;
/** Flag of a CAN FD frame: tells it from a classic one in the same structure. */
export const CANFD_FDF = 0x04;
/** Flag of every CAN XL frame; tells it from the others. */
export const CANXL_XLF = 0x80;
/** Flag of a CAN XL frame: simple extended content, for security or segmentation. */
export const CANXL_SEC = 0x01;
/** Bytes of a classic frame: `struct can_frame`. */
export const CAN_MTU = 16;
/** Bytes of a CAN FD frame: `struct canfd_frame`. */
export const CANFD_MTU = 72;
/** Bytes of the longest CAN XL frame: `struct canxl_frame`. */
export const CANXL_MTU = 2060;
/** Bytes of a CAN XL frame before its data. */
export const CANXL_HDR_SIZE = 12;
/** The smallest MTU of an interface with CAN XL, in bytes. */
export const CANXL_MIN_MTU = 76;
/** The largest MTU of an interface with CAN XL, in bytes. */
export const CANXL_MAX_MTU = 2060;
/** Protocol: frames as they are. */
export const CAN_RAW = 1;
/** Protocol: VAG transport protocol 1.6; not in Linux. */
export const CAN_TP16 = 3;
/** Protocol: VAG transport protocol 2.0; not in Linux. */
export const CAN_TP20 = 4;
/** Protocol: Bosch MCNet; not in Linux. */
export const CAN_MCNET = 5;
/** Number to which a protocol's is added to make the level of its options. */
export const SOL_CAN_BASE = 100;
/** In a filter's identifier: receive what does not match. */
export const CAN_INV_FILTER = 0x20000000;
/** The most filters of one socket. */
export const CAN_RAW_FILTER_MAX = 512;
/** By how many bits the virtual network's number (VCID) is shifted in a CAN XL frame's priority. */
export const CANXL_VCID_OFFSET = 16;
/** Bits of a VCID. */
export const CANXL_VCID_VAL_MASK = 0xff;
/** Bits of the VCID where it is beside the priority. */
export const CANXL_VCID_MASK = 0xff0000;
/** Flag of a CAN XL frame: remote request substitution. */
export const CANXL_RRS = 0x02;
