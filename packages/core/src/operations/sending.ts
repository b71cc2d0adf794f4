import { familyDefinition } from '../addresses/family.js';
import { errnoOf } from '../errors/socket-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { Operation, type Readiness, WRITABLE } from '../waiting/operation.js';

/** Milliseconds between attempts while a queue behind the socket is full. */
const SHORTEST_PAUSE = 1;
const LONGEST_PAUSE = 16;

/** Answer of a send whose memory was taken away while it waited: it would send less than it was to, and not say so. */
export const FAULT = /* @__PURE__ */ errnoOf('EFAULT');
const ENOBUFS = /* @__PURE__ */ errnoOf('ENOBUFS');

/**
 * What all sends share. They wait for room in the socket's own buffer until it is writable; for room in a queue behind
 * it, of which the kernel tells nobody, from one attempt to the next.
 */
export abstract class Sending<T> extends Operation<T> {
  get readiness(): Readiness {
    return WRITABLE;
  }

  /** While a queue is full: how long until the next attempt, and what the last one met. */
  #fullQueue: { pause: number; obstacle: Error } | undefined;

  override blocked(result: number): boolean {
    return super.blocked(result) || this.#meetsFullQueue(result);
  }

  override pause(result: number): number {
    const last = this.#fullQueue?.pause ?? SHORTEST_PAUSE / 2;
    this.#fullQueue = undefined;
    if (!this.#meetsFullQueue(result)) return 0;
    const pause = Math.min(LONGEST_PAUSE, last * 2);
    this.#fullQueue = { pause, obstacle: super.failure(result) };
    return pause;
  }

  /** A timeout tells what was in the way. */
  override givenUp(reason: unknown): unknown {
    if (reason instanceof TimeoutError && this.#fullQueue) reason.cause = this.#fullQueue.obstacle;
    return reason;
  }

  /** Where ENOBUFS says nothing of a queue it is an error like any other. */
  #meetsFullQueue(result: number): boolean {
    return result === ENOBUFS && familyDefinition(this.owner?.family ?? 0)?.queues === true;
  }
}
