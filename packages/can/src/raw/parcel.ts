import { type Limit, leftOf, timedOut } from './limit.js';

/** A frame to send. */
export interface Parcel {
  readonly bytes: Uint8Array;
  /** An interface, where the socket is bound to none. */
  readonly to: string | undefined;
}

/** A frame that waits to be sent, with the promise that this settles. */
export class WaitingParcel {
  readonly promise: Promise<void>;
  /** Why it waits. */
  obstacle: unknown;
  #resolve!: () => void;
  #reject!: (reason: unknown) => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param leave called when it waits no longer, whatever the reason */
  constructor(
    readonly parcel: Parcel,
    limit: Limit,
    private readonly signal: AbortSignal | undefined,
    private readonly leave: (parcel: WaitingParcel) => void,
  ) {
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    signal?.addEventListener('abort', this.#aborted);
    if (limit.timeout !== null) this.#limit(limit);
  }

  succeed(): void {
    this.#end();
    this.#resolve();
  }

  fail(reason: unknown): void {
    this.#end();
    this.#reject(reason);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.signal?.removeEventListener('abort', this.#aborted);
    this.leave(this);
  }

  readonly #aborted = (): void => this.fail(this.signal?.reason);

  #limit(limit: Limit): void {
    this.#timer = setTimeout(() => {
      if (leftOf(limit) === 0) this.fail(timedOut(limit, this.obstacle));
      else this.#limit(limit);
    }, leftOf(limit));
  }
}
