import { abortable, type Socket, TimeoutError } from '@sock/core';

/** One wait for all who want to know that a socket has something to receive. */
export class Arrival {
  #waiting: Promise<void> | undefined;
  #stop = new AbortController();

  constructor(private readonly socket: Pick<Socket, 'readable'>) {}

  /** Whether somebody waits, so that nobody may receive before that ends. */
  get pending(): boolean {
    return this.#waiting !== undefined;
  }

  /** Waits for something to come, or for {@link stop}. */
  wait(signal: AbortSignal | undefined): Promise<void> {
    this.#waiting ??= this.#ready(this.#stop.signal);
    return abortable(this.#waiting, signal);
  }

  /** Ends the wait, as if something had come. */
  stop(): void {
    if (!this.#waiting) return;
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#waiting = undefined;
  }

  async #ready(signal: AbortSignal): Promise<void> {
    try {
      await this.socket.readable({ timeout: null, signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      if (signal === this.#stop.signal) this.#waiting = undefined;
    }
  }
}

/** What is left of a timeout from now on. */
export class TimeLimit {
  readonly #end: number;

  constructor(private readonly timeout: number | null) {
    this.#end = performance.now() + (timeout ?? Number.POSITIVE_INFINITY);
  }

  /** Milliseconds, at least one so that the wait itself tells; `null` for ever. */
  get left(): number | null {
    return this.timeout === null ? null : Math.max(1, Math.ceil(this.#end - performance.now()));
  }

  /** The same promise, but rejected with a TimeoutError when time is over first. */
  hold<T>(promise: Promise<T>): Promise<T> {
    const { left, timeout } = this;
    if (left === null || timeout === null) return promise;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new TimeoutError('recvfrom', timeout)), left);
      promise.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}
