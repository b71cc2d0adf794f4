import { errnoOf, SocketError } from '../errors/socket-error.js';

/** A file object was used after its close, or after another one took its place. */
export function closedFile(detached: boolean): TypeError {
  return coded('ERR_USE_AFTER_CLOSE', `I/O operation on ${detached ? 'detached' : 'closed'} file`);
}

/** A file object was asked for what its mode does not have. */
export function unsupported(what: string, mode: string): TypeError {
  return coded('ERR_UNSUPPORTED_OPERATION', `The file is not open for ${what}: its mode is '${mode}'`);
}

/** Nothing is beneath the file object, or a pair: one to read and one to write. */
export function undetachable(mode: string): TypeError {
  return coded('ERR_UNSUPPORTED_OPERATION', `The file has none beneath it to give: its mode is '${mode}'`);
}

/** CPython's words: nobody knows what a timeout has left half read. */
export function timedOutFile(): SocketError {
  return new SocketError(errnoOf('ETIMEDOUT'), 'recv', {}, 'cannot read from timed out object');
}

function coded(code: string, message: string): TypeError {
  return Object.assign(new TypeError(message), { code });
}
