// CAN_RAW: <linux/can/raw.h>.

/** Level of these options. */
export const SOL_CAN_RAW = 101;
/** Control message of the error queue, as for timestamps of sends. */
export const SCM_CAN_RAW_ERRQUEUE = 1;
/** What to receive: an array of `struct can_filter`; a frame passes if one matches. */
export const CAN_RAW_FILTER = 1;
/** Classes of error frames to receive: CAN_ERR_ flags; none at first. */
export const CAN_RAW_ERR_FILTER = 2;
/** 1, as at first, if other sockets of this machine get what this one sends. */
export const CAN_RAW_LOOPBACK = 3;
/** 1 to receive what this socket itself sends; 0 at first. */
export const CAN_RAW_RECV_OWN_MSGS = 4;
/** 1 to send and receive CAN FD frames too; 0 at first. */
export const CAN_RAW_FD_FRAMES = 5;
/** 1 so that a frame passes only if all filters match; 0 at first. */
export const CAN_RAW_JOIN_FILTERS = 6;
/** 1 to send and receive CAN XL frames too, and FD ones; 0 at first. */
export const CAN_RAW_XL_FRAMES = 7;
/** What to do with the VCID of CAN XL frames: `struct can_raw_vcid_options`; its flags follow. */
export const CAN_RAW_XL_VCID_OPTS = 8;
/** Flag: give frames sent the VCID of the options. */
export const CAN_RAW_XL_VCID_TX_SET = 0x01;
/** Flag: send frames with the VCID that they have. */
export const CAN_RAW_XL_VCID_TX_PASS = 0x02;
/** Flag: receive frames of some VCIDs, by value and mask. */
export const CAN_RAW_XL_VCID_RX_FILTER = 0x04;
