import {
  checkConstant,
  checkText,
  constant,
  errnoOf,
  formatIpv4,
  formatIpv6,
  type Memory,
  memoryOf,
  outOfRange,
  parseIpv4,
  parseIpv6,
  SocketError,
} from '@sock/core';
import { parseShortIpv4 } from './ipv4-short-text.js';

/**
 * Packs an address in text: inet_pton(3).
 *
 * @param family `AF_INET` (4 bytes) or `AF_INET6` (16 bytes)
 * @throws SocketError EINVAL for text that is no address, EAFNOSUPPORT for other families
 */
export function inetPton(family: number, text: string): Buffer {
  checkConstant(family, 'family');
  checkText(text, 'text');
  return packed(parserOf(family)(text), text, 'inet_pton');
}

/**
 * The text of a packed address: inet_ntop(3).
 *
 * @param family `AF_INET` (4 bytes) or `AF_INET6` (16 bytes)
 * @throws RangeError for other families and other lengths
 */
export function inetNtop(family: number, packed: Memory): string {
  checkConstant(family, 'family');
  const bytes = memoryOf(packed, 'packed');
  if (family === constant('AF_INET')) return formatIpv4(ofLength(bytes, 4));
  if (family === constant('AF_INET6')) return formatIpv6(ofLength(bytes, 16));
  throw outOfRange('family', 'AF_INET or AF_INET6', family);
}

/**
 * Packs an IPv4 address in text into four bytes: inet_aton(3). Takes short and C-like forms: `127.1`, `0x7f.1`.
 *
 * @throws SocketError EINVAL for text that is no address
 */
export function inetAton(text: string): Buffer {
  checkText(text, 'text');
  return packed(parseShortIpv4(text), text, 'inet_aton');
}

/** The text of an IPv4 address' four bytes: inet_ntoa(3). @throws SocketError EINVAL for another length */
export function inetNtoa(packed: Memory): string {
  const bytes = memoryOf(packed, 'packed');
  if (bytes.length !== 4)
    throw failure('EINVAL', 'inet_ntoa', undefined, 'a packed IPv4 address has 4 bytes');
  return formatIpv4(bytes);
}

function parserOf(family: number): (text: string) => Uint8Array | undefined {
  if (family === constant('AF_INET')) return parseIpv4;
  if (family === constant('AF_INET6')) return parseIpv6;
  throw failure('EAFNOSUPPORT', 'inet_pton');
}

function packed(bytes: Uint8Array | undefined, text: string, syscall: string): Buffer {
  if (!bytes) throw failure('EINVAL', syscall, text, 'illegal IP address string');
  return Buffer.from(bytes);
}

function failure(code: string, syscall: string, address?: string, reason?: string): SocketError {
  return new SocketError(errnoOf(code), syscall, { address }, reason);
}

function ofLength(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw outOfRange('packed.length', String(length), bytes.length);
  return bytes;
}
