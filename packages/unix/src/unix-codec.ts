import { isUtf8 } from 'node:buffer';
import { isUint8Array } from 'node:util/types';
import {
  type AddressCodec,
  bytesOf,
  checkObject,
  invalidArgType,
  invalidArgValue,
  outOfRange,
  sockaddr,
} from '@sock/core';
import { SUN_PATH_OFFSET, type SunPath } from './sun-path.js';
import type { UnixAddress } from './unix-address.js';

const NUL = 0;

/** Translates between addresses and `struct sockaddr_un`, by the rules of unix(7). */
export function unixCodec({ size, abstractNames }: SunPath): AddressCodec<UnixAddress> {
  return {
    unnamed: { path: '' },

    encode(address, { family }) {
      const path = pathBytes(address);
      const isTerminated = !(abstractNames && isAbstractOrEmpty(path));
      if (isTerminated) checkNoNul(path);
      const length = path.length + Number(isTerminated);
      if (length > size) throw pathTooLong(path, size - Number(isTerminated));
      const bytes = sockaddr(family, SUN_PATH_OFFSET + length);
      bytes.set(path, SUN_PATH_OFFSET);
      return bytes;
    },

    decode(bytes) {
      const path = bytes.subarray(SUN_PATH_OFFSET);
      if (abstractNames && path[0] === NUL) return { path: Buffer.from(path) };
      return { path: textOrBytes(untilNul(path)) };
    },

    format({ path }) {
      // As ss(8) and /proc/net/unix show abstract names.
      return Buffer.from(path).toString().replaceAll('\0', '@');
    },
  };
}

function pathBytes(address: UnixAddress): Uint8Array {
  checkObject(address, 'address', "{ path: '/run/x.sock' }");
  const { path } = address;
  if (typeof path !== 'string' && !isUint8Array(path))
    throw invalidArgType('address.path', 'a string or an instance of Uint8Array', path);
  return bytesOf(path, 'address.path');
}

/** Neither has a terminator; Linux gives a socket that binds the empty name a free abstract one. */
function isAbstractOrEmpty(path: Uint8Array): boolean {
  return path.length === 0 || path[0] === NUL;
}

/** The kernel would stop at a NUL and take another path than the one that was meant. */
function checkNoNul(path: Uint8Array): void {
  if (path.includes(NUL)) throw invalidArgValue('address.path', 'must not contain a NUL', path);
}

function pathTooLong(path: Uint8Array, limit: number): RangeError {
  return outOfRange('address.path', `at most ${limit} bytes long`, path.length);
}

/** A path may fill `sun_path` without a NUL, and some systems report more bytes behind it. */
function untilNul(path: Uint8Array): Uint8Array {
  const end = path.indexOf(NUL);
  return end < 0 ? path : path.subarray(0, end);
}

/** Bytes that are no text stay bytes, so that a name can be passed back as it came. */
function textOrBytes(path: Uint8Array): string | Buffer {
  const copy = Buffer.from(path);
  return isUtf8(copy) ? copy.toString() : copy;
}
