// CAN_RAW: <linux/can/raw.h>.

export const SOL_CAN_RAW = 101;
export const SCM_CAN_RAW_ERRQUEUE = 1;
export const CAN_RAW_FILTER = 1;
export const CAN_RAW_ERR_FILTER = 2;
export const CAN_RAW_LOOPBACK = 3;
export const CAN_RAW_RECV_OWN_MSGS = 4;
export const CAN_RAW_FD_FRAMES = 5;
export const CAN_RAW_JOIN_FILTERS = 6;
export const CAN_RAW_XL_FRAMES = 7;
export const CAN_RAW_XL_VCID_OPTS = 8;
export const CAN_RAW_XL_VCID_TX_SET = 0x01;
export const CAN_RAW_XL_VCID_TX_PASS = 0x02;
export const CAN_RAW_XL_VCID_RX_FILTER = 0x04;
