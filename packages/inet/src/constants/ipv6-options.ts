// Options at level IPPROTO_IPV6: ipv6(7), RFC 3493, RFC 3542, <netinet/in.h>.
import { constant } from '@sock/core';

/** On a raw socket: offset of the checksum that the kernel fills in and checks; -1 for none. */
export const IPV6_CHECKSUM = /* @__PURE__ */ constant('IPV6_CHECKSUM');
/** 1 never to fragment what this machine sends. */
export const IPV6_DONTFRAG = /* @__PURE__ */ constant('IPV6_DONTFRAG');
/** Destination options of packets sent; also a control message. */
export const IPV6_DSTOPTS = /* @__PURE__ */ constant('IPV6_DSTOPTS');
/** Control message: a packet's remaining hops, an int; see {@link decodeTtl}. */
export const IPV6_HOPLIMIT = /* @__PURE__ */ constant('IPV6_HOPLIMIT');
/** Hop-by-hop options of packets sent; also a control message. */
export const IPV6_HOPOPTS = /* @__PURE__ */ constant('IPV6_HOPOPTS');
/** Joins a group: {@link encodeIpv6Mreq}. */
export const IPV6_JOIN_GROUP = /* @__PURE__ */ constant('IPV6_JOIN_GROUP');
/** Leaves a group: {@link encodeIpv6Mreq}. */
export const IPV6_LEAVE_GROUP = /* @__PURE__ */ constant('IPV6_LEAVE_GROUP');
/** Hops that datagrams to groups may take, 0 to 255; -1 for the default, 1. */
export const IPV6_MULTICAST_HOPS = /* @__PURE__ */ constant('IPV6_MULTICAST_HOPS');
/** Index of the interface to send to groups by; 0 for any. */
export const IPV6_MULTICAST_IF = /* @__PURE__ */ constant('IPV6_MULTICAST_IF');
/** 1, as at first, if this machine also gets what it sends to groups. */
export const IPV6_MULTICAST_LOOP = /* @__PURE__ */ constant('IPV6_MULTICAST_LOOP');
/** Address of the next hop: `struct sockaddr_in6`; also a control message. */
export const IPV6_NEXTHOP = /* @__PURE__ */ constant('IPV6_NEXTHOP');
/** Path's MTU of a connected socket: `struct ip6_mtuinfo`; also a control message. */
export const IPV6_PATHMTU = /* @__PURE__ */ constant('IPV6_PATHMTU');
/** A packet's address and interface, both ways: {@link decodeIn6Pktinfo}; as an option, for all packets sent. */
export const IPV6_PKTINFO = /* @__PURE__ */ constant('IPV6_PKTINFO');
/** 1 to receive the packet's destination options: IPV6_DSTOPTS. */
export const IPV6_RECVDSTOPTS = /* @__PURE__ */ constant('IPV6_RECVDSTOPTS');
/** 1 to keep errors in the error queue, where MSG_ERRQUEUE reads `struct sock_extended_err`. */
export const IPV6_RECVERR = /* @__PURE__ */ constant('IPV6_RECVERR');
/** 1 to receive the packet's remaining hops: {@link IPV6_HOPLIMIT}. */
export const IPV6_RECVHOPLIMIT = /* @__PURE__ */ constant('IPV6_RECVHOPLIMIT');
/** 1 to receive the packet's hop-by-hop options: IPV6_HOPOPTS. */
export const IPV6_RECVHOPOPTS = /* @__PURE__ */ constant('IPV6_RECVHOPOPTS');
/** 1 to learn the path's MTU when it was exceeded: {@link IPV6_PATHMTU}. */
export const IPV6_RECVPATHMTU = /* @__PURE__ */ constant('IPV6_RECVPATHMTU');
/** 1 to receive the packet's destination and interface: {@link IPV6_PKTINFO}. */
export const IPV6_RECVPKTINFO = /* @__PURE__ */ constant('IPV6_RECVPKTINFO');
/** 1 to receive the packet's routing header: IPV6_RTHDR. */
export const IPV6_RECVRTHDR = /* @__PURE__ */ constant('IPV6_RECVRTHDR');
/** 1 to receive the packet's traffic class: {@link IPV6_TCLASS}. */
export const IPV6_RECVTCLASS = /* @__PURE__ */ constant('IPV6_RECVTCLASS');
/** Routing header of packets sent; also a control message. */
export const IPV6_RTHDR = /* @__PURE__ */ constant('IPV6_RTHDR');
/** Destination options that go before the routing header; also a control message. */
export const IPV6_RTHDRDSTOPTS = /* @__PURE__ */ constant('IPV6_RTHDRDSTOPTS');
/** Type of the routing header of RFC 2460, which RFC 5095 has forbidden. */
export const IPV6_RTHDR_TYPE_0 = /* @__PURE__ */ constant('IPV6_RTHDR_TYPE_0');
/** Traffic class of packets sent, 0 to 255, -1 for the default; also a control message. */
export const IPV6_TCLASS = /* @__PURE__ */ constant('IPV6_TCLASS');
/** Hops that packets may take, 0 to 255; -1 for the default. */
export const IPV6_UNICAST_HOPS = /* @__PURE__ */ constant('IPV6_UNICAST_HOPS');
/** BSD, macOS: 1 to send packets of at most 1280 bytes, 0 never, -1 to groups only. */
export const IPV6_USE_MIN_MTU = /* @__PURE__ */ constant('IPV6_USE_MIN_MTU');
/** 1 to serve IPv6 alone, 0 for IPv4 too, as `::ffff:a.b.c.d`. To be set before bind. */
export const IPV6_V6ONLY = /* @__PURE__ */ constant('IPV6_V6ONLY');

// Not in Python.
/** Which kind of source address to prefer: IPV6_PREFER_SRC_ flags of RFC 5014. */
export const IPV6_ADDR_PREFERENCES = /* @__PURE__ */ constant('IPV6_ADDR_PREFERENCES');
/** 1 to give packets a flow label made from their addresses and ports. */
export const IPV6_AUTOFLOWLABEL = /* @__PURE__ */ constant('IPV6_AUTOFLOWLABEL');
/** 1 to receive the packet's traffic class and flow label; a control message of the same type. */
export const IPV6_FLOWINFO = /* @__PURE__ */ constant('IPV6_FLOWINFO');
/** 1 so that the flowinfo of an address counts for sends. */
export const IPV6_FLOWINFO_SEND = /* @__PURE__ */ constant('IPV6_FLOWINFO_SEND');
/** Takes, renews or gives back a flow label: `struct in6_flowlabel_req`. */
export const IPV6_FLOWLABEL_MGR = /* @__PURE__ */ constant('IPV6_FLOWLABEL_MGR');
/** 1 to bind an address that this machine does not have, or not yet. */
export const IPV6_FREEBIND = /* @__PURE__ */ constant('IPV6_FREEBIND');
/** 1 on a raw socket: data to send begins with the IPv6 header. */
export const IPV6_HDRINCL = /* @__PURE__ */ constant('IPV6_HDRINCL');
/** The fewest remaining hops that received packets may have, 0 to 255 (RFC 5082). */
export const IPV6_MINHOPCOUNT = /* @__PURE__ */ constant('IPV6_MINHOPCOUNT');
/** Bytes that a packet may have: read, of the path of a connected socket; set, from 1280. */
export const IPV6_MTU = /* @__PURE__ */ constant('IPV6_MTU');
/** How to find the path's MTU: IPV6_PMTUDISC_ values. */
export const IPV6_MTU_DISCOVER = /* @__PURE__ */ constant('IPV6_MTU_DISCOVER');
/** 0 to get only groups that this socket joined; 1, as at first, for all that this machine joined. */
export const IPV6_MULTICAST_ALL = /* @__PURE__ */ constant('IPV6_MULTICAST_ALL');
/** Control message that {@link IPV6_RECVORIGDSTADDR} asks for. */
export const IPV6_ORIGDSTADDR = /* @__PURE__ */ constant('IPV6_ORIGDSTADDR');
/** Never fragment: a datagram too large fails with EMSGSIZE. */
export const IPV6_PMTUDISC_DO = /* @__PURE__ */ constant('IPV6_PMTUDISC_DO');
/** Fragment where needed. */
export const IPV6_PMTUDISC_DONT = /* @__PURE__ */ constant('IPV6_PMTUDISC_DONT');
/** Go by the interface's MTU, deaf to what ICMPv6 says of the path; too large fails. */
export const IPV6_PMTUDISC_INTERFACE = /* @__PURE__ */ constant('IPV6_PMTUDISC_INTERFACE');
/** As {@link IPV6_PMTUDISC_INTERFACE}, but fragment what is larger. */
export const IPV6_PMTUDISC_OMIT = /* @__PURE__ */ constant('IPV6_PMTUDISC_OMIT');
/** Go by the interface's MTU, whatever the path's MTU is thought to be. */
export const IPV6_PMTUDISC_PROBE = /* @__PURE__ */ constant('IPV6_PMTUDISC_PROBE');
/** Go by the path's MTU, and fragment what is larger. */
export const IPV6_PMTUDISC_WANT = /* @__PURE__ */ constant('IPV6_PMTUDISC_WANT');
/** 1 so that errors tell where RFC 4884's extensions begin. */
export const IPV6_RECVERR_RFC4884 = /* @__PURE__ */ constant('IPV6_RECVERR_RFC4884');
/** 1 to receive, with a reassembled packet, the size of its largest fragment; bytes, an int. */
export const IPV6_RECVFRAGSIZE = /* @__PURE__ */ constant('IPV6_RECVFRAGSIZE');
/** 1 to receive the destination before any redirection: {@link decodeOriginalDestination}. */
export const IPV6_RECVORIGDSTADDR = /* @__PURE__ */ constant('IPV6_RECVORIGDSTADDR');
/** On a raw socket: value of the router alert option whose packets to get; negative for none. */
export const IPV6_ROUTER_ALERT = /* @__PURE__ */ constant('IPV6_ROUTER_ALERT');
/** 1 to bind and answer from any address, as proxies do; needs CAP_NET_ADMIN or CAP_NET_RAW. */
export const IPV6_TRANSPARENT = /* @__PURE__ */ constant('IPV6_TRANSPARENT');
/** Interface to send by: its index, in network byte order. */
export const IPV6_UNICAST_IF = /* @__PURE__ */ constant('IPV6_UNICAST_IF');
