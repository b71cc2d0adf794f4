import { shareAcrossCopies } from './copies.js';
import { LookupError } from './lookup-error.js';

/**
 * A host or service name has no address: getaddrinfo(3), getnameinfo(3). Python's `gaierror`. Also a
 * {@link SocketError}. Its `code` is `'EAI_NONAME'`, `'EAI_AGAIN'` and the like, its `errno` the platform's number of
 * that constant, its text what gai_strerror(3) says.
 */
export class AddressInfoError extends LookupError {
  override name = 'AddressInfoError';
}
shareAcrossCopies(AddressInfoError, 'AddressInfoError', 'SocketError');
