// ISO 15765-2: <linux/can/isotp.h>.

/** Level of these options. */
export const SOL_CAN_ISOTP = 106;
/** How the socket works: `struct can_isotp_options`; its flags follow. */
export const CAN_ISOTP_OPTS = 1;
/** What its flow control asks of the sender: `struct can_isotp_fc_options`. */
export const CAN_ISOTP_RECV_FC = 2;
/** Nanoseconds between frames sent, whatever the receiver asks for; 32 bits. */
export const CAN_ISOTP_TX_STMIN = 3;
/** Nanoseconds within which a received consecutive frame is ignored; 32 bits. */
export const CAN_ISOTP_RX_STMIN = 4;
/** Classic or FD frames, and their length: `struct can_isotp_ll_options`. */
export const CAN_ISOTP_LL_OPTS = 5;
/** Flag: only listen, send no flow control. */
export const CAN_ISOTP_LISTEN_MODE = 0x0001;
/** Flag: extended addressing, with an address byte before the data. */
export const CAN_ISOTP_EXTEND_ADDR = 0x0002;
/** Flag: pad frames sent. */
export const CAN_ISOTP_TX_PADDING = 0x0004;
/** Flag: expect received frames to be padded. */
export const CAN_ISOTP_RX_PADDING = 0x0008;
/** Flag: check the length of received padding. */
export const CAN_ISOTP_CHK_PAD_LEN = 0x0010;
/** Flag: check the bytes of received padding. */
export const CAN_ISOTP_CHK_PAD_DATA = 0x0020;
/** Flag: a message in one direction at a time. */
export const CAN_ISOTP_HALF_DUPLEX = 0x0040;
/** Flag: heed {@link CAN_ISOTP_TX_STMIN} and not the receiver's flow control. */
export const CAN_ISOTP_FORCE_TXSTMIN = 0x0080;
/** Flag: heed {@link CAN_ISOTP_RX_STMIN}. */
export const CAN_ISOTP_FORCE_RXSTMIN = 0x0100;
/** Flag: another extended address for receiving. */
export const CAN_ISOTP_RX_EXT_ADDR = 0x0200;
/** Flag: a send waits until the whole message is sent. */
export const CAN_ISOTP_WAIT_TX_DONE = 0x0400;
/** Flag: functional addressing, single frames to many; only sends. */
export const CAN_ISOTP_SF_BROADCAST = 0x0800;
/** Flag: consecutive frames to many without flow control; only sends. */
export const CAN_ISOTP_CF_BROADCAST = 0x1000;
/** Flags at first. */
export const CAN_ISOTP_DEFAULT_FLAGS = 0;
/** Extended address at first. */
export const CAN_ISOTP_DEFAULT_EXT_ADDRESS = 0x00;
/** Byte of padding at first; this one avoids bit stuffing. */
export const CAN_ISOTP_DEFAULT_PAD_CONTENT = 0xcc;
/** Time to send a frame at first, in nanoseconds. */
export const CAN_ISOTP_DEFAULT_FRAME_TXTIME = 50000;
/** Block size of flow control at first, in frames; 0 for no blocks. */
export const CAN_ISOTP_DEFAULT_RECV_BS = 0;
/** Separation time of flow control at first, as the frame's byte has it. */
export const CAN_ISOTP_DEFAULT_RECV_STMIN = 0x00;
/** The most wait frames at first; 0 for none. */
export const CAN_ISOTP_DEFAULT_RECV_WFTMAX = 0;
/** Kind of frames at first: classic, by their bytes. */
export const CAN_ISOTP_DEFAULT_LL_MTU = 16;
/** Bytes of data in a frame sent at first. */
export const CAN_ISOTP_DEFAULT_LL_TX_DL = 8;
/** Flags of CAN FD frames sent at first. */
export const CAN_ISOTP_DEFAULT_LL_TX_FLAGS = 0;
/** Flag: heed changes of block size and separation time during a message. */
export const CAN_ISOTP_DYN_FC_PARMS = 0x2000;
/** Value of `frame_txtime` that means none; zero itself changes nothing. */
export const CAN_ISOTP_FRAME_TXTIME_ZERO = 0xffffffff;
