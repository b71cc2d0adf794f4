import { ENDLESS_WAIT } from './operation.js';

/** `setTimeout` takes no more. */
const LONGEST_TIMER = 0x7fffffff;

/** When a call must give up: fixed once, whatever happens in between. */
export class Deadline {
  readonly #end: number;

  /** @param timeout milliseconds from now; `null` for never */
  constructor(timeout: number | null) {
    this.#end = timeout === null ? Number.POSITIVE_INFINITY : performance.now() + timeout;
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
