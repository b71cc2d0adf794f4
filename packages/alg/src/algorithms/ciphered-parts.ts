import type { Bytes } from '@sock/core';
import type { FileOperation } from './file-operation.js';
import { makeRoom } from './request.js';

/** A part fits into the kernel's buffers, and ends where a block ends. */
export const PART = 0x10000;

/**
 * What a cipher makes of a file. The parts that are handed over go on each other, the last too: that they end is said
 * by one of nothing.
 *
 * @param chaining whether the kernel takes the message in parts
 */
export async function* cipheredParts(
  operation: FileOperation,
  chaining: boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<Bytes, void> {
  const { socket } = operation;
  let waiting = 0;
  for (let last = false; !last; ) {
    makeRoom(socket, waiting + PART);
    const length = await operation.take(PART, signal);
    waiting += length;
    last = length < PART;
    if (waiting === 0 || !(last || chaining)) continue;
    if (last) await socket.send('', { signal });
    yield await socket.recv(waiting, { signal });
    waiting = 0;
  }
}

/** As {@link cipheredParts}, on this thread. */
export function* cipheredPartsSync(operation: FileOperation, chaining: boolean): Generator<Bytes, void> {
  const { socket } = operation;
  let waiting = 0;
  for (let last = false; !last; ) {
    makeRoom(socket, waiting + PART);
    const length = operation.takeSync(PART);
    waiting += length;
    last = length < PART;
    if (waiting === 0 || !(last || chaining)) continue;
    if (last) socket.sendSync('');
    yield socket.recvSync(waiting);
    waiting = 0;
  }
}
