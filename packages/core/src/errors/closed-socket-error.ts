import { shareAcrossCopies } from './copies.js';
import { errnoOf } from './socket-error.js';

/**
 * A closed (or detached) socket was used. A mistake of the program, so a `TypeError`, found before any system
 * call; and what the kernel would say, so also a {@link SocketError} with code `'EBADF'`.
 */
export class ClosedSocketError extends TypeError {
  override name = 'ClosedSocketError';
  /** As the kernel has it for a descriptor that is not open. */
  readonly code = 'EBADF';
  /** The negated number of `EBADF`. */
  readonly errno = errnoOf('EBADF');
  /** The call that was not made. */
  readonly syscall: string;

  constructor(syscall: string) {
    super(`${syscall} EBADF: the socket is closed`);
    this.syscall = syscall;
  }
}
shareAcrossCopies(ClosedSocketError, 'ClosedSocketError', 'SocketError');
