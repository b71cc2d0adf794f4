// Options at level IPPROTO_IP: ip(7), <netinet/in.h>.
import { constant } from '@sock/core';

/** Joins a group: {@link encodeIpMreq} or {@link encodeIpMreqn}. */
export const IP_ADD_MEMBERSHIP = /* @__PURE__ */ constant('IP_ADD_MEMBERSHIP');
/** Joins a group for what one source sends: {@link encodeIpMreqSource}. */
export const IP_ADD_SOURCE_MEMBERSHIP = /* @__PURE__ */ constant('IP_ADD_SOURCE_MEMBERSHIP');
/** 1 so that bind with port 0 leaves the choice of a port to connect. */
export const IP_BIND_ADDRESS_NO_PORT = /* @__PURE__ */ constant('IP_BIND_ADDRESS_NO_PORT');
/** Hears a source no more in a joined group: {@link encodeIpMreqSource}. */
export const IP_BLOCK_SOURCE = /* @__PURE__ */ constant('IP_BLOCK_SOURCE');
/** Value that {@link IP_MULTICAST_LOOP} starts with. */
export const IP_DEFAULT_MULTICAST_LOOP = /* @__PURE__ */ constant('IP_DEFAULT_MULTICAST_LOOP');
/** Value that {@link IP_MULTICAST_TTL} starts with, in hops. */
export const IP_DEFAULT_MULTICAST_TTL = /* @__PURE__ */ constant('IP_DEFAULT_MULTICAST_TTL');
/** Leaves a group: {@link encodeIpMreq} or {@link encodeIpMreqn}. */
export const IP_DROP_MEMBERSHIP = /* @__PURE__ */ constant('IP_DROP_MEMBERSHIP');
/** Leaves a group as far as one source goes: {@link encodeIpMreqSource}. */
export const IP_DROP_SOURCE_MEMBERSHIP = /* @__PURE__ */ constant('IP_DROP_SOURCE_MEMBERSHIP');
/** 1 to bind an address that this machine does not have, or not yet. */
export const IP_FREEBIND = /* @__PURE__ */ constant('IP_FREEBIND');
/** 1 on a raw socket: data to send begins with the IP header. */
export const IP_HDRINCL = /* @__PURE__ */ constant('IP_HDRINCL');
/** How many groups a socket may join by the header; Linux goes by net.ipv4.igmp_max_memberships. */
export const IP_MAX_MEMBERSHIPS = /* @__PURE__ */ constant('IP_MAX_MEMBERSHIPS');
/** Interface to send to groups by: its address, or {@link encodeIpMreqn}. */
export const IP_MULTICAST_IF = /* @__PURE__ */ constant('IP_MULTICAST_IF');
/** 1, as at first, if this machine also gets what it sends to groups. */
export const IP_MULTICAST_LOOP = /* @__PURE__ */ constant('IP_MULTICAST_LOOP');
/** Hops that datagrams to groups may take: 1 at first, at most 255. */
export const IP_MULTICAST_TTL = /* @__PURE__ */ constant('IP_MULTICAST_TTL');
/** IP options of every packet sent: at most 40 bytes, as they are in the header. */
export const IP_OPTIONS = /* @__PURE__ */ constant('IP_OPTIONS');
/** 1 to receive the packet's addresses and interface ({@link decodeInPktinfo}); also sent, to choose them. */
export const IP_PKTINFO = /* @__PURE__ */ constant('IP_PKTINFO');
/** BSD, macOS: 1 to receive the packet's destination, 4 bytes. */
export const IP_RECVDSTADDR = /* @__PURE__ */ constant('IP_RECVDSTADDR');
/** 1 to keep errors in the error queue, where MSG_ERRQUEUE reads `struct sock_extended_err`. */
export const IP_RECVERR = /* @__PURE__ */ constant('IP_RECVERR');
/** 1 to receive the packet's IP options, with this machine's own entries made. */
export const IP_RECVOPTS = /* @__PURE__ */ constant('IP_RECVOPTS');
/** 1 to receive the destination before any redirection: {@link decodeOriginalDestination}. */
export const IP_RECVORIGDSTADDR = /* @__PURE__ */ constant('IP_RECVORIGDSTADDR');
/** 1 to receive the packet's IP options made ready for an answer: {@link IP_RETOPTS}. */
export const IP_RECVRETOPTS = /* @__PURE__ */ constant('IP_RECVRETOPTS');
/** 1 to receive the packet's type of service: {@link IP_TOS}, {@link decodeTos}. */
export const IP_RECVTOS = /* @__PURE__ */ constant('IP_RECVTOS');
/** 1 to receive the packet's remaining hops: {@link IP_TTL}, {@link decodeTtl}. */
export const IP_RECVTTL = /* @__PURE__ */ constant('IP_RECVTTL');
/** Control message that {@link IP_RECVRETOPTS} asks for, and sent, the IP options of one packet. */
export const IP_RETOPTS = /* @__PURE__ */ constant('IP_RETOPTS');
/** Type of service of packets sent, 0 to 255: DSCP and ECN. Also a control message, see {@link encodeTos}. */
export const IP_TOS = /* @__PURE__ */ constant('IP_TOS');
/** 1 to bind and answer from any address, as proxies do; needs CAP_NET_ADMIN or CAP_NET_RAW. */
export const IP_TRANSPARENT = /* @__PURE__ */ constant('IP_TRANSPARENT');
/** Hops that packets may take, 1 to 255. Also a control message, see {@link encodeTtl}. */
export const IP_TTL = /* @__PURE__ */ constant('IP_TTL');
/** Hears a source of a group again: {@link encodeIpMreqSource}. */
export const IP_UNBLOCK_SOURCE = /* @__PURE__ */ constant('IP_UNBLOCK_SOURCE');

// Not in Python.
/** FreeBSD, macOS: 1 to send with the don't-fragment bit. */
export const IP_DONTFRAG = /* @__PURE__ */ constant('IP_DONTFRAG');
/** Windows: 1 to send with the don't-fragment bit. */
export const IP_DONTFRAGMENT = /* @__PURE__ */ constant('IP_DONTFRAGMENT');
/** Ports that bind and connect choose from: the first one, plus the last one times 65536; 0 for any. */
export const IP_LOCAL_PORT_RANGE = /* @__PURE__ */ constant('IP_LOCAL_PORT_RANGE');
/** The fewest remaining hops that received packets may have, 0 to 255 (RFC 5082). */
export const IP_MINTTL = /* @__PURE__ */ constant('IP_MINTTL');
/** Read-only: bytes that a packet on the path to the peer may have; needs a connected socket. */
export const IP_MTU = /* @__PURE__ */ constant('IP_MTU');
/** How to find the path's MTU: IP_PMTUDISC_ values. */
export const IP_MTU_DISCOVER = /* @__PURE__ */ constant('IP_MTU_DISCOVER');
/** 0 to get only groups that this socket joined; 1, as at first, for all that this machine joined. */
export const IP_MULTICAST_ALL = /* @__PURE__ */ constant('IP_MULTICAST_ALL');
/** 1 on a raw socket: outgoing fragments pass netfilter as they are. */
export const IP_NODEFRAG = /* @__PURE__ */ constant('IP_NODEFRAG');
/** Control message that {@link IP_RECVORIGDSTADDR} asks for. */
export const IP_ORIGDSTADDR = /* @__PURE__ */ constant('IP_ORIGDSTADDR');
/** Never fragment: a datagram too large fails with EMSGSIZE. */
export const IP_PMTUDISC_DO = /* @__PURE__ */ constant('IP_PMTUDISC_DO');
/** Fragment where needed, without the don't-fragment bit. */
export const IP_PMTUDISC_DONT = /* @__PURE__ */ constant('IP_PMTUDISC_DONT');
/** Go by the interface's MTU, deaf to what ICMP says of the path; too large fails. */
export const IP_PMTUDISC_INTERFACE = /* @__PURE__ */ constant('IP_PMTUDISC_INTERFACE');
/** As {@link IP_PMTUDISC_INTERFACE}, but fragment what is larger. */
export const IP_PMTUDISC_OMIT = /* @__PURE__ */ constant('IP_PMTUDISC_OMIT');
/** Set the don't-fragment bit, whatever the path's MTU is thought to be. */
export const IP_PMTUDISC_PROBE = /* @__PURE__ */ constant('IP_PMTUDISC_PROBE');
/** Go by the path's MTU, and fragment what is larger. */
export const IP_PMTUDISC_WANT = /* @__PURE__ */ constant('IP_PMTUDISC_WANT');
/** BSD, macOS: which range bind with port 0 chooses from: 0 default, 1 high, 2 low. */
export const IP_PORTRANGE = /* @__PURE__ */ constant('IP_PORTRANGE');
/** 1 so that errors tell where RFC 4884's extensions begin. */
export const IP_RECVERR_RFC4884 = /* @__PURE__ */ constant('IP_RECVERR_RFC4884');
/** 1 to receive, with a reassembled packet, the size of its largest fragment; bytes, an int. */
export const IP_RECVFRAGSIZE = /* @__PURE__ */ constant('IP_RECVFRAGSIZE');
/** BSD, macOS: 1 to receive the interface that the packet came by: `struct sockaddr_dl`. */
export const IP_RECVIF = /* @__PURE__ */ constant('IP_RECVIF');
/** 1 on a raw socket: gets, in the router's place, forwarded packets with the router alert option. */
export const IP_ROUTER_ALERT = /* @__PURE__ */ constant('IP_ROUTER_ALERT');
/** BSD: control message that chooses the source address of a datagram, 4 bytes. */
export const IP_SENDSRCADDR = /* @__PURE__ */ constant('IP_SENDSRCADDR');
/** Interface to send by: its index, in network byte order. */
export const IP_UNICAST_IF = /* @__PURE__ */ constant('IP_UNICAST_IF');
/** Read-only: a redirected connection's first destination (netfilter): {@link decodeOriginalDestination}. */
export const SO_ORIGINAL_DST = /* @__PURE__ */ constant('SO_ORIGINAL_DST');
