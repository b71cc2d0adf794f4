import { shareAcrossCopies } from './copies.js';
import { errnoOf, SocketError } from './socket-error.js';

/** A wait took longer than the socket's timeout. `code` is `'ETIMEDOUT'`. */
export class TimeoutError extends SocketError {
  override name = 'TimeoutError';

  /** @param timeout the limit that ran out, in milliseconds */
  constructor(syscall: string, timeout: number) {
    super(errnoOf('ETIMEDOUT'), syscall, {}, `this took longer than the socket’s timeout of ${timeout} ms`);
  }
}
shareAcrossCopies(TimeoutError, 'TimeoutError', 'SocketError');
