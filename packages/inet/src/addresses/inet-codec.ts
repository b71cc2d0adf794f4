import { type AddressCodec, formatIpv4, invalidArgValue, parseInetHost, sockaddr } from '@sock/core';
import { checkInetAddress, type InetAddress } from './inet-address.js';
import { remembering } from './remembering.js';

// struct sockaddr_in: ip(7), <netinet/in.h>
const PORT = 2;
const ADDRESS = 4;
const LENGTH = 16;

/** `struct sockaddr_in`. Host names must have been resolved. */
export const inetCodec: AddressCodec<InetAddress> = {
  encode(address, { family }) {
    if (last && address?.host === last.host && address.port === last.port && family === last.family)
      return last.bytes;
    const bytes = encodeInet(address, family);
    last = { host: address.host, port: address.port, family, bytes };
    return bytes;
  },
  decode: decodeInet,
  format: ({ host, port }) => `${host}:${port}`,
};

/** The last address: replies go where requests came from. */
let last: { host: string; port: number; family: number; bytes: Uint8Array } | undefined;

function encodeInet(address: InetAddress, family: number): Uint8Array {
  checkInetAddress(address);
  const ip = knownInetHost(address.host);
  if (!ip) throw invalidArgValue('host', 'must be an IPv4 address', address.host);
  const bytes = sockaddr(family, LENGTH);
  bytes.writeUInt16BE(address.port, PORT);
  bytes.set(ip, ADDRESS);
  return bytes;
}

/** The four bytes that a host stands for, which are not to be changed; `undefined` when only a resolver can tell. */
export const knownInetHost = /* @__PURE__ */ remembering(parseInetHost);

/** @throws RangeError for too few bytes */
export function decodeInet(bytes: Uint8Array): InetAddress {
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
