// Families and their addresses

// Bytes
export { htonl, htons, ntohl, ntohs } from './byte-order.js';
export * from './constants/index.js';
// Clients and servers
export {
  type ConnectionOptions,
  createConnection,
  createConnectionSync,
  type Destination,
} from './create-connection.js';
export { createServer, createServerSync, type ServerOptions } from './create-server.js';
export { hasDualstackIpv6, hasIpv6 } from './dualstack.js';
export { AF_INET, AF_INET6, AF_UNSPEC, PF_INET, PF_INET6, PF_UNSPEC } from './families.js';
// Names
export {
  type AddressInfo,
  type AddressInfoHints,
  getaddrinfo,
  getaddrinfoSync,
  type Host,
  type IpAddress,
  type Service,
} from './getaddrinfo.js';
export type { Inet6Address, InetAddress } from './inet-address.js';
export { inetAton, inetNtoa, inetNtop, inetPton } from './packed-addresses.js';
