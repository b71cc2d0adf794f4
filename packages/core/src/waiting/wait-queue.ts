import type { Descriptor } from '../descriptor/descriptor.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { AGAIN, ENDLESS_WAIT, IN_PROGRESS, MORE, NO_WAIT } from './attempt.js';
import type { Deadline } from './deadline.js';
import type { Operation, Readiness } from './operation.js';
import { sleep } from './sleep.js';
import { afterTurn, ResultsAtOnce } from './turns.js';
import { Waiter } from './waiter.js';

/** Attempts in vain make the next ones be left out, up to so many in a row. */
const MOST_LEFT_OUT = 64;

/** The operations of one direction of a descriptor that wait, first come, first served. */
export class WaitQueue {
  #waiters: Waiter<unknown>[] = [];
  readonly #atOnce = new ResultsAtOnce();
  /** Grows while attempts are in vain: then most likely the next one is too, and waiting at once saves a system call. */
  #leaveOut = 0;
  #leftOut = 0;
  /** The next one to wait does so for the sake of others, not for readiness. */
  #givesWay = false;
  /** Ends a wait that is not for readiness. */
  #endPause: (() => void) | undefined;
  /** The last operation took all there was: the next attempt would fail. */
  exhausted = false;

  /** @param observer is told when somebody begins to wait or nobody does any more; it knows if that keeps the process alive */
  constructor(
    readonly readiness: Readiness,
    private readonly observer: { changed(): void; readonly keepsAlive: boolean },
  ) {}

  get empty(): boolean {
    return this.#waiters.length === 0;
  }

  /** Whether readiness of the descriptor helps the first in the queue. */
  get wantsReadiness(): boolean {
    return this.#waiters.length > 0 && this.#endPause === undefined;
  }

  /** Attempts an operation at once, unless others wait already or it would only cost a system call. */
  tryNow(operation: Operation<unknown>): number {
    if (this.#waiters.length > 0) return AGAIN;
    // Not through the poll: some sockets are always ready, and the kernel never says so.
    this.#givesWay = this.#atOnce.enough;
    if (this.#givesWay) return AGAIN;
    if (operation.predictable && !operation.atEnd && this.#predictsNothing()) return AGAIN;
    const result = operation.attempt(NO_WAIT);
    if (result >= 0) this.#atOnce.add();
    if (operation.predictable) {
      this.#leaveOut = result === AGAIN ? Math.min(MOST_LEFT_OUT, this.#leaveOut * 2 || 1) : 0;
      this.#leftOut = 0;
    }
    return result;
  }

  #predictsNothing(): boolean {
    return this.exhausted || this.#leftOut++ < this.#leaveOut;
  }

  /** Takes an operation into the queue; `timeout` is `null` or above zero. */
  add<T>(operation: Operation<T>, result: number, timeout: number | null, signal?: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const waiter = new Waiter(operation, resolve, reject) as Waiter<unknown>;
      if (timeout !== null || signal) waiter.limit(timeout, signal, (reason) => this.#giveUp(waiter, reason));
      // Most of the time one waits, alone.
      if (this.#waiters.length > 0) this.#waiters.push(waiter);
      else {
        this.#waiters = [waiter];
        this.#await(operation, result);
      }
    });
  }

  /** Serves the waiters in turn until one must wait on. @returns whether anybody got ahead */
  serve(): boolean {
    let progress = false;
    this.exhausted = false;
    this.#clearPause();
    for (let first = this.#waiters[0]; first; first = this.#waiters[0]) {
      const result = first.attempt(NO_WAIT);
      if (result !== undefined) {
        if (result === MORE) progress = true;
        this.#await(first.operation, result);
        break;
      }
      this.#remove(first);
      progress = true;
    }
    return progress;
  }

  /**
   * Serves all waiters by waiting on this thread, for a call that blocks and came after them.
   *
   * @returns whether nobody waits for the socket any more; `false` when time was over before, or the kernel gave up
   * @throws what is said of one that waits for something that only the event loop brings
   */
  serveBlocking(deadline: Deadline): boolean {
    for (let first = this.#waiters[0]; first; first = this.#waiters[0]) {
      const result = first.attempt(deadline.wait);
      if (result === undefined) this.#remove(first);
      else if (deadline.passed) return false;
      else if (first.operation.suspended) throw first.operation.obstruction();
      else if (gaveUp(result, deadline)) return false;
      else sleep(Math.min(first.operation.nextPause(result), deadline.left));
    }
    return true;
  }

  /** Gives up all that wait, or all of one who holds the descriptor. */
  cancel(reason: (operation: Operation<unknown>) => unknown, holder?: Descriptor): void {
    const leaving = this.#waiters.filter(({ operation }) => !holder || operation.descriptor === holder);
    for (const waiter of leaving) {
      this.#remove(waiter);
      waiter.end(reason(waiter.operation));
    }
    if (leaving.length > 0) this.serve();
  }

  /** Whether operations of one who holds the descriptor wait. */
  includes(holder: Descriptor): boolean {
    return this.#waiters.some(({ operation }) => operation.descriptor === holder);
  }

  #await(operation: Operation<unknown>, result: number): void {
    const pause = operation.nextPause(result);
    if (this.#givesWay) this.#endPause = afterTurn(() => this.serve());
    else if (operation.suspended) this.#endPause = nothing;
    else if (pause > 0) this.#endPause = after(pause, this.observer.keepsAlive, () => this.serve());
    this.observer.changed();
  }

  #clearPause(): void {
    this.#endPause?.();
    this.#endPause = undefined;
    this.#givesWay = false;
  }

  #giveUp(waiter: Waiter<unknown>, reason: unknown): void {
    // What came while this thread was busy came in time.
    if (reason instanceof TimeoutError) this.serve();
    if (!this.#waiters.includes(waiter)) return;
    this.#remove(waiter);
    waiter.giveUp(reason);
    this.serve();
  }

  #remove(waiter: Waiter<unknown>): void {
    const index = this.#waiters.indexOf(waiter);
    if (index === 0) this.#waiters.shift();
    else if (index > 0) this.#waiters.splice(index, 1);
    if (this.#waiters.length === 0) {
      this.#clearPause();
      this.observer.changed();
    }
  }
}

/** Whether an attempt has ended as no other does that may wait for ever: by SO_RCVTIMEO or SO_SNDTIMEO. */
export function gaveUp(result: number, { wait }: Deadline): boolean {
  return wait === ENDLESS_WAIT && (result === AGAIN || result === IN_PROGRESS);
}

function nothing(): void {}

/** @returns what prevents it */
function after(milliseconds: number, keepsAlive: boolean, serve: () => void): () => void {
  const timer = setTimeout(serve, milliseconds);
  if (!keepsAlive) timer.unref();
  return () => clearTimeout(timer);
}
