import { checkInteger, checkObject } from '../arguments.js';
import { constant } from '../constant.js';
import { invalidArgType, invalidArgValue } from '../errors/arguments.js';
import { formatIpv4, parseIpv4 } from '../text/ipv4-text.js';
import type { AddressCodec } from './address-codec.js';
import { sockaddr } from './sockaddr.js';

/** An IPv4 address and a port, as numbers: no names. */
export interface Ipv4Endpoint {
  /** Four numbers: `'127.0.0.1'`. */
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
    checkObject(address, 'address', "{ host: '127.0.0.1', port: 4000 }");
    const { host, port } = address;
    if (typeof host !== 'string') throw invalidArgType('address.host', 'a string', host);
    const bytesOfHost = parseIpv4(host);
    if (!bytesOfHost) throw invalidArgValue('address.host', 'must be an IPv4 address', host);
    checkInteger(port, 'address.port', 0, 0xffff);
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
