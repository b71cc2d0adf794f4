import { ENDLESS_WAIT } from './operation.js';

/** `setTimeout` takes no more. */
const LONGEST_TIMER = 0x7fffffff;

/** When a call must give up: fixed once, whatever happens in between, unless the call has the time for each step. */
export class Deadline {
  readonly #timeout: number;
  #end: number;

  /** @param timeout milliseconds from now; `null` for never */
  constructor(timeout: number | null) {
    this.#timeout = timeout ?? Number.POSITIVE_INFINITY;
    this.#end = timeout === null ? Number.POSITIVE_INFINITY : performance.now() + timeout;
  }

  /** A step is done: the time starts anew. */
  restart(): void {
    this.#end = performance.now() + this.#timeout;
  }

  /** Milliseconds left, rounded up to whole ones, at most what a timer takes. */
  get left(): number {
    return Math.min(LONGEST_TIMER, Math.max(0, Math.ceil(this.#end - performance.now())));
  }

  /** The same as what an attempt may wait. */
  get wait(): number {
    return this.#end === Number.POSITIVE_INFINITY ? ENDLESS_WAIT : this.left;
  }

  get passed(): boolean {
    return this.#end <= performance.now();
  }
}
