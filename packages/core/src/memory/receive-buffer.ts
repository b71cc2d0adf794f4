import { MSG_TRUNC } from '../constants/message-flags.js';
import { load } from '../native.js';
import type { Bytes } from './bytes.js';

/** Small receives land one after the other in a slab, each where the last one ended: nothing is copied. */
const SLAB = 0x4000;
const SMALL = 0x1000;
/** What comes to others is copied, unless it is much: nobody is to keep so much memory for a few bytes. */
const SHARED = 0x10000;

/** Where a receive lands: memory, and where in it to begin. */
interface Landing {
  memory: Bytes;
  start: number;
}

// One for all sockets of this thread: a receive ends before the next begins.
let slab: Bytes;
// More than there is: where there is no slab yet, not even nothing fits.
let used = SLAB + 1;
let shared: Bytes | undefined;
const landing = {} as Landing;

/**
 * Memory for the kernel to write up to `size` bytes to. Valid until the next call.
 *
 * @param flags of the call: with MSG_TRUNC a stream's data is counted but not written, so nothing old may be there
 */
export function landingPlace(size: number, flags: number): Landing {
  landing.start = 0;
  if (flags & MSG_TRUNC) landing.memory = Buffer.alloc(size);
  else if (size > SHARED) landing.memory = Buffer.allocUnsafeSlow(size);
  else if (size > SMALL) landing.memory = shared ??= Buffer.allocUnsafeSlow(SHARED);
  else {
    // Whoever has a view of it may have taken its memory away: ArrayBuffer.prototype.transfer heeds no mark.
    if (size > SLAB - used || slab.length === 0) {
      slab = newSlab();
      used = 0;
    }
    landing.memory = slab;
    landing.start = used;
  }
  return landing;
}

// Loaded with the first slab: many programs never receive.
let mark: typeof import('node:worker_threads').markAsUntransferable | undefined;

/** As Node does with its own pool: who gave one Buffer's memory to a thread would take it from all the others. */
function newSlab(): Bytes {
  const memory = Buffer.allocUnsafeSlow(SLAB);
  mark ??= (load('node:worker_threads') as typeof import('node:worker_threads')).markAsUntransferable;
  mark(memory.buffer);
  return memory;
}

/** What has landed, as a Buffer of exactly that length. */
export function landed(length: number): Bytes {
  const { memory, start } = landing;
  if (memory === slab)
    used = (start + length + 7) & ~7; // as aligned as any Buffer is
  else if (length * 2 < memory.length) {
    const copy = Buffer.allocUnsafe(length);
    memory.copy(copy, 0, 0, length);
    return copy;
  } else if (memory === shared) shared = undefined;
  return memory.subarray(start, start + length);
}
