// Types of packets: packet(7), <linux/if_packet.h>.

/** To this machine. */
export const PACKET_HOST = 0;
/** To all, at the link level. */
export const PACKET_BROADCAST = 1;
/** To a group, at the link level. */
export const PACKET_MULTICAST = 2;
/** To another machine; seen because the interface is promiscuous. */
export const PACKET_OTHERHOST = 3;
/** Sent by this machine, and shown to packet sockets. */
export const PACKET_OUTGOING = 4;
/** A broadcast that comes back to its sender; the kernel does not show it. */
export const PACKET_LOOPBACK = 5;
/** To a program: packets of `nlmon` interfaces. */
export const PACKET_USER = 6;
/** To the kernel: packets of `nlmon` interfaces. */
export const PACKET_KERNEL = 7;
/** Routed without the usual way; no kernel has it any more, and PACKET_USER has its number. */
export const PACKET_FASTROUTE = 6;
