// The broadcast manager: <linux/can/bcm.h>; names as Python has them.

export const CAN_BCM_SETTIMER = 0x0001;
export const CAN_BCM_STARTTIMER = 0x0002;
export const CAN_BCM_TX_COUNTEVT = 0x0004;
export const CAN_BCM_TX_ANNOUNCE = 0x0008;
export const CAN_BCM_TX_CP_CAN_ID = 0x0010;
export const CAN_BCM_RX_FILTER_ID = 0x0020;
export const CAN_BCM_RX_CHECK_DLC = 0x0040;
export const CAN_BCM_RX_NO_AUTOTIMER = 0x0080;
export const CAN_BCM_RX_ANNOUNCE_RESUME = 0x0100;
export const CAN_BCM_TX_RESET_MULTI_IDX = 0x0200;
export const CAN_BCM_RX_RTR_FRAME = 0x0400;
export const CAN_BCM_CAN_FD_FRAME = 0x0800;
export const CAN_BCM_TX_SETUP = 1;
export const CAN_BCM_TX_DELETE = 2;
export const CAN_BCM_TX_READ = 3;
export const CAN_BCM_TX_SEND = 4;
export const CAN_BCM_RX_SETUP = 5;
export const CAN_BCM_RX_DELETE = 6;
export const CAN_BCM_RX_READ = 7;
export const CAN_BCM_TX_STATUS = 8;
export const CAN_BCM_TX_EXPIRED = 9;
export const CAN_BCM_RX_STATUS = 10;
export const CAN_BCM_RX_TIMEOUT = 11;
export const CAN_BCM_RX_CHANGED = 12;
