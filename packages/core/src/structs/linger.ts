import { checkInteger, checkObject } from '../arguments.js';
import { constant } from '../constant.js';
import { invalidArgType } from '../errors/arguments.js';
import { littleEndian } from './byte-order.js';
import { newStruct, viewStruct } from './memory.js';

/** What becomes of unsent data at close: the value of `SO_LINGER`. */
export interface Linger {
  /** Whether close waits for unsent data to go out, at most `linger` seconds. */
  readonly onoff: boolean;
  /** Seconds. With `onoff`, 0 discards unsent data and resets the connection. */
  readonly linger: number;
}

// Two integers of equal size: ints on POSIX systems, unsigned shorts on Windows.
const SIZE = /* @__PURE__ */ constant('LINGER_SIZE');

/**
 * The value of `SO_LINGER`: `struct linger` of socket(7), <sys/socket.h>.
 *
 * @example socket.setsockopt(SOL_SOCKET, SO_LINGER, encodeLinger({ onoff: true, linger: 0 }));
 */
export function encodeLinger(value: Linger): Buffer {
  checkObject(value, 'value', '{ onoff, linger }');
  const { onoff, linger } = value;
  if (typeof onoff !== 'boolean') throw invalidArgType('value.onoff', 'a boolean', onoff);
  const short = SIZE === 4;
  checkInteger(linger, 'value.linger', 0, short ? 0xffff : 0x7fffffff);
  const { bytes, view } = newStruct('struct linger', SIZE);
  if (short) {
    view.setUint16(0, Number(onoff), littleEndian);
    view.setUint16(2, linger, littleEndian);
  } else {
    view.setInt32(0, Number(onoff), littleEndian);
    view.setInt32(4, linger, littleEndian);
  }
  return bytes;
}

/**
 * The opposite of {@link encodeLinger}.
 *
 * @example decodeLinger(socket.getsockopt(SOL_SOCKET, SO_LINGER, 8));
 */
export function decodeLinger(data: Uint8Array): Linger {
  const view = viewStruct('struct linger', SIZE, data);
  const short = SIZE === 4;
  const onoff = short ? view.getUint16(0, littleEndian) : view.getInt32(0, littleEndian);
  const linger = short ? view.getUint16(2, littleEndian) : view.getInt32(4, littleEndian);
  return { onoff: onoff !== 0, linger };
}
