import { MSG_ERRQUEUE, MSG_OOB } from '../constants/message-flags.js';
import type { Descriptor } from '../descriptor.js';
import { AGAIN, NO_WAIT, PRIORITIZED, READABLE, type Readiness } from '../operation.js';

/** Errors and urgent data have queues of their own in the kernel: who reads them overtakes nobody. */
export function receiveReadiness(flags: number): Readiness {
  return flags & (MSG_ERRQUEUE | MSG_OOB) ? PRIORITIZED : READABLE;
}

/**
 * Makes the call of a receive. After shutdown(2) of its reads a datagram socket is at its end, but Linux says so only
 * to calls that block.
 */
export function receiveOrEnd(descriptor: Descriptor, wait: number, call: (wait: number) => number): number {
  if (!descriptor.readsEnded) return call(wait);
  const result = call(NO_WAIT);
  return result === AGAIN ? 0 : result;
}
