import { invalidState } from '../errors/coded.js';
import { STREAM } from './stream-type.js';

/** @param what is asked: `'sendfile'` @throws TypeError ERR_INVALID_STATE */
export function checkStream(what: string, type: number): void {
  if (type !== STREAM) throw invalidState(`${what} takes a socket of type SOCK_STREAM`);
}
