import { Deadline } from './deadline.js';
import { TimeoutError } from './errors/timeout-error.js';
import { AGAIN, type Operation } from './operation.js';

/** Milliseconds, `null` to wait for ever, 0 to fail at once. */
export type Timeout = number | null;

/** Runs an operation without blocking the event loop. */
export function run<T>(operation: Operation<T>, timeout: Timeout, signal?: AbortSignal): Promise<T> {
  try {
    signal?.throwIfAborted();
    const queue = operation.descriptor.queue(operation);
    const result = queue.tryNow(operation);
    if (result >= 0) return Promise.resolve(operation.complete(result));
    if (timeout === 0 || !operation.blocked(result)) throw operation.failure(result);
    return queue.add(operation, result, timeout, signal);
  } catch (error) {
    return Promise.reject(error);
  }
}

/** Runs an operation on this thread. */
export function runSync<T>(operation: Operation<T>, timeout: Timeout, signal?: AbortSignal): T {
  signal?.throwIfAborted();
  const deadline = new Deadline(timeout);
  let result = operation.descriptor.queue(operation).serveBlocking(deadline)
    ? operation.attempt(deadline.wait)
    : AGAIN;
  while (result < 0) {
    if (!operation.blocked(result)) throw operation.failure(result);
    if (operation.advanced()) deadline.restart();
    else if (deadline.passed)
      throw timeout === 0
        ? operation.failure(result)
        : new TimeoutError(operation.syscall, timeout as number);
    sleep(Math.min(operation.pause(result), deadline.left));
    result = operation.attempt(deadline.wait);
  }
  return operation.complete(result);
}

const never = new Int32Array(new SharedArrayBuffer(4));

function sleep(milliseconds: number): void {
  if (milliseconds > 0) Atomics.wait(never, 0, 0, milliseconds);
}
