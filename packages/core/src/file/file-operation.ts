import type { Descriptor } from '../descriptor.js';
import { AGAIN, ENDLESS_WAIT, NO_WAIT, Operation } from '../operation.js';

/** Calls in a row after which the event loop gets a turn. */
const MOST_CALLS = 32;

/**
 * A read or a write of a file object: as many system calls as it takes, each with the socket's whole timeout, as in
 * CPython. It may take none, when the buffer has what is wanted.
 */
export abstract class FileOperation<T> extends Operation<T> {
  #advanced = false;

  /** @param file stays alive as long as this waits: otherwise it could be collected as garbage, and closed */
  constructor(
    descriptor: Descriptor,
    readonly file: object,
  ) {
    super(descriptor);
  }

  /** Finishes without a system call, if it can. */
  abstract atOnce(): boolean;

  abstract override complete(): T;

  /** One system call. Answers as `call` does. */
  protected abstract step(wait: number): number;
  /** Whether the last step says that the next one would have to wait. */
  protected get exhausted(): boolean {
    return false;
  }

  protected call(wait: number): number {
    if (this.atOnce()) return 0;
    for (let calls = 0; calls < MOST_CALLS; calls++) {
      const result = this.step(wait);
      if (result < 0) return result;
      if (this.atOnce()) return 0;
      this.#advanced = true;
      // What an attempt may wait was reckoned for one step.
      if (this.exhausted || (wait !== NO_WAIT && wait !== ENDLESS_WAIT)) break;
    }
    return AGAIN;
  }

  override advanced(): boolean {
    const advanced = this.#advanced;
    this.#advanced = false;
    return advanced;
  }
}
