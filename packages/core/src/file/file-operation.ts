import { AGAIN, MORE, NO_WAIT } from '../waiting/attempt.js';
import { Operation } from '../waiting/operation.js';

/** Calls in a row after which the event loop gets a turn. */
const MOST_CALLS = 32;

/**
 * A read or a write of a file object: as many system calls as it takes, each with the socket's whole timeout, as in
 * CPython. It may take none, when the buffer has what is wanted.
 */
export abstract class FileOperation<T> extends Operation<T> {
  override get renewsTimeout(): boolean {
    return true;
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
      if (result < 0) return calls > 0 && result === AGAIN ? MORE : result;
      if (this.atOnce()) return 0;
      // Each step has its own time.
      if (wait !== NO_WAIT || this.exhausted) break;
    }
    return MORE;
  }
}
