import { STREAM } from './stream-type.js';

/** `ERR_INVALID_STATE`: a socket that cannot do what was asked. */
export function wrongKind(message: string): TypeError {
  return Object.assign(new TypeError(message), { code: 'ERR_INVALID_STATE' });
}

/** @param what is asked: `'sendfile'` @throws TypeError ERR_INVALID_STATE */
export function checkStream(what: string, type: number): void {
  if (type !== STREAM) throw wrongKind(`${what} takes a socket of type SOCK_STREAM`);
}
