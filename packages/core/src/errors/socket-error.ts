import { getSystemErrorMap } from 'node:util';
import { native } from '../native.js';
import { type AdvisedSocket, adviceFor } from './advice.js';
import { shareAcrossCopies } from './copies.js';

/** Where an operation failed: the parts of Node's system errors that name the other side. */
export interface ErrorPlace {
  /** An address or path. */
  readonly address?: string | undefined;
  /** Beside an Internet address. */
  readonly port?: number | undefined;
}

/** Further text for a message: what a person can do. */
export type Advice = string | undefined;

/**
 * A system call failed. Node's shape of a system error: `code` (`'ECONNREFUSED'`), `errno` (negative, for
 * `util.getSystemErrorName`), `syscall`, and `address` and `port` where there is one.
 */
export class SocketError extends Error {
  override name = 'SocketError';
  /** The error's name, `'ECONNREFUSED'`: errno(3). */
  readonly code: string;
  /** The negated error number, as `util.getSystemErrorName` takes it. */
  readonly errno: number;
  /** The call that failed: `'connect'`. */
  readonly syscall: string;
  /** The other side, or the address to bind. */
  declare readonly address?: string;
  /** Beside an Internet address. */
  declare readonly port?: number;

  /** @param errno the negated error number */
  constructor(errno: number, syscall: string, place: ErrorPlace = {}, advice?: Advice) {
    const [code, text] = describeErrno(errno);
    super(message(syscall, code, text, place, advice));
    this.code = code;
    this.errno = errno;
    this.syscall = syscall;
    if (place.address !== undefined) this.address = place.address;
    if (place.port !== undefined) this.port = place.port;
  }

  /**
   * The error of a call, with its cure where one is known.
   *
   * @param socket the cure may be that of its family and protocol only
   */
  static of(errno: number, syscall: string, place?: ErrorPlace, socket?: AdvisedSocket): SocketError {
    const advice = adviceFor(describeErrno(errno)[0], syscall, socket);
    return new SocketError(errno, syscall, place, advice);
  }
}

shareAcrossCopies(SocketError, 'SocketError');

function message(syscall: string, code: string, text: string, place: ErrorPlace, advice: Advice): string {
  const address = `${place.address ?? ''}${place.port === undefined ? '' : `:${place.port}`}`;
  const where = address && ` ${address}`;
  return `${syscall} ${code}${where}: ${text}${advice === undefined ? '' : `; ${advice}`}`;
}

let known: Map<number, [string, string]> | undefined;
let namesByErrno: Map<number, string> | undefined;

/** The C name and the text of a negated error number. */
export function describeErrno(errno: number): [code: string, text: string] {
  known ??= getSystemErrorMap();
  const description = known.get(errno);
  if (description) return description;
  // libuv names the errors that it meets itself; sockets meet a few more.
  namesByErrno ??= new Map(Object.entries(native.errnos).map(([name, value]) => [-value, name]));
  const name = namesByErrno.get(errno);
  return name ? [name, textOf(errno)] : [`E${-errno}`, `unknown error ${-errno}`];
}

/** In lower case, as libuv has its texts; the abbreviations that some begin with stay. */
function textOf(errno: number): string {
  return native.strerror(-errno).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** The negated value of an error's C name on this platform. */
export function errnoOf(name: string): number {
  return -(native.errnos[name] as number);
}
