// Error frames: <linux/can/error.h>.

/** Bytes of data in an error frame. */
export const CAN_ERR_DLC = 8;
/** Class, in the identifier: the driver's sending timed out. */
export const CAN_ERR_TX_TIMEOUT = 0x00000001;
/** Class: lost arbitration; byte 0 says at which bit. */
export const CAN_ERR_LOSTARB = 0x00000002;
/** Class: problems of the controller; byte 1 says which. */
export const CAN_ERR_CRTL = 0x00000004;
/** Class: protocol violations; bytes 2 and 3 say which and where. */
export const CAN_ERR_PROT = 0x00000008;
/** Class: status of the transceiver; byte 4 says which. */
export const CAN_ERR_TRX = 0x00000010;
/** Class: nobody acknowledged a frame sent. */
export const CAN_ERR_ACK = 0x00000020;
/** Class: the controller has left the bus. */
export const CAN_ERR_BUSOFF = 0x00000040;
/** Class: error on the bus; may come very often. */
export const CAN_ERR_BUSERROR = 0x00000080;
/** Class: the controller was restarted. */
export const CAN_ERR_RESTARTED = 0x00000100;
/** Class: bytes 6 and 7 count errors of sending and receiving. */
export const CAN_ERR_CNT = 0x00000200;
/** Byte 0: at an unknown bit. */
export const CAN_ERR_LOSTARB_UNSPEC = 0x00;
/** Byte 1: unspecified. */
export const CAN_ERR_CRTL_UNSPEC = 0x00;
/** Byte 1: the receive buffer overflowed. */
export const CAN_ERR_CRTL_RX_OVERFLOW = 0x01;
/** Byte 1: the send buffer overflowed. */
export const CAN_ERR_CRTL_TX_OVERFLOW = 0x02;
/** Byte 1: receive errors reached the warning level. */
export const CAN_ERR_CRTL_RX_WARNING = 0x04;
/** Byte 1: send errors reached the warning level. */
export const CAN_ERR_CRTL_TX_WARNING = 0x08;
/** Byte 1: error-passive by receive errors, more than 127. */
export const CAN_ERR_CRTL_RX_PASSIVE = 0x10;
/** Byte 1: error-passive by send errors, more than 127. */
export const CAN_ERR_CRTL_TX_PASSIVE = 0x20;
/** Byte 1: error-active again. */
export const CAN_ERR_CRTL_ACTIVE = 0x40;
/** Byte 2: unspecified. */
export const CAN_ERR_PROT_UNSPEC = 0x00;
/** Byte 2: wrong single bit. */
export const CAN_ERR_PROT_BIT = 0x01;
/** Byte 2: wrong format of the frame. */
export const CAN_ERR_PROT_FORM = 0x02;
/** Byte 2: wrong bit stuffing. */
export const CAN_ERR_PROT_STUFF = 0x04;
/** Byte 2: unable to send a dominant bit. */
export const CAN_ERR_PROT_BIT0 = 0x08;
/** Byte 2: unable to send a recessive bit. */
export const CAN_ERR_PROT_BIT1 = 0x10;
/** Byte 2: the bus is overloaded. */
export const CAN_ERR_PROT_OVERLOAD = 0x20;
/** Byte 2: announcement of an active error. */
export const CAN_ERR_PROT_ACTIVE = 0x40;
/** Byte 2: the error was in sending. */
export const CAN_ERR_PROT_TX = 0x80;
/** Byte 3: unspecified. */
export const CAN_ERR_PROT_LOC_UNSPEC = 0x00;
/** Byte 3: start of frame. */
export const CAN_ERR_PROT_LOC_SOF = 0x03;
/** Byte 3: bits 28 to 21 of the identifier; 10 to 3 of a short one. */
export const CAN_ERR_PROT_LOC_ID28_21 = 0x02;
/** Byte 3: bits 20 to 18 of the identifier; 2 to 0 of a short one. */
export const CAN_ERR_PROT_LOC_ID20_18 = 0x06;
/** Byte 3: substitute remote request; RTR of a short identifier. */
export const CAN_ERR_PROT_LOC_SRTR = 0x04;
/** Byte 3: identifier extension. */
export const CAN_ERR_PROT_LOC_IDE = 0x05;
/** Byte 3: bits 17 to 13 of the identifier. */
export const CAN_ERR_PROT_LOC_ID17_13 = 0x07;
/** Byte 3: bits 12 to 5 of the identifier. */
export const CAN_ERR_PROT_LOC_ID12_05 = 0x0f;
/** Byte 3: bits 4 to 0 of the identifier. */
export const CAN_ERR_PROT_LOC_ID04_00 = 0x0e;
/** Byte 3: remote request. */
export const CAN_ERR_PROT_LOC_RTR = 0x0c;
/** Byte 3: reserved bit 1. */
export const CAN_ERR_PROT_LOC_RES1 = 0x0d;
/** Byte 3: reserved bit 0. */
export const CAN_ERR_PROT_LOC_RES0 = 0x09;
/** Byte 3: data length code. */
export const CAN_ERR_PROT_LOC_DLC = 0x0b;
/** Byte 3: data. */
export const CAN_ERR_PROT_LOC_DATA = 0x0a;
/** Byte 3: checksum. */
export const CAN_ERR_PROT_LOC_CRC_SEQ = 0x08;
/** Byte 3: delimiter of the checksum. */
export const CAN_ERR_PROT_LOC_CRC_DEL = 0x18;
/** Byte 3: slot of the acknowledgement. */
export const CAN_ERR_PROT_LOC_ACK = 0x19;
/** Byte 3: delimiter of the acknowledgement. */
export const CAN_ERR_PROT_LOC_ACK_DEL = 0x1b;
/** Byte 3: end of frame. */
export const CAN_ERR_PROT_LOC_EOF = 0x1a;
/** Byte 3: intermission. */
export const CAN_ERR_PROT_LOC_INTERM = 0x12;
/** Byte 4: unspecified. */
export const CAN_ERR_TRX_UNSPEC = 0x00;
/** Byte 4: CANH has no wire. */
export const CAN_ERR_TRX_CANH_NO_WIRE = 0x04;
/** Byte 4: CANH is shorted to the battery. */
export const CAN_ERR_TRX_CANH_SHORT_TO_BAT = 0x05;
/** Byte 4: CANH is shorted to the supply voltage. */
export const CAN_ERR_TRX_CANH_SHORT_TO_VCC = 0x06;
/** Byte 4: CANH is shorted to ground. */
export const CAN_ERR_TRX_CANH_SHORT_TO_GND = 0x07;
/** Byte 4: CANL has no wire. */
export const CAN_ERR_TRX_CANL_NO_WIRE = 0x40;
/** Byte 4: CANL is shorted to the battery. */
export const CAN_ERR_TRX_CANL_SHORT_TO_BAT = 0x50;
/** Byte 4: CANL is shorted to the supply voltage. */
export const CAN_ERR_TRX_CANL_SHORT_TO_VCC = 0x60;
/** Byte 4: CANL is shorted to ground. */
export const CAN_ERR_TRX_CANL_SHORT_TO_GND = 0x70;
/** Byte 4: CANL is shorted to CANH. */
export const CAN_ERR_TRX_CANL_SHORT_TO_CANH = 0x80;
/** Errors counted from which a controller is in the state error-warning. */
export const CAN_ERROR_WARNING_THRESHOLD = 96;
/** Errors counted from which a controller is error-passive. */
export const CAN_ERROR_PASSIVE_THRESHOLD = 128;
/** Errors counted from which a controller leaves the bus. */
export const CAN_BUS_OFF_THRESHOLD = 256;
