import { checkInteger, littleEndian, newStruct, viewStruct } from '@sock/core';

/** A C structure that is one `uint16_t`. */
export function encodeUint16(name: string, value: number, argument: string): Buffer {
  checkInteger(value, argument, 0, 0xffff);
  const { bytes, view } = newStruct(name, 2);
  view.setUint16(0, value, littleEndian);
  return bytes;
}

/** The opposite of {@link encodeUint16}. */
export function decodeUint16(name: string, data: Uint8Array): number {
  return viewStruct(name, 2, data).getUint16(0, littleEndian);
}
