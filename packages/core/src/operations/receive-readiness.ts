import { MSG_ERRQUEUE, MSG_OOB } from '../constants/message-flags.js';
import { PRIORITIZED, READABLE, type Readiness } from '../waiting/operation.js';

/** Errors and urgent data have queues of their own in the kernel: who reads them overtakes nobody. */
export function receiveReadiness(flags: number): Readiness {
  return flags & (MSG_ERRQUEUE | MSG_OOB) ? PRIORITIZED : READABLE;
}
