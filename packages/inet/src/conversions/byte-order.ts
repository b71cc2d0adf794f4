import { checkInteger, littleEndian } from '@sock/core';

/** Converts a 16-bit number from host to network byte order: htons(3). @throws RangeError beyond 16 bits */
export function htons(x: number): number {
  checkInteger(x, 'x', 0, 0xffff);
  return littleEndian ? ((x & 0xff) << 8) | (x >> 8) : x;
}

/** Converts a 32-bit number from host to network byte order: htonl(3). @throws RangeError beyond 32 bits */
export function htonl(x: number): number {
  checkInteger(x, 'x', 0, 0xffffffff);
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setUint32(0, x);
  return bytes.getUint32(0, littleEndian);
}

/** Converts a 16-bit number from network to host byte order: ntohs(3). @throws RangeError beyond 16 bits */
export function ntohs(x: number): number {
  return htons(x);
}

/** Converts a 32-bit number from network to host byte order: ntohl(3). @throws RangeError beyond 32 bits */
export function ntohl(x: number): number {
  return htonl(x);
}
