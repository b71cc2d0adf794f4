import { addAbortListener, removeAbortListener } from './abort.js';
import { Deadline } from './deadline.js';
import type { Operation } from './operation.js';

/** What makes one give up waiting: that time is over, or a signal. */
export class Limits {
  readonly #operation: Operation<unknown>;
  readonly #signal: AbortSignal | undefined;
  readonly #giveUp: (reason: unknown) => void;
  #deadline: Deadline | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param timeout milliseconds; `null` for ever */
  constructor(
    operation: Operation<unknown>,
    timeout: number | null,
    signal: AbortSignal | undefined,
    giveUp: (reason: unknown) => void,
  ) {
    this.#operation = operation;
    this.#signal = signal;
    this.#giveUp = giveUp;
    if (signal) addAbortListener(signal, this.#aborted);
    if (timeout === null) return;
    this.#deadline = new Deadline(timeout);
    this.#limit(this.#deadline, timeout);
  }

  /** A step is done: the time starts anew. */
  restart(): void {
    this.#deadline?.restart();
  }

  end(): void {
    clearTimeout(this.#timer);
    if (this.#signal) removeAbortListener(this.#signal, this.#aborted);
  }

  readonly #aborted = (): void => this.#giveUp(this.#signal?.reason);

  #limit(deadline: Deadline, timeout: number): void {
    this.#timer = setTimeout(() => {
      if (this.#operation.suspended) deadline.restart();
      if (deadline.passed) this.#giveUp(this.#operation.timedOut(timeout));
      else this.#limit(deadline, timeout);
    }, deadline.left);
    // What one waits for keeps the process alive, if anything does.
    this.#timer.unref();
  }
}
