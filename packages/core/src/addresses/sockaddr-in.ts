import { checkInteger, checkObject } from '../arguments.js';
import { constant } from '../constant.js';
import { invalidArgType, invalidArgValue } from '../errors/arguments.js';
import { formatIpv4, parseIpv4 } from '../text/ipv4-text.js';
import type { AddressCodec } from './address-codec.js';
import { sockaddr } from './sockaddr.js';

/** An IPv4 address and a port. */
export interface Ipv4Endpoint {
  /** Four numbers, `'127.0.0.1'`; `''` for any address of this machine, `'<broadcast>'`. */
  readonly host: string;
  /** From 0 to 65535. */
  readonly port: number;
}

// struct sockaddr_in: ip(7)
const LENGTH = 16;
const PORT = 2;
const ADDRESS = 4;

/**
 * Between endpoints and `struct sockaddr_in`, for families that have the addresses of another one (RDS, divert): the
 * family in the bytes is AF_INET, not that of the socket.
 */
export const sockaddrInCodec: AddressCodec<Ipv4Endpoint> = {
  encode(address) {
    checkIpv4Endpoint(address);
    const { host, port } = address;
    const bytesOfHost = parseInetHost(host);
    if (!bytesOfHost) throw invalidArgValue('address.host', 'must be an IPv4 address', host);
    const bytes = sockaddr(constant('AF_INET'), LENGTH);
    bytes.writeUInt16BE(port, PORT);
    bytes.set(bytesOfHost, ADDRESS);
    return bytes;
  },

  decode(bytes) {
    if (bytes.length < LENGTH) throw new RangeError(`${bytes.length} bytes are no sockaddr_in`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, LENGTH);
    return { host: formatIpv4(bytes.subarray(ADDRESS, ADDRESS + 4)), port: view.getUint16(PORT) };
  },

  format({ host, port }) {
    return `${host}:${port}`;
  },
};

/** For an endpoint, whatever its host stands for. @throws TypeError, RangeError */
export function checkIpv4Endpoint(address: unknown): asserts address is Ipv4Endpoint {
  checkObject(address, 'address', "{ host: '127.0.0.1', port: 4000 }");
  const { host, port } = address as Partial<Ipv4Endpoint>;
  if (typeof host !== 'string') throw invalidArgType('address.host', 'a string', host);
  checkInteger(port, 'address.port', 0, 0xffff);
}

/** The four bytes that a host stands for; `undefined` when only a resolver can tell. */
export function parseInetHost(host: string): Uint8Array | undefined {
  if (host === '') return new Uint8Array(4);
  if (host === '<broadcast>') return new Uint8Array(4).fill(0xff);
  return parseIpv4(host);
}
