/** A look-up of a name failed: what its two kinds have in common. */
export abstract class LookupError extends Error {
  /** The C name of the failure. */
  readonly code: string;
  /** The number of the failure; no system error number. */
  readonly errno: number;
  /** The function that failed: `'getaddrinfo'`, `'gethostbyname'`, … */
  readonly syscall: string;
  /** What was looked up. */
  declare readonly hostname?: string;

  constructor(code: string, errno: number, text: string, syscall: string, hostname?: string) {
    super(`${syscall} ${code}${hostname === undefined ? '' : ` ${hostname}`}: ${text}`);
    this.code = code;
    this.errno = errno;
    this.syscall = syscall;
    if (hostname !== undefined) this.hostname = hostname;
  }
}
