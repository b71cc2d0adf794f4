import { familyDefinition } from '../addresses/family.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { NO_BUFFERS } from '../waiting/attempt.js';
import { Backoff } from '../waiting/backoff.js';
import { MODE_DECIDES, Operation, type Readiness, WRITABLE } from '../waiting/operation.js';

/** Milliseconds between attempts while a queue behind the socket is full. */
const LONGEST_PAUSE = 16;

/** macOS heeds MSG_DONTWAIT in receives only. */
const MODE_DECIDES_SENDS = MODE_DECIDES || process.platform === 'darwin';

/**
 * What all sends share. They wait for room in the socket's own buffer until it is writable; for room in a queue behind
 * it, of which the kernel tells nobody, from one attempt to the next.
 */
export abstract class Sending<T> extends Operation<T> {
  get readiness(): Readiness {
    return WRITABLE;
  }

  override get needsMode(): boolean {
    return MODE_DECIDES_SENDS;
  }

  /** While a queue is full: when to try again, and what the first attempt met. */
  #fullQueue: { readonly backoff: Backoff; readonly obstacle: Error } | undefined;

  override blocked(result: number): boolean {
    return super.blocked(result) || this.#meetsFullQueue(result);
  }

  override nextPause(result: number): number {
    if (this.#meetsFullQueue(result))
      this.#fullQueue ??= { backoff: new Backoff(LONGEST_PAUSE), obstacle: super.failure(result) };
    else this.#fullQueue = undefined;
    return this.#fullQueue?.backoff.next() ?? 0;
  }

  /** A timeout tells what was in the way. */
  override givenUp(reason: unknown): unknown {
    if (reason instanceof TimeoutError && this.#fullQueue) reason.cause = this.#fullQueue.obstacle;
    return reason;
  }

  /** Where ENOBUFS says nothing of a queue it is an error like any other. */
  #meetsFullQueue(result: number): boolean {
    return result === NO_BUFFERS && familyDefinition(this.owner?.family ?? 0)?.queues === true;
  }
}
