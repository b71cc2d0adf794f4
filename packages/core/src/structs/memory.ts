import { isUint8Array } from 'node:util/types';
import { invalidArgType, outOfRange } from '../errors/arguments.js';
import { unavailable } from '../errors/unavailable.js';
import { littleEndian } from './byte-order.js';

/** The memory of some bytes, for reading and writing numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * A zeroed C structure to fill.
 *
 * @param name for messages: `'struct linger'`
 * @param size in bytes; `undefined` where the platform has no such structure
 * @throws Error ERR_FEATURE_UNAVAILABLE_ON_PLATFORM
 */
export function newStruct(name: string, size: number | undefined): { bytes: Buffer; view: DataView } {
  checkPresent(name, size);
  const bytes = Buffer.alloc(size);
  return { bytes, view: viewOf(bytes) };
}

/**
 * A view on a C structure that was received.
 *
 * @param name for messages: `'struct linger'`
 * @param size how many bytes it must have at least; `undefined` where the platform has no such structure
 * @throws TypeError for what are no bytes, RangeError for too few, Error ERR_FEATURE_UNAVAILABLE_ON_PLATFORM
 */
export function viewStruct(name: string, size: number | undefined, data: Uint8Array): DataView {
  checkPresent(name, size);
  if (!isUint8Array(data)) throw invalidArgType('data', 'a Buffer or an instance of Uint8Array', data);
  if (data.length < size) throw outOfRange('data.length', `>= ${size}, the size of a ${name}`, data.length);
  return viewOf(data);
}

function checkPresent(name: string, size: number | undefined): asserts size is number {
  if (size === undefined) throw unavailable(name, 'a system that has it');
}

/** A signed integer of four or eight bytes, as `long` and `time_t` are. */
export function readLong(view: DataView, offset: number, size: number): bigint {
  return size === 8 ? view.getBigInt64(offset, littleEndian) : BigInt(view.getInt32(offset, littleEndian));
}

/** The opposite of {@link readLong}. */
export function writeLong(view: DataView, offset: number, size: number, value: number): void {
  if (size === 8) view.setBigInt64(offset, BigInt(value), littleEndian);
  else view.setInt32(offset, value, littleEndian);
}
