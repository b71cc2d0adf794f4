// The broadcast manager: <linux/can/bcm.h>; names as Python has them.

/** Flag: set the task's intervals and count from this message. */
export const CAN_BCM_SETTIMER = 0x0001;
/** Flag: start the timer with the present intervals and count. */
export const CAN_BCM_STARTTIMER = 0x0002;
/** Flag: tell with TX_EXPIRED when the count is used up. */
export const CAN_BCM_TX_COUNTEVT = 0x0004;
/** Flag: send a changed frame at once, and not at the next tick. */
export const CAN_BCM_TX_ANNOUNCE = 0x0008;
/** Flag: put the message's identifier into each of its frames. */
export const CAN_BCM_TX_CP_CAN_ID = 0x0010;
/** Flag: filter by identifier alone; the message has no frames. */
export const CAN_BCM_RX_FILTER_ID = 0x0020;
/** Flag: a change of length counts as a change. */
export const CAN_BCM_RX_CHECK_DLC = 0x0040;
/** Flag: do not start the timeout by itself. */
export const CAN_BCM_RX_NO_AUTOTIMER = 0x0080;
/** Flag: after a timeout, tell of the next frame even if unchanged. */
export const CAN_BCM_RX_ANNOUNCE_RESUME = 0x0100;
/** Flag: start again with the first of several frames. */
export const CAN_BCM_TX_RESET_MULTI_IDX = 0x0200;
/** Flag: answer remote requests with the message's frame. */
export const CAN_BCM_RX_RTR_FRAME = 0x0400;
/** Flag: the frames are `struct canfd_frame`. */
export const CAN_BCM_CAN_FD_FRAME = 0x0800;
/** To the kernel: make or change a cyclic transmission. */
export const CAN_BCM_TX_SETUP = 1;
/** To the kernel: end a cyclic transmission. */
export const CAN_BCM_TX_DELETE = 2;
/** To the kernel: ask for a cyclic transmission; TX_STATUS answers. */
export const CAN_BCM_TX_READ = 3;
/** To the kernel: send one frame. */
export const CAN_BCM_TX_SEND = 4;
/** To the kernel: make or change a subscription. */
export const CAN_BCM_RX_SETUP = 5;
/** To the kernel: end a subscription. */
export const CAN_BCM_RX_DELETE = 6;
/** To the kernel: ask for a subscription; RX_STATUS answers. */
export const CAN_BCM_RX_READ = 7;
/** From the kernel: a cyclic transmission, as TX_READ asked. */
export const CAN_BCM_TX_STATUS = 8;
/** From the kernel: the count of a cyclic transmission is used up. */
export const CAN_BCM_TX_EXPIRED = 9;
/** From the kernel: a subscription, as RX_READ asked. */
export const CAN_BCM_RX_STATUS = 10;
/** From the kernel: no frame came in the subscription's time. */
export const CAN_BCM_RX_TIMEOUT = 11;
/** From the kernel: a frame came whose content has changed, or the first. */
export const CAN_BCM_RX_CHANGED = 12;
