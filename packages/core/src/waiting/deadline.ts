import { ENDLESS_WAIT } from './attempt.js';

/** `setTimeout` takes no more. */
export const LONGEST_TIMER = 0x7fffffff;

/** When a call must give up: fixed once, whatever happens in between, unless the call has the time for each step. */
export class Deadline {
  readonly #timeout: number | null;
  #end = 0;

  /** @param timeout milliseconds from now; `null` for never */
  constructor(timeout: number | null) {
    this.#timeout = timeout;
    this.restart();
  }

  /** A step is done: the time starts anew. */
  restart(): void {
    this.#end = performance.now() + (this.#timeout ?? Number.POSITIVE_INFINITY);
  }

  /** Milliseconds left, rounded up to whole ones, at most what a timer takes: whoever sets one looks again when it ends. */
  get left(): number {
    return Math.min(LONGEST_TIMER, Math.max(0, this.#rest));
  }

  /** What is left as the timeout of a call: at least 1, so that the call itself tells when time is over; `null` for ever. */
  get timeout(): number | null {
    return this.#timeout === null ? null : Math.max(1, this.#rest);
  }

  /** @internal The same as what an attempt may wait. */
  get wait(): number {
    return this.#timeout === null ? ENDLESS_WAIT : this.left;
  }

  /** Whether time is over. */
  get passed(): boolean {
    return this.#rest <= 0;
  }

  get #rest(): number {
    return Math.ceil(this.#end - performance.now());
  }
}
