import { checkObject, constant, newStruct } from '@sock/core';
import { ipv4Field } from './fields.js';

// struct ip_mreq_source: ip(7), <netinet/in.h>; systems differ in the order of the last two.
const GROUP = 0;
const INTERFACE = /* @__PURE__ */ constant('IP_MREQ_SOURCE_INTERFACE_OFFSET');
const SOURCE = /* @__PURE__ */ constant('IP_MREQ_SOURCE_SOURCEADDR_OFFSET');
const LENGTH = /* @__PURE__ */ constant('IP_MREQ_SOURCE_SIZE');

/** A membership for what one sender sends. */
export interface IpMreqSource {
  /** The group: `'232.1.2.3'`. */
  readonly group: string;
  /** The sender's address. */
  readonly source: string;
  /** An address of the interface; the kernel chooses one when left out. */
  readonly interface?: string | undefined;
}

/**
 * The value of `IP_ADD_SOURCE_MEMBERSHIP`, `IP_DROP_SOURCE_MEMBERSHIP`, `IP_BLOCK_SOURCE` and `IP_UNBLOCK_SOURCE`:
 * `struct ip_mreq_source` of <netinet/in.h>.
 */
export function encodeIpMreqSource(membership: IpMreqSource): Buffer {
  checkObject(membership, 'membership', '{ group, source, interface }');
  const { bytes } = newStruct('struct ip_mreq_source', LENGTH);
  bytes.set(ipv4Field(membership.group, 'group'), GROUP);
  bytes.set(ipv4Field(membership.source, 'source'), SOURCE);
  if (membership.interface !== undefined) bytes.set(ipv4Field(membership.interface, 'interface'), INTERFACE);
  return bytes;
}
