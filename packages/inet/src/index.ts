export { htonl, htons, ntohl, ntohs } from './byte-order.js';
export * from './constants/index.js';
export {
  type ConnectionOptions,
  createConnection,
  createConnectionSync,
  type Destination,
} from './create-connection.js';
export { createServer, createServerSync, type ServerOptions } from './create-server.js';
export { hasDualstackIpv6, hasIpv6 } from './dualstack.js';
export { AF_INET, AF_INET6, AF_UNSPEC, PF_INET, PF_INET6, PF_UNSPEC } from './families.js';
export {
  type AddressInfo,
  type AddressInfoHints,
  getaddrinfo,
  getaddrinfoSync,
  type Host,
  type IpAddress,
  type Service,
} from './getaddrinfo.js';
export { getfqdn, getfqdnSync } from './getfqdn.js';
export { gethostbyaddr, gethostbyaddrSync } from './gethostbyaddr.js';
export {
  gethostbyname,
  gethostbynameEx,
  gethostbynameExSync,
  gethostbynameSync,
  type HostName,
} from './gethostbyname.js';
export { getnameinfo, getnameinfoSync, type NameInfo } from './getnameinfo.js';
export type { HostEntry } from './host-entry.js';
export { gethostname, sethostname } from './hostname.js';
export type { Inet6Address, InetAddress } from './inet-address.js';
export type { LookupOptions } from './lookup-options.js';
export { inetAton, inetNtoa, inetNtop, inetPton } from './packed-addresses.js';
export { getprotobyname, getservbyname, getservbyport } from './services.js';
export * from './structs/index.js';
export { udpSegment, udpSegmentSize, udpSegments } from './udp-segments.js';
