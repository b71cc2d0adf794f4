import { shareAcrossCopies } from './copies.js';
import { type Advice, type ErrorPlace, errnoOf, SocketError } from './socket-error.js';

/** A wait took longer than the socket's timeout, or the kernel gave up on the peer. `code` is `'ETIMEDOUT'`. */
export class TimeoutError extends SocketError {
  override name = 'TimeoutError';

  /**
   * @param timeout the limit that ran out, in milliseconds; `undefined` when it was the kernel's
   * @param advice further text for the message; that it was the socket's timeout when left out
   */
  constructor(syscall: string, timeout?: number, place?: ErrorPlace, advice: Advice = adviceAbout(timeout)) {
    super(errnoOf('ETIMEDOUT'), syscall, place, advice);
  }
}
shareAcrossCopies(TimeoutError, 'TimeoutError', 'SocketError');

function adviceAbout(timeout: number | undefined): Advice {
  return timeout === undefined ? undefined : `this took longer than its timeout of ${timeout} ms`;
}
