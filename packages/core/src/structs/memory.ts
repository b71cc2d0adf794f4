import { endianness } from 'node:os';
import { isUint8Array } from 'node:util/types';
import { invalidArgType, outOfRange } from '../errors/arguments.js';

/** Whether this machine stores the low byte of a number first: for DataView, whose methods ask. */
export const littleEndian = /* @__PURE__ */ endianness() === 'LE';

/** A zeroed C structure to fill. */
export function newStruct(size: number): { bytes: Buffer; view: DataView } {
  const bytes = Buffer.alloc(size);
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, size) };
}

/**
 * A view on a C structure that was received.
 *
 * @param least how many bytes it must have
 * @throws TypeError for what are no bytes, RangeError for too few
 */
export function viewStruct(data: Uint8Array, least: number, name = 'data'): DataView {
  if (!isUint8Array(data)) throw invalidArgType(name, 'a Buffer or an instance of Uint8Array', data);
  if (data.length < least) throw outOfRange(`${name}.length`, `>= ${least}`, data.length);
  return new DataView(data.buffer, data.byteOffset, data.length);
}

/** A signed integer of four or eight bytes, as `long` and `time_t` are. */
export function readLong(view: DataView, offset: number, size: number): bigint {
  return size === 8
    ? view.getBigInt64(offset, littleEndian)
    : BigInt(view.getInt32(offset, littleEndian));
}

/** The opposite of {@link readLong}. */
export function writeLong(view: DataView, offset: number, size: number, value: number): void {
  if (size === 8) view.setBigInt64(offset, BigInt(value), littleEndian);
  else view.setInt32(offset, value, littleEndian);
}
