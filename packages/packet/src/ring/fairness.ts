import { setImmediate as nextTurn } from 'node:timers/promises';

/** Blocks without a turn of the event loop. A block has hundreds of packets, which take their time. */
const MOST_AT_ONCE = 4;

/** Sees to it that a busy ring, whose next block is always there, lets the event loop turn. */
export class Fairness {
  #atOnce = 0;

  inTurn<T>(value: T): T | Promise<T> {
    this.#atOnce = (this.#atOnce + 1) % MOST_AT_ONCE;
    return this.#atOnce === 0 ? nextTurn(value) : value;
  }
}
