import { isAnyArrayBuffer } from 'node:util/types';
import { checkWellFormed } from '../arguments.js';
import { invalidArgType, invalidArgValue } from '../errors/arguments.js';

/** What can be sent: a string goes as UTF-8. */
export type Data = string | ArrayBufferView | ArrayBuffer | SharedArrayBuffer;

/** Memory that can be received into. */
export type Memory = ArrayBufferView | ArrayBuffer | SharedArrayBuffer;

/**
 * What was received: a Buffer over memory that no other thread shares, so that `Blob`, `Response` and `crypto.subtle`
 * take it.
 */
export type Bytes = ReturnType<typeof Buffer.alloc>;

const MEMORY = 'an ArrayBufferView or an ArrayBuffer';

/** The bytes of what can be sent, without a copy unless it is a string. */
export function bytesOf(data: Data, name = 'data', expected = `a string, ${MEMORY}`): Uint8Array {
  if (typeof data === 'string') {
    checkWellFormed(data, name);
    return Buffer.from(data);
  }
  if (!ArrayBuffer.isView(data)) {
    if (!isAnyArrayBuffer(data)) throw invalidArgType(name, expected, data);
    return view(data, 0, undefined, name);
  }
  if (data.byteLength > 0 && data instanceof Uint8Array) return data;
  return view(data.buffer, data.byteOffset, data.byteLength, name);
}

/** Memory that can be received into. */
export function memoryOf(buffer: Memory, name = 'buffer'): Uint8Array {
  if (typeof buffer === 'string') throw invalidArgType(name, MEMORY, buffer);
  return bytesOf(buffer, name, MEMORY);
}

function view(buffer: ArrayBufferLike, offset: number, length: number | undefined, name: string): Uint8Array {
  try {
    return new Uint8Array(buffer, offset, length);
  } catch {
    throw invalidArgValue(name, 'is detached: its memory belongs to another thread now', buffer);
  }
}
