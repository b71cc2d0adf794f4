import {
  type AddressInfoEntry,
  AddressInfoError,
  abortable,
  addressInfoError,
  checkConstant,
  constant,
  hostBytes,
  ifIndextoname,
  ifNametoindex,
  invalidArgValue,
  native,
  SOCK_DGRAM,
  SocketError,
  unabortedSignal,
} from '@sock/core';
import { checkInet6Address, type Inet6Address } from '../addresses/inet-address.js';
import { decodeInet6, inet6Codec } from '../addresses/inet6-codec.js';
import { getnameinfoEvent } from './audit.js';
import type { IpAddress } from './getaddrinfo.js';
import type { LookupOptions } from './lookup-options.js';

/** The names of an address, or its numbers where the flags ask for them or there is no name. */
export interface NameInfo {
  /** With `%` and a scope behind it where the address has a `scopeId`. */
  host: string;
  /** The service's name, or the port's number. */
  service: string;
}

/**
 * Finds the names of a host and a service by their numbers: getnameinfo(3). Never blocks the event loop.
 *
 * @param address its host is an IPv4 or IPv6 address, for names are not resolved here
 * @param flags `NI_*`, or 0
 * @example await getnameinfo({ host: '127.0.0.1', port: 80 }, 0); // { host: 'localhost', service: 'http' }
 * @throws TypeError, RangeError for what is no address: ports have 16 bits, `flowinfo` has 20
 * @throws AddressInfoError `EAI_NONAME` for a host that is no address in numbers, and with `NI_NAMEREQD` for one that has
 * no name; `EAI_BADFLAGS`, `EAI_AGAIN` and the like
 */
export async function getnameinfo(
  address: IpAddress,
  flags: number,
  options: LookupOptions = {},
): Promise<NameInfo> {
  const signal = unabortedSignal(options);
  const bytes = sockaddrOf(address, flags);
  const answer = new Promise<Answer>((resolve) => native.getnameinfoAsync(bytes, flags, resolve));
  return namesOf(await abortable(answer, signal), address.host);
}

/** As {@link getnameinfo}, but blocks this thread. */
export function getnameinfoSync(address: IpAddress, flags: number): NameInfo {
  return namesOf(native.getnameinfo(sockaddrOf(address, flags), flags), address.host);
}

type Answer = ReturnType<typeof native.getnameinfo>;

function namesOf(answer: Answer, host: string): NameInfo {
  if (!('eai' in answer)) return answer;
  if (answer.eai === constant('EAI_SYSTEM'))
    throw SocketError.of(answer.errno, 'getnameinfo', { address: host });
  throw failure(answer.eai, host);
}

function failure(eai: number, host: string, text = native.gaiStrerror(eai)): AddressInfoError {
  return new AddressInfoError(addressInfoError(eai).code, eai, text, 'getnameinfo', host);
}

/** The address as bytes. It must be one in numbers, so nobody else need be asked. */
function sockaddrOf(address: Inet6Address, flags: number): Uint8Array {
  checkInet6Address(address);
  checkConstant(flags, 'flags');
  const host = hostBytes(address.host);
  if (getnameinfoEvent.hasSubscribers) getnameinfoEvent.publish({ sockaddr: address });
  const found = native.getaddrinfo(host, `${address.port}`, 0, SOCK_DGRAM, 0, constant('AI_NUMERICHOST'));
  if (!Array.isArray(found)) throw failure(found.eai, address.host, NUMBERS_ONLY);
  return withScope(found[0] as AddressInfoEntry, address);
}

const NUMBERS_ONLY = 'the host must be an address in numbers, such as 127.0.0.1 or ::1';

/** The flow and the scope are in no text that getaddrinfo(3) reads. */
function withScope(found: AddressInfoEntry, { flowinfo, scopeId }: Inet6Address): Uint8Array {
  if (found.family === constant('AF_INET6')) {
    const decoded = decodeInet6(found.address);
    const scoped = { ...decoded, flowinfo, scopeId: scopeId || decoded.scopeId };
    return inet6Codec.encode(scoped, { ...context, family: found.family });
  }
  if (flowinfo !== undefined)
    throw invalidArgValue('address.flowinfo', 'belongs to IPv6 addresses', flowinfo);
  if (scopeId !== undefined) throw invalidArgValue('address.scopeId', 'belongs to IPv6 addresses', scopeId);
  return found.address;
}

const context = { type: 0, proto: 0, interfaceIndex: ifNametoindex, interfaceName: ifIndextoname };
