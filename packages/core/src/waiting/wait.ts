import { familyDefinition } from '../addresses/family.js';
import { AGAIN, MORE, NO_WAIT } from './attempt.js';
import { Deadline } from './deadline.js';
import type { Operation } from './operation.js';
import { sleep } from './sleep.js';
import { inTurn, rejectedInTurn } from './turns.js';
import { gaveUp } from './wait-queue.js';

/** Milliseconds, `null` to wait for ever, 0 to fail at once. */
export type Timeout = number | null;

const ENDLESS = /* @__PURE__ */ new Deadline(null);

/** Runs an operation without blocking the event loop. */
export function run<T>(operation: Operation<T>, timeout: Timeout, signal?: AbortSignal): Promise<T> {
  try {
    signal?.throwIfAborted();
    const queue = operation.descriptor.queue(operation);
    if (timeout === 0) return inTurn(runAtOnce(operation));
    const result = queue.tryNow(operation);
    if (result >= 0) return Promise.resolve(operation.complete(result));
    if (!operation.blocked(result)) throw operation.failure(result);
    return queue.add(operation, result, timeout, signal);
  } catch (error) {
    return rejectedInTurn(error);
  }
}

/** Runs an operation that was found to have to wait. */
export function waitOn<T>(operation: Operation<T>, signal: AbortSignal): Promise<T> {
  return operation.descriptor.queue(operation).add(operation, AGAIN, null, signal);
}

/** Runs an operation on this thread. */
export function runSync<T>(operation: Operation<T>, timeout: Timeout, signal?: AbortSignal): T {
  signal?.throwIfAborted();
  const queue = operation.descriptor.queue(operation);
  if (timeout === 0) return runAtOnce(operation);
  const deadline = timeout === null ? ENDLESS : new Deadline(timeout);
  let result = queue.serveBlocking(deadline) ? operation.attempt(firstWait(operation, deadline)) : AGAIN;
  while (result < 0) {
    if (!operation.blocked(result)) throw operation.failure(result);
    if (gaveUp(result, deadline)) return salvaged(operation, result);
    if (result === MORE && operation.renewsTimeout) deadline.restart();
    else if (deadline.passed) throw operation.givenUp(operation.timedOut(timeout as number));
    sleep(Math.min(operation.nextPause(result), deadline.left));
    result = operation.attempt(deadline.wait);
  }
  return operation.complete(result);
}

/** With a timeout a receive asks poll(2) first, since it most likely has to wait: not where that may never tell. */
function firstWait({ owner }: Operation<unknown>, { wait }: Deadline): number {
  return wait > 0 && familyDefinition(owner?.family ?? 0)?.unpolled ? NO_WAIT : wait;
}

/** Non-blocking mode: what would wait fails, and so does what would overtake others that wait. */
function runAtOnce<T>(operation: Operation<T>): T {
  const overtakes = !operation.descriptor.queue(operation).empty;
  let result = overtakes ? AGAIN : MORE;
  while (result === MORE) result = operation.attemptOnce();
  if (result < 0) throw operation.failure(result);
  return operation.complete(result);
}

function salvaged<T>(operation: Operation<T>, result: number): T {
  const salvage = operation.salvage();
  if (salvage === undefined) throw operation.failure(result);
  return salvage.value;
}
