import type { AdvisedSocket } from '../errors/advice.js';
import { SocketError } from '../errors/socket-error.js';
import type { Bytes } from '../memory/bytes.js';
import { native } from '../native.js';

// Options are mostly ints: one place in memory serves them all.
const integer = new Int32Array(1);
const integerBytes = new Uint8Array(integer.buffer);

/** An option of C type `int`. Shorter ones (some are a single byte) are read as far as the kernel wrote. */
export function getInteger(fd: number, level: number, name: number, socket?: AdvisedSocket): number {
  integer[0] = 0;
  checked(native.getsockopt(fd, level, name, integerBytes), 'getsockopt', socket);
  return integer[0];
}

/** An option's bytes, at most `length` of them. */
export function getBytes(
  fd: number,
  level: number,
  name: number,
  length: number,
  socket?: AdvisedSocket,
): Bytes {
  const value = Buffer.alloc(length);
  return value.subarray(0, checked(native.getsockopt(fd, level, name, value), 'getsockopt', socket));
}

export function setInteger(
  fd: number,
  level: number,
  name: number,
  value: number,
  socket?: AdvisedSocket,
): void {
  integer[0] = value;
  setBytes(fd, level, name, integerBytes, socket);
}

export function setBytes(
  fd: number,
  level: number,
  name: number,
  value: Uint8Array,
  socket?: AdvisedSocket,
): void {
  checked(native.setsockopt(fd, level, name, value, value.length), 'setsockopt', socket);
}

/** setsockopt(2) with no value but a length, for the few options that take one. */
export function setLength(
  fd: number,
  level: number,
  name: number,
  length: number,
  socket?: AdvisedSocket,
): void {
  checked(native.setsockopt(fd, level, name, null, length), 'setsockopt', socket);
}

function checked(result: number, syscall: string, socket?: AdvisedSocket): number {
  if (result < 0) throw SocketError.of(result, syscall, {}, socket);
  return result;
}
