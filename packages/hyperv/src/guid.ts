import { invalidArgType, invalidArgValue } from '@sock/core';

const TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Bytes of a GUID. */
export const GUID_SIZE = 16;

/**
 * The bytes of a `GUID`: three numbers with their low byte first, then eight bytes as they are written. Source:
 * <guiddef.h>.
 *
 * @param text `'a42e7cda-d03f-480c-9cc2-a4de20abb878'`
 * @param name for messages
 * @throws TypeError for what is no GUID
 */
export function encodeGuid(text: string, name = 'guid'): Buffer {
  if (typeof text !== 'string') throw invalidArgType(name, 'a string', text);
  if (!TEXT.test(text)) throw invalidArgValue(name, 'must be a GUID of 32 hexadecimal digits', text);
  return swapped(Buffer.from(text.replaceAll('-', ''), 'hex'));
}

/** The text of a `GUID`, in small letters. The opposite of {@link encodeGuid}. */
export function decodeGuid(bytes: Uint8Array): string {
  const hex = swapped(Buffer.from(bytes.subarray(0, GUID_SIZE))).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** In place: the three numbers in the other byte order. */
function swapped(bytes: Buffer): Buffer {
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return bytes;
}
