// Options of packet sockets, and what belongs to them: packet(7), <linux/if_packet.h>.

/** Level of the options and control messages of packet sockets. */
export const SOL_PACKET = 263;
/** Write-only: receive more than what is addressed to this machine: `struct packet_mreq`; see {@link addMembership}. */
export const PACKET_ADD_MEMBERSHIP = 1;
/** Write-only: the end of one {@link PACKET_ADD_MEMBERSHIP}. */
export const PACKET_DROP_MEMBERSHIP = 2;
/** In no kernel any more. */
export const PACKET_RECV_OUTPUT = 3;
/** Write-only: makes the ring that packets are received into: `struct tpacket_req3`; see {@link openRing}. */
export const PACKET_RX_RING = 5;
/** Read-only, and starts them anew: `struct tpacket_stats`, with a ring `struct tpacket_stats_v3`; see {@link packetStatistics}. */
export const PACKET_STATISTICS = 6;
/** With a ring of TPACKET_V1 or V2: packets longer than so many bytes are received by recv too. */
export const PACKET_COPY_THRESH = 7;
/** 1 to receive a control message of the same type: `struct tpacket_auxdata`; see {@link decodeAuxdata}. */
export const PACKET_AUXDATA = 8;
/** 1 so that addresses name the interface that a packet came by, not the bond or bridge above it. */
export const PACKET_ORIGDEV = 9;
/** Layout of the rings, before they are made: `TPACKET_V1`, `TPACKET_V2` or `TPACKET_V3`. */
export const PACKET_VERSION = 10;
/** Read-only: the length of a ring’s header; getsockopt’s value says of which version. */
export const PACKET_HDRLEN = 11;
/** Bytes of room before each packet of a ring, before it is made. */
export const PACKET_RESERVE = 12;
/** Write-only: makes a ring that packets are sent from: `struct tpacket_req3`. */
export const PACKET_TX_RING = 13;
/** 1 to skip malformed packets of the ring to send from; else sending stops at them. */
export const PACKET_LOSS = 14;
/** 1 so that a `struct virtio_net_hdr` stands before each packet; see {@link decodeVnetHeader}. */
export const PACKET_VNET_HDR = 15;
/** Level PACKET: type of the control message with the time of a packet sent from a ring. */
export const PACKET_TX_TIMESTAMP = 16;
/** Which timestamps a ring has: `SOF_TIMESTAMPING_RAW_HARDWARE`, or 0 for the kernel’s own. */
export const PACKET_TIMESTAMP = 17;
/** Joins a group of sockets that share the packets: `struct fanout_args`, or an int; see {@link joinFanout}. */
export const PACKET_FANOUT = 18;
/** 1 so that packets of the ring to send from say where their data is. */
export const PACKET_TX_HAS_OFF = 19;
/** 1 to send past the interface’s queue, for generators of load: packets may be lost when it is busy. */
export const PACKET_QDISC_BYPASS = 20;
/** Read-only: how often a group rolled over: `struct tpacket_rollover_stats`. */
export const PACKET_ROLLOVER_STATS = 21;
/** Write-only: the program of a group that one chooses for: `struct sock_fprog`, or an eBPF descriptor. */
export const PACKET_FANOUT_DATA = 22;
/** 1 so that packets which this machine sends are not received. */
export const PACKET_IGNORE_OUTGOING = 23;
/**
 * Instead of {@link PACKET_VNET_HDR}: the length of what stands before each packet, 10 for `struct virtio_net_hdr`, 12 for
 * `struct virtio_net_hdr_mrg_rxbuf`, which begins with it, 0 for nothing. Linux 6.4.
 */
export const PACKET_VNET_HDR_SZ = 24;
/** Membership: what is addressed to a link-level group. */
export const PACKET_MR_MULTICAST = 0;
/** Membership: everything on the wire. */
export const PACKET_MR_PROMISC = 1;
/** Membership: what is addressed to any link-level group. */
export const PACKET_MR_ALLMULTI = 2;
/** Membership: what is addressed to another address of the interface. */
export const PACKET_MR_UNICAST = 3;
/** Fanout: all packets of a flow go to one socket. */
export const PACKET_FANOUT_HASH = 0;
/** Fanout: to one socket after the other. */
export const PACKET_FANOUT_LB = 1;
/** Fanout: by the CPU that the packet came on. */
export const PACKET_FANOUT_CPU = 2;
/** Fanout: to the next socket only when one is full. */
export const PACKET_FANOUT_ROLLOVER = 3;
/** Fanout: at random. */
export const PACKET_FANOUT_RND = 4;
/** Fanout: by the queue of the device. */
export const PACKET_FANOUT_QM = 5;
/** Fanout: as a program of classic BPF says; see {@link setFanoutProgram}. */
export const PACKET_FANOUT_CBPF = 6;
/** Fanout: as an eBPF program says. */
export const PACKET_FANOUT_EBPF = 7;
/** Fanout, flag: when the chosen socket is full, to another one. */
export const PACKET_FANOUT_FLAG_ROLLOVER = 0x1000;
/** Fanout, flag: the kernel chooses the group’s number, which getsockopt tells. */
export const PACKET_FANOUT_FLAG_UNIQUEID = 0x2000;
/** Fanout, flag: packets which this machine sends go to nobody of the group. */
export const PACKET_FANOUT_FLAG_IGNORE_OUTGOING = 0x4000;
/** Fanout, flag: fragments of IP are put together before a socket is chosen. */
export const PACKET_FANOUT_FLAG_DEFRAG = 0x8000;
