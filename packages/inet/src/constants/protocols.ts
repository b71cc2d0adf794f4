// Protocol numbers: protocols(5), <netinet/in.h>, <linux/in.h>.
import { constant } from '@sock/core';

/** Authentication header of IPsec. */
export const IPPROTO_AH = /* @__PURE__ */ constant('IPPROTO_AH');
/** AIX: the number 83, registered for Banyan VINES. */
export const IPPROTO_BIP = /* @__PURE__ */ constant('IPPROTO_BIP');
/** Windows: core-based trees, multicast routing. */
export const IPPROTO_CBT = /* @__PURE__ */ constant('IPPROTO_CBT');
/** Datagram congestion control protocol, RFC 4340; Linux dropped it in 6.16. */
export const IPPROTO_DCCP = /* @__PURE__ */ constant('IPPROTO_DCCP');
/** Destination options, a header of IPv6. */
export const IPPROTO_DSTOPTS = /* @__PURE__ */ constant('IPPROTO_DSTOPTS');
/** Exterior gateway protocol, RFC 904. */
export const IPPROTO_EGP = /* @__PURE__ */ constant('IPPROTO_EGP');
/** BSD, macOS: ISO's connectionless network protocol over IP, RFC 1070. */
export const IPPROTO_EON = /* @__PURE__ */ constant('IPPROTO_EON');
/** Encapsulating security payload of IPsec. */
export const IPPROTO_ESP = /* @__PURE__ */ constant('IPPROTO_ESP');
/** Fragment header of IPv6. */
export const IPPROTO_FRAGMENT = /* @__PURE__ */ constant('IPPROTO_FRAGMENT');
/** BSD, macOS, Windows: gateway-to-gateway protocol, RFC 823. */
export const IPPROTO_GGP = /* @__PURE__ */ constant('IPPROTO_GGP');
/** Generic routing encapsulation, RFC 2784. */
export const IPPROTO_GRE = /* @__PURE__ */ constant('IPPROTO_GRE');
/** BSD, macOS: the HELLO routing protocol, RFC 891. */
export const IPPROTO_HELLO = /* @__PURE__ */ constant('IPPROTO_HELLO');
/** Hop-by-hop options, a header of IPv6. */
export const IPPROTO_HOPOPTS = /* @__PURE__ */ constant('IPPROTO_HOPOPTS');
/** Windows: the number 78, once WIDEBAND-EXPAK. */
export const IPPROTO_ICLFXBM = /* @__PURE__ */ constant('IPPROTO_ICLFXBM');
/** Internet control message protocol: icmp(7). */
export const IPPROTO_ICMP = /* @__PURE__ */ constant('IPPROTO_ICMP');
/** The control messages of IPv6, RFC 4443. */
export const IPPROTO_ICMPV6 = /* @__PURE__ */ constant('IPPROTO_ICMPV6');
/** Xerox internet datagram protocol. */
export const IPPROTO_IDP = /* @__PURE__ */ constant('IPPROTO_IDP');
/** Internet group management protocol, RFC 3376. */
export const IPPROTO_IGMP = /* @__PURE__ */ constant('IPPROTO_IGMP');
/** Windows, FreeBSD: any private interior gateway protocol. */
export const IPPROTO_IGP = /* @__PURE__ */ constant('IPPROTO_IGP');
/** IPv4 as the level of options; as a protocol, the default one of the type. */
export const IPPROTO_IP = /* @__PURE__ */ constant('IPPROTO_IP');
/** BSD, macOS: compressed payload of IP, RFC 3173. */
export const IPPROTO_IPCOMP = /* @__PURE__ */ constant('IPPROTO_IPCOMP');
/** IPv4 inside IP, RFC 2003. */
export const IPPROTO_IPIP = /* @__PURE__ */ constant('IPPROTO_IPIP');
/** BSD, macOS, Windows: IPv4 inside IP; the same number as {@link IPPROTO_IPIP}. */
export const IPPROTO_IPV4 = /* @__PURE__ */ constant('IPPROTO_IPV4');
/** IPv6, inside IP and as the level of options. */
export const IPPROTO_IPV6 = /* @__PURE__ */ constant('IPPROTO_IPV6');
/** Windows: layer two tunneling protocol, RFC 3931. */
export const IPPROTO_L2TP = /* @__PURE__ */ constant('IPPROTO_L2TP');
/** BSD, macOS, Windows: 256, one more than the largest number of a protocol on the wire. */
export const IPPROTO_MAX = /* @__PURE__ */ constant('IPPROTO_MAX');
/** Mobility header of IPv6, RFC 6275. */
export const IPPROTO_MH = /* @__PURE__ */ constant('IPPROTO_MH');
/** BSD: minimal encapsulation for mobile hosts, RFC 2004. */
export const IPPROTO_MOBILE = /* @__PURE__ */ constant('IPPROTO_MOBILE');
/** Multipath TCP, RFC 8684: for streams that may use several paths. */
export const IPPROTO_MPTCP = /* @__PURE__ */ constant('IPPROTO_MPTCP');
/** BSD, macOS, Windows: Sun's network disks. */
export const IPPROTO_ND = /* @__PURE__ */ constant('IPPROTO_ND');
/** No next header (IPv6). */
export const IPPROTO_NONE = /* @__PURE__ */ constant('IPPROTO_NONE');
/** FreeBSD, macOS, Windows: pragmatic general multicast, RFC 3208. */
export const IPPROTO_PGM = /* @__PURE__ */ constant('IPPROTO_PGM');
/** Protocol independent multicast, RFC 7761. */
export const IPPROTO_PIM = /* @__PURE__ */ constant('IPPROTO_PIM');
/** Xerox PARC universal packets. */
export const IPPROTO_PUP = /* @__PURE__ */ constant('IPPROTO_PUP');
/** Raw IP: the socket only sends, and its data begin with the IP header. */
export const IPPROTO_RAW = /* @__PURE__ */ constant('IPPROTO_RAW');
/** BSD, macOS, Windows: reliable data protocol, RFC 908. */
export const IPPROTO_RDP = /* @__PURE__ */ constant('IPPROTO_RDP');
/** Routing header of IPv6. */
export const IPPROTO_ROUTING = /* @__PURE__ */ constant('IPPROTO_ROUTING');
/** Resource reservation protocol, RFC 2205. */
export const IPPROTO_RSVP = /* @__PURE__ */ constant('IPPROTO_RSVP');
/** Stream control transmission protocol, RFC 9260. */
export const IPPROTO_SCTP = /* @__PURE__ */ constant('IPPROTO_SCTP');
/** BSD, macOS, Windows: internet stream protocol, RFC 1819. */
export const IPPROTO_ST = /* @__PURE__ */ constant('IPPROTO_ST');
/** Transmission control protocol: tcp(7). */
export const IPPROTO_TCP = /* @__PURE__ */ constant('IPPROTO_TCP');
/** ISO transport protocol, class 4. */
export const IPPROTO_TP = /* @__PURE__ */ constant('IPPROTO_TP');
/** User datagram protocol: udp(7). */
export const IPPROTO_UDP = /* @__PURE__ */ constant('IPPROTO_UDP');
/** UDP with partial checksums, RFC 3828: udplite(7). */
export const IPPROTO_UDPLITE = /* @__PURE__ */ constant('IPPROTO_UDPLITE');
/** NetBSD: virtual router redundancy protocol, RFC 9568. */
export const IPPROTO_VRRP = /* @__PURE__ */ constant('IPPROTO_VRRP');
/** BSD, macOS: Xpress transport protocol. */
export const IPPROTO_XTP = /* @__PURE__ */ constant('IPPROTO_XTP');
