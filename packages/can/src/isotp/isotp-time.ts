import { invalidArgType, littleEndian, newStruct, outOfRange, viewStruct } from '@sock/core';

/** Nanoseconds that a `__u32` holds. */
export const LONGEST_TIME = 0xffff_ffff;

/** @param longest in nanoseconds */
export function toNanoseconds(milliseconds: number, name: string, longest = LONGEST_TIME): number {
  if (typeof milliseconds !== 'number') throw invalidArgType(name, 'a number', milliseconds);
  const nanoseconds = Math.round(milliseconds * 1e6);
  if (!(nanoseconds >= 0 && nanoseconds <= longest)) {
    throw outOfRange(name, `>= 0 and <= ${longest / 1e6}`, milliseconds);
  }
  return nanoseconds;
}

export function fromNanoseconds(nanoseconds: number): number {
  return nanoseconds / 1e6;
}

/**
 * The value of `CAN_ISOTP_TX_STMIN` and `CAN_ISOTP_RX_STMIN`: a gap between frames. They count with the flags
 * `forceTxstmin` and `forceRxstmin`.
 *
 * Source: <linux/can/isotp.h>; a `__u32` of nanoseconds.
 *
 * @param milliseconds exact to the nanosecond, less than 4295
 * @throws TypeError, RangeError
 */
export function encodeIsotpTime(milliseconds: number): Buffer {
  const nanoseconds = toNanoseconds(milliseconds, 'milliseconds');
  const { bytes, view } = newStruct('__u32', 4);
  view.setUint32(0, nanoseconds, littleEndian);
  return bytes;
}

/** The opposite of {@link encodeIsotpTime}: milliseconds. */
export function decodeIsotpTime(data: Uint8Array): number {
  return fromNanoseconds(viewStruct('__u32', 4, data).getUint32(0, littleEndian));
}
