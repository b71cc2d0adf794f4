import { shareAcrossCopies } from './copies.js';
import { LookupError } from './lookup-error.js';

/**
 * A host is not known: gethostbyname(3), gethostbyaddr(3). Python's `herror`. Also a {@link SocketError}. Its `code` is
 * `'HOST_NOT_FOUND'`, `'NO_DATA'`, `'NO_RECOVERY'` or `'TRY_AGAIN'`, its `errno` the number in `h_errno`, its text what
 * hstrerror(3) says.
 */
export class HostError extends LookupError {
  override name = 'HostError';
}
shareAcrossCopies(HostError, 'HostError', 'SocketError');
