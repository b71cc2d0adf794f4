import { coded } from '../errors/coded.js';
import { errnoOf, SocketError } from '../errors/socket-error.js';

/** A file object was used after its close, or after another one took its place. */
export function closedFile(detached: boolean): TypeError {
  return coded(
    new TypeError(`I/O operation on ${detached ? 'detached' : 'closed'} file`),
    'ERR_USE_AFTER_CLOSE',
  );
}

/** A file object was asked for what its mode does not have. */
export function unsupported(what: string, mode: string): TypeError {
  return coded(
    new TypeError(`The file is not open for ${what}: its mode is '${mode}'`),
    'ERR_UNSUPPORTED_OPERATION',
  );
}

/** Nothing is beneath the file object, or a pair: one to read and one to write. */
export function undetachable(mode: string): TypeError {
  return coded(
    new TypeError(`The file has none beneath it to give: its mode is '${mode}'`),
    'ERR_UNSUPPORTED_OPERATION',
  );
}

/** CPython's words: nobody knows what a timeout has left half read. */
export function timedOutFile(): SocketError {
  return new SocketError(errnoOf('ETIMEDOUT'), 'recv', {}, 'cannot read from timed out object');
}
