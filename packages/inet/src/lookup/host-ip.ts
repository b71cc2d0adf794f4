import {
  type AddressInfoEntry,
  AddressInfoError,
  constant,
  decodeSockaddrIn,
  formatIpv4,
  formatIpv6,
  lookupAddresses,
  lookupAddressesSync,
  parseInetHost,
  parseIpv4,
  parseIpv6,
  type Question,
} from '@sock/core';
import { decodeInet6 } from '../addresses/inet6-codec.js';

/**
 * The packed address of a host, of either version or of IPv4 alone: the first that getaddrinfo(3) finds, which is not
 * asked about addresses in numbers, `''` and `'<broadcast>'`.
 */
export async function hostIp(host: Uint8Array, version?: 4): Promise<Uint8Array> {
  return plainIp(host, version) ?? firstIp(await lookupAddresses(questionFor(host, version)));
}

/** As {@link hostIp}, but blocks this thread. */
export function hostIpSync(host: Uint8Array, version?: 4): Uint8Array {
  return plainIp(host, version) ?? firstIp(lookupAddressesSync(questionFor(host, version)));
}

/** The text of a packed address. */
export function formatIp(ip: Uint8Array): string {
  return ip.length === 4 ? formatIpv4(ip) : formatIpv6(ip);
}

/** The family of a packed address. */
export function familyOfIp(ip: Uint8Array): number {
  return constant(ip.length === 4 ? 'AF_INET' : 'AF_INET6');
}

/** The packed address that needs no resolver. */
function plainIp(host: Uint8Array, version: 4 | undefined): Uint8Array | undefined {
  const text = Buffer.from(host).toString('latin1');
  if (version === 4) return parseInetHost(text);
  if (text === '') throw ambiguous();
  return parseInetHost(text) ?? parseIpv6(text);
}

/** The empty host is any address of this machine, and there is one of each version. */
function ambiguous(): AddressInfoError {
  const text = 'the empty name stands for more than one address';
  return new AddressInfoError('EAI_NONAME', constant('EAI_NONAME'), text, 'getaddrinfo', '');
}

function questionFor(host: Uint8Array, version: 4 | undefined): Question {
  const family = constant(version === 4 ? 'AF_INET' : 'AF_UNSPEC');
  return { host, service: null, family, type: 0, proto: 0, flags: 0 };
}

function firstIp([first]: AddressInfoEntry[]): Uint8Array {
  const { family, address } = first as AddressInfoEntry;
  const ip =
    family === constant('AF_INET')
      ? parseIpv4(decodeSockaddrIn(address).host)
      : parseIpv6(decodeInet6(address).host);
  return ip as Uint8Array;
}
