import { constant } from '../constant.js';
import { littleEndian } from '../structs/byte-order.js';

/** Whether `struct sockaddr` starts with a length byte, as on the BSDs and macOS. */
const hasLength = constant('SOCKADDR_HAS_LENGTH') === 1;

/**
 * A zeroed `struct sockaddr` of a family, its header filled in.
 *
 * @param family value of `sa_family`
 * @param length of the whole structure, in bytes
 */
export function sockaddr(family: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length).fill(0);
  if (hasLength) {
    bytes[0] = length;
    bytes[1] = family;
  } else if (littleEndian) bytes.writeUInt16LE(family, 0);
  else bytes.writeUInt16BE(family, 0);
  return bytes;
}

/** `sa_family` of a `struct sockaddr`; 0 (`AF_UNSPEC`) of bytes too few to tell. */
export function sockaddrFamily(bytes: Uint8Array): number {
  if (bytes.length < 2) return 0;
  const first = bytes[0] as number;
  const second = bytes[1] as number;
  if (hasLength) return second;
  return littleEndian ? first | (second << 8) : (first << 8) | second;
}
