import { TimeoutError } from '@sock/core';

/** How long a send may take; the timeout is in milliseconds, `null` for ever. */
export interface Limit {
  readonly timeout: number | null;
  /** By `performance.now()`. */
  readonly end: number;
}

/** `setTimeout` takes no more. */
const LONGEST_TIMER = 0x7fffffff;

export function limitOf(timeout: number | null): Limit {
  return { timeout, end: performance.now() + (timeout ?? Number.POSITIVE_INFINITY) };
}

/** Milliseconds, at most what a timer takes. */
export function leftOf(limit: Limit): number {
  return Math.min(LONGEST_TIMER, Math.max(0, Math.ceil(limit.end - performance.now())));
}

/** @param obstacle what was in the way to the last */
export function timedOut({ timeout }: Limit, obstacle: unknown): TimeoutError {
  return Object.assign(new TimeoutError('send', timeout as number), { cause: obstacle });
}
