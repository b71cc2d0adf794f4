import { SocketError } from '../errors/socket-error.js';
import { MORE } from './attempt.js';
import { Limits } from './limits.js';
import type { Operation } from './operation.js';

/** An operation in the queue, with the promise that it settles. */
export class Waiter<T> {
  #limits: Limits | undefined;

  constructor(
    readonly operation: Operation<T>,
    private readonly resolve: (value: T | Promise<never>) => void,
    private readonly reject: (reason: unknown) => void,
  ) {}

  /** Waits no longer than these say. */
  limit(timeout: number | null, signal: AbortSignal | undefined, giveUp: (reason: unknown) => void): void {
    this.#limits = new Limits(this.operation, timeout, signal, giveUp);
  }

  /** @returns `undefined` when settled, else why it must wait on */
  attempt(wait: number): number | undefined {
    try {
      const result = this.operation.attempt(wait);
      if (result < 0 && this.operation.blocked(result)) {
        if (result === MORE && this.operation.renewsTimeout) this.#limits?.restart();
        return result;
      }
      if (result < 0) this.#fail(this.operation.failure(result));
      else this.#settle(this.operation.complete(result));
    } catch (error) {
      this.#fail(error);
    }
    return undefined;
  }

  giveUp(reason: unknown): void {
    this.end(this.operation.givenUp(reason));
  }

  /** Settles it with what it has got, or else rejects it. */
  end(reason: unknown): void {
    const salvaged = this.operation.salvage();
    if (salvaged) this.#settle(salvaged.value);
    else this.#fail(reason);
  }

  #fail(reason: unknown): void {
    this.#limits?.end();
    if (reason instanceof SocketError) this.resolve(rejectedWithCallers(reason));
    else this.reject(reason);
  }

  #settle(value: T): void {
    this.#limits?.end();
    this.resolve(value);
  }
}

/**
 * A promise that is rejected when the one that takes its place is known to be awaited: only then can the engine tell by
 * whom, and the error's stack shows the async functions of the program.
 */
function rejectedWithCallers(error: SocketError): Promise<never> {
  return settled.then(nothing).then(() => {
    Error.captureStackTrace(error);
    throw error;
  });
}

const settled = /* @__PURE__ */ Promise.resolve();

function nothing(): void {}
