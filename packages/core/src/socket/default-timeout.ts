import { invalidArgType, outOfRange } from '../errors/arguments.js';
import { threadState } from '../thread-state.js';
import type { Timeout } from '../waiting/wait.js';

/** The timeout that new sockets start with, in milliseconds; `null` (at first) for none. Each thread has its own. */
export function getdefaulttimeout(): Timeout {
  return threadState.defaultTimeout;
}

/**
 * Sets the timeout that new sockets start with.
 *
 * @param timeout milliseconds; `null` for none, 0 for non-blocking
 * @throws TypeError, RangeError for what is no time
 */
export function setdefaulttimeout(timeout: Timeout): void {
  checkTimeout(timeout);
  threadState.defaultTimeout = timeout;
}

/**
 * For a timeout in milliseconds or `null`.
 *
 * @throws TypeError, RangeError for what is no time
 */
export function checkTimeout(timeout: unknown): asserts timeout is Timeout {
  if (timeout === null) return;
  if (typeof timeout !== 'number')
    throw invalidArgType('timeout', 'a number of milliseconds or null', timeout);
  if (!(timeout >= 0 && timeout <= Number.MAX_SAFE_INTEGER))
    throw outOfRange('timeout', `>= 0 and <= ${Number.MAX_SAFE_INTEGER}`, timeout);
}
