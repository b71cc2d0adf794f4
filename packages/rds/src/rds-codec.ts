import { isIPv4 } from 'node:net';
import {
  type AddressCodec,
  checkInteger,
  checkObject,
  constant,
  invalidArgType,
  invalidArgValue,
  sockaddr,
} from '@sock/core';
import type { RdsAddress } from './rds-address.js';

// RDS has struct sockaddr_in: ip(7)
const LENGTH = 16;
const PORT = 2;
const ADDRESS = 4;

/** Translates between addresses and `struct sockaddr_in`. */
export const rdsCodec: AddressCodec<RdsAddress> = {
  encode(address) {
    checkObject(address, 'address', "{ host: '127.0.0.1', port: 4000 }");
    const { host, port } = address;
    if (typeof host !== 'string') throw invalidArgType('address.host', 'a string', host);
    if (!isIPv4(host)) throw invalidArgValue('address.host', 'must be an IPv4 address', host);
    checkInteger(port, 'address.port', 0, 0xffff);
    // The family of the address is that of IPv4, not that of the socket.
    const bytes = sockaddr(constant('AF_INET'), LENGTH);
    bytes.writeUInt16BE(port, PORT);
    bytes.set(host.split('.').map(Number), ADDRESS);
    return bytes;
  },

  decode(bytes) {
    if (bytes.length < LENGTH) throw new RangeError(`${bytes.length} bytes are no sockaddr_in`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, LENGTH);
    return { host: bytes.subarray(ADDRESS, ADDRESS + 4).join('.'), port: view.getUint16(PORT) };
  },

  format({ host, port }) {
    return `${host}:${port}`;
  },
};
