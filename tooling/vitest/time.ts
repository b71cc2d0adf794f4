import { setTimeout as sleep } from 'node:timers/promises';

export { sleep };

/** Far more than any call that works may take, far less than one that hangs. */
export const GENEROUS = 10_000;

/** How long a call took, in milliseconds. */
export async function duration(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** Keeps this thread busy. */
export function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(2);
}

/** Whether a promise is still pending once the event loop has gone round a few times. */
export async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol();
  return (await Promise.race([promise.catch(() => undefined), sleep(20, pending)])) === pending;
}
