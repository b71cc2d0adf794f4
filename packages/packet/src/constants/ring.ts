// Rings of packet sockets: <linux/if_packet.h>.

/** Layout of a ring: frames of a fixed size; `long` depends on the processor. */
export const TPACKET_V1 = 0;
/** Layout of a ring: frames of a fixed size, VLAN tags. */
export const TPACKET_V2 = 1;
/** Layout of a ring: blocks of packets of any size. It is the one that {@link openRing} takes. */
export const TPACKET_V3 = 2;
/** Frames and packets of a ring start at multiples of this. */
export const TPACKET_ALIGNMENT = 16;
/** The kernel’s turn. */
export const TP_STATUS_KERNEL = 0;
/** The program’s turn. */
export const TP_STATUS_USER = 1 << 0;
/** The packet is longer than what is here of it; recv has all of it (TPACKET_V1, TPACKET_V2). */
export const TP_STATUS_COPY = 1 << 1;
/** Packets were lost since the last look at the statistics. */
export const TP_STATUS_LOSING = 1 << 2;
/** The packet’s checksum is left to the interface that sends it. */
export const TP_STATUS_CSUMNOTREADY = 1 << 3;
/** The VLAN tag is one. */
export const TP_STATUS_VLAN_VALID = 1 << 4;
/** The block was closed because its time was over. */
export const TP_STATUS_BLK_TMO = 1 << 5;
/** The protocol of the VLAN tag is one. */
export const TP_STATUS_VLAN_TPID_VALID = 1 << 6;
/** At least the transport checksum was found right. */
export const TP_STATUS_CSUM_VALID = 1 << 7;
/** Segments of TCP that the kernel has put together. */
export const TP_STATUS_GSO_TCP = 1 << 8;
/** Ring to send from: a free frame. */
export const TP_STATUS_AVAILABLE = 0;
/** Ring to send from: a frame to be sent. */
export const TP_STATUS_SEND_REQUEST = 1 << 0;
/** Ring to send from: a frame on its way. */
export const TP_STATUS_SENDING = 1 << 1;
/** Ring to send from: a frame that the kernel refuses. */
export const TP_STATUS_WRONG_FORMAT = 1 << 2;
/** The time is by the kernel’s clock. */
export const TP_STATUS_TS_SOFTWARE = 1 << 29;
/** Never set. */
export const TP_STATUS_TS_SYS_HARDWARE = 1 << 30;
/** The time is by the clock of the network device. */
export const TP_STATUS_TS_RAW_HARDWARE = 0x80000000;
/** Request of a ring: tell the hash of each packet’s flow. */
export const TP_FT_REQ_FILL_RXHASH = 1;
