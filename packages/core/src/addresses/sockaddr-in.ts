import { checkInteger, checkObject, checkText } from '../arguments.js';
import { constant } from '../constant.js';
import { invalidArgValue } from '../errors/arguments.js';
import { formatIpv4, parseIpv4 } from '../text/ipv4-text.js';
import type { AddressCodec } from './address-codec.js';
import { remembering } from './remembering.js';
import { sockaddr } from './sockaddr.js';

/** An IPv4 address and a port. */
export interface Ipv4Endpoint {
  /** Four numbers, `'127.0.0.1'`; `''` for any address of this machine, `'<broadcast>'`. */
  readonly host: string;
  /** From 0 to 65535. */
  readonly port: number;
}

// struct sockaddr_in: ip(7), <netinet/in.h>
const FAMILY = /* @__PURE__ */ constant('AF_INET');
const LENGTH = 16;
const PORT = 2;
const ADDRESS = 4;

/**
 * Between endpoints and `struct sockaddr_in`, for AF_INET and for families that have its addresses (RDS, divert): the
 * family in the bytes is AF_INET, not that of the socket. Host names must have been resolved.
 */
export const sockaddrInCodec: AddressCodec<Ipv4Endpoint> = {
  encode(address) {
    if (last && address?.host === last.host && address.port === last.port) return last.bytes;
    const bytes = encode(address);
    last = { host: address.host, port: address.port, bytes };
    return bytes;
  },
  decode: decodeSockaddrIn,
  format: ({ host, port }) => `${host}:${port}`,
};

/** The last address: replies go where requests came from. */
let last: { host: string; port: number; bytes: Uint8Array } | undefined;

function encode(address: Ipv4Endpoint): Uint8Array {
  checkEndpoint(address);
  const ip = parseInetHost(address.host);
  if (!ip) throw invalidArgValue('address.host', 'must be an IPv4 address', address.host);
  const bytes = sockaddr(FAMILY, LENGTH);
  bytes.writeUInt16BE(address.port, PORT);
  bytes.set(ip, ADDRESS);
  return bytes;
}

/** The address in a `struct sockaddr_in`. @throws RangeError for too few bytes */
export function decodeSockaddrIn(bytes: Uint8Array): { host: string; port: number } {
  if (bytes.length < LENGTH) throw new RangeError(`${bytes.length} bytes are no sockaddr_in`);
  return {
    host: hostOf(uint16(bytes, ADDRESS) * 0x10000 + uint16(bytes, ADDRESS + 2)),
    port: uint16(bytes, PORT),
  };
}

const hostOf = /* @__PURE__ */ remembering((ip: number) =>
  formatIpv4(Uint8Array.of(ip >>> 24, ip >>> 16, ip >>> 8, ip)),
);

/** In network byte order, without the price of a view. */
function uint16(bytes: Uint8Array, offset: number): number {
  return ((bytes[offset] as number) << 8) | (bytes[offset + 1] as number);
}

/** For a host and a port, whatever the host stands for. @throws TypeError, RangeError */
export function checkEndpoint(address: unknown): asserts address is Ipv4Endpoint {
  checkObject(address, 'address', '{ host, port }');
  const { host, port } = address as Partial<Ipv4Endpoint>;
  checkText(host, 'address.host');
  checkInteger(port, 'address.port', 0, 0xffff);
}

/** The four bytes that a host stands for, which are not to be changed; `undefined` when only a resolver can tell. */
export const parseInetHost = /* @__PURE__ */ remembering((host: string) => {
  if (host === '') return new Uint8Array(4);
  if (host === '<broadcast>') return new Uint8Array(4).fill(0xff);
  return parseIpv4(host);
});
