import { shareAcrossCopies } from './copies.js';

/** A host is not known: gethostbyname(3), gethostbyaddr(3). Python's `herror`. Also a {@link SocketError}. */
export class HostError extends Error {
  override name = 'HostError';
  /** `'HOST_NOT_FOUND'`, `'NO_DATA'`, `'NO_RECOVERY'` or `'TRY_AGAIN'`. */
  readonly code: string;
  /** The number in `h_errno`; no system error number. */
  readonly errno: number;
  readonly syscall: string;
  /** What was looked up. */
  declare readonly hostname?: string;

  /** @param text what hstrerror(3) says */
  constructor(code: string, errno: number, text: string, syscall: string, hostname?: string) {
    super(`${syscall} ${code}${hostname === undefined ? '' : ` ${hostname}`}: ${text}`);
    this.code = code;
    this.errno = errno;
    this.syscall = syscall;
    if (hostname !== undefined) this.hostname = hostname;
  }
}
shareAcrossCopies(HostError, 'HostError', 'SocketError');
