import { constant, decodeSockaddrIn, invalidArgValue, sockaddrFamily, viewStruct } from '@sock/core';
import type { Inet6Address, InetAddress } from '../addresses/inet-address.js';
import { decodeInet6 } from '../addresses/inet6-codec.js';

/**
 * Where a packet or a connection was headed before this machine redirected it: the value of `SO_ORIGINAL_DST`, or the
 * data of a control message `IP_ORIGDSTADDR` or `IPV6_ORIGDSTADDR`. A `struct sockaddr_in` or `sockaddr_in6`.
 *
 * Source: ip(7), <linux/netfilter_ipv4.h>, <linux/netfilter_ipv6/ip6_tables.h>.
 *
 * @example decodeOriginalDestination(connection.getsockopt(SOL_IP, SO_ORIGINAL_DST, 16));
 */
export function decodeOriginalDestination(data: Uint8Array): InetAddress | Inet6Address {
  viewStruct('struct sockaddr_in', 16, data);
  switch (sockaddrFamily(data)) {
    case constant('AF_INET'):
      return decodeSockaddrIn(data);
    case constant('AF_INET6'):
      viewStruct('struct sockaddr_in6', 28, data);
      return decodeInet6(data);
    default:
      throw invalidArgValue('data', 'must be an address of AF_INET or AF_INET6', data);
  }
}
