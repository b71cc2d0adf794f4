import { checkObject, littleEndian, newStruct, parseIpv4 } from '@sock/core';
import { type InterfaceArgument, interfaceField, ipv4Field } from './fields.js';

// struct ip_mreq: ip(7), <netinet/in.h>
const GROUP = 0;
const ADDRESS = 4;
const MREQ = 8;
// struct ip_mreqn begins like it
const INTERFACE = 8;
const MREQN = 12;

/** A membership, with the interface by its address. */
export interface IpMreq {
  /** The group: `'239.1.2.3'`. */
  readonly group: string;
  /** An address of the interface; the kernel chooses one when left out. */
  readonly interface?: string | undefined;
}

/**
 * The value of `IP_ADD_MEMBERSHIP` and `IP_DROP_MEMBERSHIP` on every system: `struct ip_mreq` of <netinet/in.h>.
 *
 * @example socket.setsockopt(IPPROTO_IP, IP_ADD_MEMBERSHIP, encodeIpMreq({ group: '239.1.2.3' }));
 */
export function encodeIpMreq(membership: IpMreq): Buffer {
  checkObject(membership, 'membership', '{ group, interface }');
  const { bytes } = newStruct('struct ip_mreq', MREQ);
  bytes.set(ipv4Field(membership.group, 'group'), GROUP);
  if (membership.interface !== undefined) bytes.set(ipv4Field(membership.interface, 'interface'), ADDRESS);
  return bytes;
}

/** A membership, with the interface by name, index or address. */
export interface IpMreqn {
  /** The group; `IP_MULTICAST_IF` needs none. */
  readonly group?: string | undefined;
  /** `'eth0'`, its index, or an address of it; the kernel chooses one when left out. */
  readonly interface?: InterfaceArgument | undefined;
}

/**
 * The value of `IP_ADD_MEMBERSHIP`, `IP_DROP_MEMBERSHIP` and `IP_MULTICAST_IF` on Linux, macOS and FreeBSD:
 * `struct ip_mreqn` of <netinet/in.h>.
 *
 * @throws SocketError ENODEV for a name that no interface has
 * @example socket.setsockopt(IPPROTO_IP, IP_MULTICAST_IF, encodeIpMreqn({ interface: 'eth0' }));
 */
export function encodeIpMreqn(membership: IpMreqn): Buffer {
  checkObject(membership, 'membership', '{ group, interface }');
  const { group, interface: device } = membership;
  const { bytes, view } = newStruct('struct ip_mreqn', MREQN);
  if (group !== undefined) bytes.set(ipv4Field(group, 'group'), GROUP);
  const address = typeof device === 'string' ? parseIpv4(device) : undefined;
  if (address) bytes.set(address, ADDRESS);
  else view.setInt32(INTERFACE, interfaceField(device, 'interface'), littleEndian);
  return bytes;
}
