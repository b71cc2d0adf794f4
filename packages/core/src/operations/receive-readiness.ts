import { MSG_ERRQUEUE, MSG_OOB } from '../constants/message-flags.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import { PRIORITIZED, READABLE, type Readiness } from '../waiting/operation.js';

/** Errors and urgent data have queues of their own in the kernel: who reads them overtakes nobody. */
export function receiveReadiness(flags: number): Readiness {
  return flags & (MSG_ERRQUEUE | MSG_OOB) ? PRIORITIZED : READABLE;
}

/**
 * Whether a receive can get nothing any more but what is there. After shutdown(2) of its reads a datagram socket is at
 * its end, but Linux says so only to calls that block.
 */
export function isAtEnd({
  descriptor,
  readiness,
}: {
  descriptor: Descriptor;
  readiness: Readiness;
}): boolean {
  return readiness === READABLE && descriptor.readsEnded;
}
