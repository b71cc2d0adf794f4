// GUID of Windows: its first three parts are numbers, the low byte first; the rest are bytes as they stand.
import { invalidArgType, invalidArgValue } from '@sock/core';

const SHAPE = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const PARTS = [4, 2, 2];

/** The GUID of zeros. */
export const NO_GUID = '00000000-0000-0000-0000-000000000000';

/** Writes a GUID at a place. */
export function writeGuid(bytes: Buffer, offset: number, text: unknown, name: string): void {
  if (typeof text !== 'string') throw invalidArgType(name, `a string like '${NO_GUID}'`, text);
  if (!SHAPE.test(text)) throw invalidArgValue(name, `must be like '${NO_GUID}'`, text);
  swapped(Buffer.from(text.replaceAll('-', ''), 'hex')).copy(bytes, offset);
}

/** The opposite of {@link writeGuid}. */
export function readGuid(bytes: Buffer, offset: number): string {
  const hex = swapped(Buffer.from(bytes.subarray(offset, offset + 16))).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function swapped(guid: Buffer): Buffer {
  let start = 0;
  for (const size of PARTS) {
    guid.subarray(start, start + size).reverse();
    start += size;
  }
  return guid;
}
