import { isUint8Array } from 'node:util/types';
import { invalidArgType, invalidArgValue, outOfRange } from '../errors/arguments.js';

/** MAX_ADDR_LEN of <linux/netdevice.h>: InfiniBand has 20. */
const LONGEST = 32;
const TEXT = /^[0-9a-f]{1,2}([:-][0-9a-f]{1,2})*$/i;

/**
 * The bytes of a hardware address in words: `'52:54:00:12:34:56'`, also with dashes.
 *
 * @throws TypeError for other text
 */
export function parseHardwareAddress(text: string): Buffer {
  if (typeof text !== 'string') throw invalidArgType('text', 'a string', text);
  return bytesOfText(text, 'text');
}

/** A hardware address in words, as ip(8) shows it: `'52:54:00:12:34:56'`; `''` for none. */
export function formatHardwareAddress(address: Uint8Array | string): string {
  return Array.from(hardwareAddressBytes(address, 'address', Number.POSITIVE_INFINITY), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join(':');
}

/** What a user gives as a hardware address, as bytes. */
export function hardwareAddressBytes(
  value: string | Uint8Array,
  name: string,
  longest = LONGEST,
): Uint8Array {
  if (typeof value !== 'string' && !isUint8Array(value))
    throw invalidArgType(name, "a string like '52:54:00:12:34:56' or an instance of Uint8Array", value);
  const bytes = typeof value === 'string' ? bytesOfText(value, name) : value;
  if (bytes.length > longest) throw outOfRange(`${name}.length`, `<= ${longest}`, bytes.length);
  return bytes;
}

function bytesOfText(text: string, name: string): Buffer {
  if (text === '') return Buffer.alloc(0);
  if (!TEXT.test(text)) throw invalidArgValue(name, "must be like '52:54:00:12:34:56'", text);
  return Buffer.from(text.split(/[:-]/).map((byte) => Number.parseInt(byte, 16)));
}
