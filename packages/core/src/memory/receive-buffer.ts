import { MSG_TRUNC } from '../constants/message-flags.js';

const SHARED_SIZE = 0x10000;

// One landing place for what all sockets of this thread receive: a receive ends before the next begins.
let shared: Buffer | undefined;
let landing: Buffer;

/**
 * Memory for the kernel to write up to `size` bytes to. Valid until the next call.
 *
 * @param flags of the call: with MSG_TRUNC a stream's data is counted but not written, so nothing old may be there
 */
export function landingPlace(size: number, flags: number): Buffer {
  if (flags & MSG_TRUNC) landing = Buffer.alloc(size);
  else if (size > SHARED_SIZE) landing = Buffer.allocUnsafeSlow(size);
  else landing = shared ??= Buffer.allocUnsafeSlow(SHARED_SIZE);
  return landing;
}

/** What has landed, as a Buffer of exactly that length: a copy, or the memory itself when most of it is used. */
export function landed(length: number): Buffer {
  if (length * 2 < landing.length) {
    const copy = Buffer.allocUnsafe(length);
    landing.copy(copy, 0, 0, length);
    return copy;
  }
  if (landing === shared) shared = undefined;
  return landing.subarray(0, length);
}
