import { invalidArgType, littleEndian, outOfRange } from '@sock/core';

/** The kernel takes no more: 400 days, in milliseconds. */
const LONGEST = 400 * 24 * 60 * 60 * 1000;

/** Writes milliseconds as a `struct bcm_timeval`: seconds and microseconds, each a `long`. */
export function writeTime(
  view: DataView,
  offset: number,
  long: number,
  milliseconds: number,
  name: string,
): void {
  if (typeof milliseconds !== 'number') throw invalidArgType(name, 'a number', milliseconds);
  if (!(milliseconds >= 0 && milliseconds <= LONGEST))
    throw outOfRange(name, `>= 0 and <= ${LONGEST}`, milliseconds);
  const microseconds = Math.round(milliseconds * 1000);
  if (microseconds === 0 && milliseconds > 0)
    throw outOfRange(name, '0, or at least a microsecond', milliseconds);
  writeLong(view, offset, long, Math.floor(microseconds / 1e6));
  writeLong(view, offset + long, long, microseconds % 1e6);
}

/** The opposite of {@link writeTime}. */
export function readTime(view: DataView, offset: number, long: number): number {
  return readLong(view, offset, long) * 1000 + readLong(view, offset + long, long) / 1000;
}

function writeLong(view: DataView, offset: number, long: number, value: number): void {
  if (long === 8) view.setBigInt64(offset, BigInt(value), littleEndian);
  else view.setInt32(offset, value, littleEndian);
}

function readLong(view: DataView, offset: number, long: number): number {
  return long === 8 ? Number(view.getBigInt64(offset, littleEndian)) : view.getInt32(offset, littleEndian);
}
