import { invalidArgType } from '../errors/arguments.js';

/** What can be sent: a string goes as UTF-8. */
export type Data = string | ArrayBufferView | ArrayBuffer | SharedArrayBuffer;

/** The bytes of what can be sent, without a copy unless it is a string. */
export function bytesOf(data: Data, name = 'data'): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (typeof data === 'string') return Buffer.from(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (data instanceof ArrayBuffer || data instanceof SharedArrayBuffer) return new Uint8Array(data);
  throw invalidArgType(name, 'a string, an ArrayBufferView or an ArrayBuffer', data);
}

/** Memory that can be received into. */
export function memoryOf(buffer: ArrayBufferView | ArrayBuffer, name = 'buffer'): Uint8Array {
  if (typeof buffer === 'string') throw invalidArgType(name, 'an ArrayBufferView or an ArrayBuffer', buffer);
  return bytesOf(buffer, name);
}
