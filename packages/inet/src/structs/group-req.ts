import {
  AddressSpace,
  checkObject,
  constant,
  littleEndian,
  newStruct,
  parseIpv4,
  sockaddrInCodec,
} from '@sock/core';
import { inet6Codec } from '../addresses/inet6-codec.js';
import { type InterfaceArgument, interfaceField, ipv6Field } from './fields.js';

// struct group_req and group_source_req: RFC 3678, <netinet/in.h>
const INTERFACE = 0;
const GROUP = /* @__PURE__ */ constant('GROUP_REQ_GROUP_OFFSET');
const REQ = /* @__PURE__ */ constant('GROUP_REQ_SIZE');
const SOURCE = /* @__PURE__ */ constant('GROUP_SOURCE_REQ_SOURCE_OFFSET');
const SOURCE_REQ = /* @__PURE__ */ constant('GROUP_SOURCE_REQ_SIZE');

/** A membership in a group of either version of IP. */
export interface GroupReq {
  /** The group: `'239.1.2.3'`, `'ff02::42'`. */
  readonly group: string;
  /** The interface's name or index; the kernel chooses one when left out. */
  readonly interface?: InterfaceArgument | undefined;
}

/** A membership for what one sender sends. */
export interface GroupSourceReq extends GroupReq {
  /** The sender's address, of the same version as the group. */
  readonly source: string;
}

/**
 * The value of `MCAST_JOIN_GROUP` and `MCAST_LEAVE_GROUP`, at level `IPPROTO_IP` or `IPPROTO_IPV6`: `struct group_req`
 * of <netinet/in.h>.
 *
 * @throws SocketError ENODEV for a name that no interface has
 */
export function encodeGroupReq(membership: GroupReq): Buffer {
  checkObject(membership, 'membership', '{ group, interface }');
  return encode('struct group_req', REQ, membership);
}

/**
 * The value of `MCAST_JOIN_SOURCE_GROUP`, `MCAST_LEAVE_SOURCE_GROUP`, `MCAST_BLOCK_SOURCE` and
 * `MCAST_UNBLOCK_SOURCE`: `struct group_source_req` of <netinet/in.h>.
 *
 * @throws SocketError ENODEV for a name that no interface has
 */
export function encodeGroupSourceReq(membership: GroupSourceReq): Buffer {
  checkObject(membership, 'membership', '{ group, source, interface }');
  const bytes = encode('struct group_source_req', SOURCE_REQ, membership);
  bytes.set(sockaddrField(membership.source, 'source'), SOURCE);
  return bytes;
}

function encode(name: string, size: number, membership: GroupReq): Buffer {
  const { bytes, view } = newStruct(name, size);
  view.setUint32(INTERFACE, interfaceField(membership.interface, 'interface'), littleEndian);
  bytes.set(sockaddrField(membership.group, 'group'), GROUP);
  return bytes;
}

/** The address in the form that begins a `struct sockaddr_storage`. */
function sockaddrField(host: string, name: string): Uint8Array {
  if (typeof host === 'string' && parseIpv4(host))
    return sockaddrInCodec.encode({ host, port: 0 }, new AddressSpace(constant('AF_INET'), 0, 0));
  ipv6Field(host, name);
  return inet6Codec.encode({ host, port: 0 }, new AddressSpace(constant('AF_INET6'), 0, 0));
}
