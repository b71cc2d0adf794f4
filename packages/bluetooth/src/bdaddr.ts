import { invalidArgType, invalidArgValue } from '@sock/core';

/** Bytes of a `bdaddr_t`, which has the last part of the text first: <bluetooth/bluetooth.h>. */
export const BDADDR_SIZE = 6;

const SHAPE = /^[\da-f]{1,2}(?::[\da-f]{1,2}){5}$/i;

/** Writes a device's address at a place. */
export function writeBdaddr(bytes: Uint8Array, offset: number, text: unknown, name: string): void {
  if (typeof text !== 'string') throw invalidArgType(name, "a string like 'AA:BB:CC:DD:EE:FF'", text);
  if (!SHAPE.test(text)) throw invalidArgValue(name, "must be like 'AA:BB:CC:DD:EE:FF'", text);
  const parts = text.split(':').map((part) => Number.parseInt(part, 16));
  bytes.set(parts.reverse(), offset);
}

/** The opposite of {@link writeBdaddr}. */
export function readBdaddr(bytes: Uint8Array, offset: number): string {
  const part = bytes.subarray(offset, offset + BDADDR_SIZE);
  if (part.length < BDADDR_SIZE) throw new RangeError('these bytes end before the address of a device');
  return Array.from(part, hex).reverse().join(':');
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0').toUpperCase();
}
