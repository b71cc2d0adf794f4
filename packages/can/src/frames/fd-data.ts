import { checkInteger } from '@sock/core';
import { CANFD_MAX_DLEN } from '../constants/frames.js';
import { checkedData } from './fields.js';

// Of the data length codes 9 to 15: ISO 11898-1. The codes up to 8 are lengths.
const LONG = [12, 16, 20, 24, 32, 48, 64];

/** Whether CAN FD has a data length code for so many bytes. */
export function isFdLength(length: number): boolean {
  return (Number.isInteger(length) && length >= 0 && length <= 8) || LONG.includes(length);
}

/**
 * Data filled up to the next length that CAN FD has.
 *
 * The kernel takes any length up to 64, and the interface's driver then fills up with bytes of its choice. A receiver
 * cannot tell these from data, so `encodeFrame` refuses such lengths, and whoever wants padding says with what.
 *
 * @param data up to 64 bytes
 * @param fill the byte to fill with; ISO 15765-2 (ISO-TP) recommends 0xcc
 * @returns the data itself where its length has a code, otherwise a longer copy
 * @throws TypeError, RangeError
 */
export function padFdData(data: Uint8Array, fill = 0): Uint8Array {
  checkedData(data, 'data', 0, CANFD_MAX_DLEN);
  checkInteger(fill, 'fill', 0, 0xff);
  if (isFdLength(data.length)) return data;
  const padded = Buffer.alloc(LONG.find((length) => length > data.length) as number, fill);
  padded.set(data);
  return padded;
}
