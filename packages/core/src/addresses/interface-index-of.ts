import { checkText } from '../arguments.js';
import { outOfRange } from '../errors/arguments.js';
import type { CodecContext } from './address-codec.js';

/** IFNAMSIZ of <net/if.h> without the NUL. */
const LONGEST_NAME = 15;

/**
 * The index of the interface that a user names in `address.interface`; 0 for `''`. For codecs.
 *
 * @throws TypeError, RangeError for what is no name; SocketError ENODEV when there is no such interface
 */
export function interfaceIndexOf(name: unknown, context: Pick<CodecContext, 'interfaceIndex'>): number {
  checkText(name, 'address.interface');
  if (Buffer.byteLength(name) > LONGEST_NAME)
    throw outOfRange('address.interface', `at most ${LONGEST_NAME} bytes long`, name);
  return name === '' ? 0 : context.interfaceIndex(name);
}
