import { invalidArgType, outOfRange } from '@sock/core';

// Separation time on the bus: ISO 15765-2. Codes between these are reserved and stand for the longest.
const LONGEST = 0x7f;
const MICROSECONDS_100 = 0xf1;
const MICROSECONDS_900 = 0xf9;

/** @param milliseconds 0.1 to 0.9 in steps of 0.1, or a whole number up to 127 */
export function encodeStmin(milliseconds: number, name: string): number {
  if (typeof milliseconds !== 'number') throw invalidArgType(name, 'a number', milliseconds);
  if (Number.isInteger(milliseconds) && milliseconds >= 0 && milliseconds <= LONGEST) return milliseconds;
  const tenths = milliseconds * 10;
  const step = Math.round(tenths);
  if (step < 1 || step > 9 || Math.abs(step - tenths) > 1e-9 || Number.isNaN(tenths)) {
    throw outOfRange(name, `0.1 to 0.9 in steps of 0.1, or an integer >= 0 and <= ${LONGEST}`, milliseconds);
  }
  return MICROSECONDS_100 - 1 + step;
}

/** Milliseconds. */
export function decodeStmin(code: number): number {
  if (code >= MICROSECONDS_100 && code <= MICROSECONDS_900) return (code - MICROSECONDS_100 + 1) / 10;
  return Math.min(code, LONGEST);
}
