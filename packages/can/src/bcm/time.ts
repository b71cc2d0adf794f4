import { invalidArgType, outOfRange, readLong, writeLong } from '@sock/core';

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
  return Number(readLong(view, offset, long)) * 1000 + Number(readLong(view, offset + long, long)) / 1000;
}
