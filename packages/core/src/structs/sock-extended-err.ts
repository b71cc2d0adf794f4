import type { RawAddress } from '../addresses/address-codec.js';
import { AddressSpace } from '../addresses/address-space.js';
import { sockaddrFamily } from '../addresses/sockaddr.js';
import { describeErrno } from '../errors/socket-error.js';
import { littleEndian } from './byte-order.js';
import { viewStruct } from './memory.js';

// struct sock_extended_err: <linux/errqueue.h>
const ERRNO = 0;
const ORIGIN = 4;
const TYPE = 5;
const CODE = 6;
const INFO = 8;
const DATA = 12;
const LENGTH = 16;

/** An entry of a socket's error queue, read with `MSG_ERRQUEUE`. */
export interface SockExtendedErr<A = unknown> {
  /** Negative, for `util.getSystemErrorName`; 0 for entries that report no error. */
  readonly errno: number;
  /** The error's C name, `'ECONNREFUSED'`; `''` without an error. */
  readonly code: string;
  /** Where it arose: `SO_EE_ORIGIN_*`. */
  readonly origin: number;
  /** `ee_type`: of `SO_EE_ORIGIN_ICMP` and `SO_EE_ORIGIN_ICMP6`, the type of the ICMP message. */
  readonly type: number;
  /** `ee_code`: of `SO_EE_ORIGIN_ICMP` and `SO_EE_ORIGIN_ICMP6`, the code of the ICMP message. */
  readonly typeCode: number;
  /** `ee_info`: the path's MTU for `EMSGSIZE`, `SCM_TSTAMP_*` for `SO_EE_ORIGIN_TIMESTAMPING`. */
  readonly info: number;
  /** `ee_data`: the number of a send for `SO_EE_ORIGIN_TIMESTAMPING` and `SO_EE_ORIGIN_ZEROCOPY`. */
  readonly data: number;
  /** Who reported it, an address of the socket's family; `null` where this machine did. */
  readonly offender: A | RawAddress | null;
}

/**
 * The data of a control message of the error queue: `IP_RECVERR` at level `IPPROTO_IP`, `IPV6_RECVERR` at level
 * `IPPROTO_IPV6`, and others at the levels of other families.
 *
 * Source: ip(7), <linux/errqueue.h> (`struct sock_extended_err`, followed by the offender's address).
 */
export function decodeSockExtendedErr<A = unknown>(data: Uint8Array): SockExtendedErr<A> {
  const view = viewStruct('struct sock_extended_err', LENGTH, data);
  const errno = view.getUint32(ERRNO, littleEndian);
  return {
    errno: -errno || 0,
    code: errno === 0 ? '' : describeErrno(-errno)[0],
    origin: view.getUint8(ORIGIN),
    type: view.getUint8(TYPE),
    typeCode: view.getUint8(CODE),
    info: view.getUint32(INFO, littleEndian),
    data: view.getUint32(DATA, littleEndian),
    offender: decodeOffender(data.subarray(LENGTH)) as A | RawAddress | null,
  };
}

function decodeOffender(bytes: Uint8Array): unknown {
  const family = sockaddrFamily(bytes);
  return family === 0 ? null : new AddressSpace(family, 0, 0).decode(bytes);
}
