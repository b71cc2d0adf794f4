import {
  type AddressCodec,
  type CodecContext,
  checkInteger,
  formatIpv6,
  invalidArgValue,
  littleEndian,
  parseIpv6,
  remembering,
  sockaddr,
  viewOf,
} from '@sock/core';
import { checkInet6Address, type Inet6Address } from './inet-address.js';

// struct sockaddr_in6: ipv6(7), <netinet/in.h>
const PORT = 2;
const FLOWINFO = 4;
const ADDRESS = 8;
const SCOPE = 24;
const LENGTH = 28;

/** `struct sockaddr_in6`. Host names must have been resolved. */
export const inet6Codec: AddressCodec<Inet6Address> = {
  encode(address, context) {
    checkInet6Address(address);
    const host = knownInet6Host(address.host);
    if (!host) throw invalidArgValue('address.host', 'must be an IPv6 address', address.host);
    const bytes = sockaddr(context.family, LENGTH);
    const view = viewOf(bytes);
    view.setUint16(PORT, address.port);
    view.setUint32(FLOWINFO, address.flowinfo ?? 0);
    bytes.set(host.ip, ADDRESS);
    view.setUint32(SCOPE, address.scopeId || zoneIndex(host.zone, context), littleEndian);
    return bytes;
  },
  decode: decodeInet6,
  format: ({ host, port, scopeId }) => `[${host}${scopeId ? `%${scopeId}` : ''}]:${port}`,
};

/** An address in text with its zone, as in `fe80::1%eth0`: RFC 4007, 11. */
interface ScopedHost {
  readonly ip: Uint8Array;
  readonly zone?: string | undefined;
}

/** What a host stands for; `undefined` when only a resolver can tell. */
export function parseInet6Host(host: string): ScopedHost | undefined {
  if (host === '') return { ip: new Uint8Array(16) };
  const [text, zone] = host.split(/%(.*)/s, 2) as [string, string?];
  const ip = parseIpv6(text);
  return ip && (zone === undefined || isZoneOf(ip, zone)) ? { ip, zone } : undefined;
}

/** As {@link parseInet6Host}; the bytes are not to be changed. */
export const knownInet6Host = /* @__PURE__ */ remembering(parseInet6Host);

/** As in glibc, any address may have a number, but only one that needs it the name of an interface. */
function isZoneOf([first = 0, second = 0]: Uint8Array, zone: string): boolean {
  const isLinkLocal = first === 0xfe && (second & 0xc0) === 0x80;
  const isLinkLocalMulticast = first === 0xff && (second & 0x0f) === 2;
  return isLinkLocal || isLinkLocalMulticast ? zone !== '' : /^\d+$/.test(zone);
}

function zoneIndex(zone: string | undefined, context: CodecContext): number {
  if (zone === undefined) return 0;
  if (!/^\d+$/.test(zone)) return context.interfaceIndex(zone);
  const index = Number(zone);
  checkInteger(index, 'address.scopeId', 0, 0xffffffff);
  return index;
}

/** @throws RangeError for too few bytes */
export function decodeInet6(bytes: Uint8Array): Inet6Address {
  if (bytes.length < LENGTH) throw new RangeError(`${bytes.length} bytes are no sockaddr_in6`);
  const view = viewOf(bytes);
  return {
    host: hostOf(bytes.subarray(ADDRESS, ADDRESS + 16)),
    port: view.getUint16(PORT),
    flowinfo: view.getUint32(FLOWINFO),
    scopeId: view.getUint32(SCOPE, littleEndian),
  };
}

let known: { ip: Buffer; host: string } | undefined;

/** Remembers the last one: datagrams in a row come from few senders. */
function hostOf(ip: Uint8Array): string {
  if (!known?.ip.equals(ip)) known = { ip: Buffer.from(ip), host: formatIpv6(ip) };
  return known.host;
}
