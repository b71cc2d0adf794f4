import { shareAcrossCopies } from './copies.js';

/**
 * A host or service name has no address: getaddrinfo(3), getnameinfo(3). Python's `gaierror`. Also a
 * {@link SocketError}.
 */
export class AddressInfoError extends Error {
  override name = 'AddressInfoError';
  /** `'EAI_NONAME'`, `'EAI_AGAIN'`, … */
  readonly code: string;
  /** The platform's number of the `EAI_*` constant; no system error number. */
  readonly errno: number;
  readonly syscall: string;
  /** What was looked up. */
  declare readonly hostname?: string;

  /** @param text what gai_strerror(3) says */
  constructor(code: string, errno: number, text: string, syscall: string, hostname?: string) {
    super(`${syscall} ${code}${hostname === undefined ? '' : ` ${hostname}`}: ${text}`);
    this.code = code;
    this.errno = errno;
    this.syscall = syscall;
    if (hostname !== undefined) this.hostname = hostname;
  }
}
shareAcrossCopies(AddressInfoError, 'AddressInfoError', 'SocketError');
