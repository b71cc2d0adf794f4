import { checkObject, littleEndian, newStruct } from '@sock/core';
import { type InterfaceArgument, interfaceField, ipv6Field } from './fields.js';

// struct ipv6_mreq: ipv6(7), RFC 3493, <netinet/in.h>
const GROUP = 0;
const INTERFACE = 16;
const LENGTH = 20;

/** A membership in a group of IPv6. */
export interface Ipv6Mreq {
  /** The group: `'ff02::1:2'`. */
  readonly group: string;
  /** The interface's name or index; the kernel chooses one when left out. */
  readonly interface?: InterfaceArgument | undefined;
}

/**
 * The value of `IPV6_JOIN_GROUP` and `IPV6_LEAVE_GROUP`: `struct ipv6_mreq` of <netinet/in.h>.
 *
 * @throws SocketError ENODEV for a name that no interface has
 * @example socket.setsockopt(IPPROTO_IPV6, IPV6_JOIN_GROUP, encodeIpv6Mreq({ group: 'ff02::42', interface: 'eth0' }));
 */
export function encodeIpv6Mreq(membership: Ipv6Mreq): Buffer {
  checkObject(membership, 'membership', '{ group, interface }');
  const { bytes, view } = newStruct('struct ipv6_mreq', LENGTH);
  bytes.set(ipv6Field(membership.group, 'group'), GROUP);
  view.setUint32(INTERFACE, interfaceField(membership.interface, 'interface'), littleEndian);
  return bytes;
}
