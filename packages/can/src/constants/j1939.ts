// SAE J1939: <linux/can/j1939.h>.

/** The largest address of a node. */
export const J1939_MAX_UNICAST_ADDR = 0xfd;
/** Address of a node that has none and cannot get one. */
export const J1939_IDLE_ADDR = 0xfe;
/** No address; as a destination, everybody. */
export const J1939_NO_ADDR = 0xff;
/** No name. */
export const J1939_NO_NAME = 0;
/** Parameter group: a request for another one. */
export const J1939_PGN_REQUEST = 0x0ea00;
/** Parameter group: a node claims an address. */
export const J1939_PGN_ADDRESS_CLAIMED = 0x0ee00;
/** Parameter group: a node is told to take another address. */
export const J1939_PGN_ADDRESS_COMMANDED = 0x0fed8;
/** The largest number of a parameter group that is sent to one address. */
export const J1939_PGN_PDU1_MAX = 0x3ff00;
/** The largest number of a parameter group. */
export const J1939_PGN_MAX = 0x3ffff;
/** No parameter group; to bind for any. */
export const J1939_NO_PGN = 0x40000;
/** Level of these options and control messages. */
export const SOL_CAN_J1939 = 107;
/** The most filters of one socket. */
export const J1939_FILTER_MAX = 512;
/** What to receive: an array of `struct j1939_filter`; a packet passes if one matches. */
export const SO_J1939_FILTER = 1;
/** 1 to receive what is for other addresses too. */
export const SO_J1939_PROMISC = 2;
/** Priority of what is sent, 0 (highest) to 7; 6 at first. 0 and 1 need CAP_NET_ADMIN. */
export const SO_J1939_SEND_PRIO = 3;
/** 1 to learn by the error queue how transfers go. */
export const SO_J1939_ERRQUEUE = 4;
/** Control message: the address it was sent to; one byte. */
export const SCM_J1939_DEST_ADDR = 1;
/** Control message: the name it was sent to; 64 bits. */
export const SCM_J1939_DEST_NAME = 2;
/** Control message: its priority; one byte. */
export const SCM_J1939_PRIO = 3;
/** Control message of the error queue: attributes, of the J1939_NLA_ types. */
export const SCM_J1939_ERRQUEUE = 4;
/** Attribute: padding. */
export const J1939_NLA_PAD = 0;
/** Attribute: bytes that the receiver has acknowledged. */
export const J1939_NLA_BYTES_ACKED = 1;
/** Attribute: bytes of the whole message. */
export const J1939_NLA_TOTAL_SIZE = 2;
/** Attribute: number of the parameter group. */
export const J1939_NLA_PGN = 3;
/** Attribute: the sender's name. */
export const J1939_NLA_SRC_NAME = 4;
/** Attribute: the receiver's name. */
export const J1939_NLA_DEST_NAME = 5;
/** Attribute: the sender's address. */
export const J1939_NLA_SRC_ADDR = 6;
/** Attribute: the receiver's address. */
export const J1939_NLA_DEST_ADDR = 7;
/** Error queue's `info`: nothing more. */
export const J1939_EE_INFO_NONE = 0;
/** Error queue's `info`: a transfer sent was aborted. */
export const J1939_EE_INFO_TX_ABORT = 1;
/** Error queue's `info`: a transfer to receive has begun, by a request to send. */
export const J1939_EE_INFO_RX_RTS = 2;
/** Error queue's `info`: a transfer to receive goes on, by a data packet offset. */
export const J1939_EE_INFO_RX_DPO = 3;
/** Error queue's `info`: a transfer to receive was aborted. */
export const J1939_EE_INFO_RX_ABORT = 4;
