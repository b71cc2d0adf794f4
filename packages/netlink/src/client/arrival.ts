import { abortable, Deadline, type Socket, type Timeout, TimeoutError } from '@sock/core';

/** One wait for all who want to know that a socket has something to receive. */
export class Arrival {
  #waiting: Promise<void> | undefined;
  #stop = new AbortController();

  constructor(private readonly socket: Pick<Socket, 'readable'>) {}

  /** Whether somebody waits, so that nobody may receive before that ends. */
  get pending(): boolean {
    return this.#waiting !== undefined;
  }

  /** Waits for something to come, or for {@link stop}. @throws SocketError EAGAIN when there is no time for it */
  wait(limit: TimeLimit, signal: AbortSignal | undefined): Promise<void> {
    if (limit.timeout === 0) return this.socket.readable({ timeout: 0 });
    this.#waiting ??= this.#ready(this.#stop.signal);
    return limit.hold(abortable(this.#waiting, signal));
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

/** How long a whole request may take; in non-blocking mode no time at all. */
export class TimeLimit extends Deadline {
  constructor(private readonly whole: Timeout) {
    super(whole);
  }

  /** @inheritdoc */
  override get timeout(): Timeout {
    return this.whole === 0 ? 0 : super.timeout;
  }

  /** The same promise, but rejected with a TimeoutError when time is over first. */
  hold<T>(promise: Promise<T>): Promise<T> {
    const { whole } = this;
    if (whole === null) return promise;
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout;
      const look = () => {
        if (this.passed) reject(new TimeoutError('recvfrom', whole));
        // What one waits for keeps the process alive, if anything does.
        else timer = setTimeout(look, this.left).unref();
      };
      look();
      promise.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}
