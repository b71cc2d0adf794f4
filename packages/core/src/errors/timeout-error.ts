import { shareAcrossCopies } from './copies.js';
import { type ErrorPlace, errnoOf, SocketError } from './socket-error.js';

/** A wait took longer than the socket's timeout, or the kernel gave up on the peer. `code` is `'ETIMEDOUT'`. */
export class TimeoutError extends SocketError {
  override name = 'TimeoutError';

  readonly #timeout: number | undefined;

  /** @param timeout the limit that ran out, in milliseconds; `undefined` when it was the kernel's */
  constructor(syscall: string, timeout?: number, place?: ErrorPlace) {
    const advice =
      timeout === undefined ? undefined : `this took longer than the socket’s timeout of ${timeout} ms`;
    super(errnoOf('ETIMEDOUT'), syscall, place, advice);
    this.#timeout = timeout;
  }

  /** The same of a call that has to do with an address. @internal */
  at(place: ErrorPlace): TimeoutError {
    return place.address === undefined ? this : new TimeoutError(this.syscall, this.#timeout, place);
  }
}
shareAcrossCopies(TimeoutError, 'TimeoutError', 'SocketError');
