import { shareAcrossCopies } from './copies.js';
import { errnoOf } from './socket-error.js';

/**
 * A closed (or detached) socket was used. A mistake of the program, so a `TypeError`, found before any system
 * call; and what the kernel would say, so also a {@link SocketError} with code `'EBADF'`.
 */
export class ClosedSocketError extends TypeError {
  override name = 'ClosedSocketError';
  readonly code = 'EBADF';
  readonly errno = errnoOf('EBADF');
  readonly syscall: string;

  constructor(syscall: string) {
    super(`${syscall} EBADF: the socket is closed`);
    this.syscall = syscall;
  }
}
shareAcrossCopies(ClosedSocketError, 'ClosedSocketError', 'SocketError');
