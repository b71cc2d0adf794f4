export { decodeTcpInfo } from './decode-tcp-info.js';
export type { InterfaceArgument } from './fields.js';
export { encodeGroupReq, encodeGroupSourceReq, type GroupReq, type GroupSourceReq } from './group-req.js';
export { decodeTos, decodeTtl, encodeTos, encodeTtl } from './header-fields.js';
export { decodeInetAncillary, type InetAncillary } from './inet-ancillary.js';
export { encodeIpMreq, encodeIpMreqn, type IpMreq, type IpMreqn } from './ip-mreq.js';
export { encodeIpMreqSource, type IpMreqSource } from './ip-mreq-source.js';
export { encodeIpv6Mreq, type Ipv6Mreq } from './ipv6-mreq.js';
export { decodeOriginalDestination } from './original-destination.js';
export {
  decodeIn6Pktinfo,
  decodeInPktinfo,
  encodeIn6Pktinfo,
  encodeInPktinfo,
  type In6Pktinfo,
  type In6PktinfoToSend,
  type InPktinfo,
  type InPktinfoToSend,
} from './pktinfo.js';
export type { TcpInfo, TcpInfoOptions } from './tcp-info.js';
export { udpSegment, udpSegmentSize, udpSegments } from './udp-segments.js';
