// struct can_frame, struct canfd_frame and struct canxl_frame: <linux/can.h>. Numbers are in this machine's byte order.

/** `can_id` of can_frame and canfd_frame: the identifier with its flags. */
export const CAN_ID = 0;
/** `len` of can_frame and canfd_frame, in bytes. */
export const LENGTH = 4;
/** `len8_dlc` of can_frame. */
export const LEN8_DLC = 7;
/** `flags` of canfd_frame. */
export const FD_FLAGS = 5;
/** `data` of can_frame and canfd_frame. */
export const DATA = 8;

/** `prio` of canxl_frame: the priority, and the VCID above it. */
export const XL_PRIORITY = 0;
/** `flags` of canxl_frame. It lies where the others have their length, which never reaches CANXL_XLF. */
export const XL_FLAGS = 4;
/** `sdt` of canxl_frame. */
export const XL_SDU_TYPE = 5;
/** `len` of canxl_frame, in bytes. */
export const XL_LENGTH = 6;
/** `af` of canxl_frame. */
export const XL_ACCEPTANCE_FIELD = 8;
/** `data` of canxl_frame. */
export const XL_DATA = 12;
