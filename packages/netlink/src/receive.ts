import { MSG_DONTWAIT, MSG_PEEK, MSG_TRUNC, type Socket, SocketError, type WaitOptions } from '@sock/core';
import type { NetlinkAddress } from './netlink-address.js';

/** The kernel makes the pieces of a list as long as the receives that it has seen, up to this. */
const LONGEST_PIECE = 0x8000;

/** Where the length of what is to come is asked with. */
const nothing = new Uint8Array(1);

/** The length of the next message, which stays; so none is ever cut off, however long. */
export function nextLength(socket: Socket<NetlinkAddress>, signal?: AbortSignal): Promise<number> {
  return socket.recvInto(nothing, 1, peek(0, signal));
}

/** As {@link nextLength}, on this thread. @param flags MSG_DONTWAIT not to wait */
export function nextLengthSync(socket: Socket<NetlinkAddress>, flags = 0): number {
  return socket.recvIntoSync(nothing, 1, peek(flags));
}

/**
 * A message of the kernel, of that length.
 *
 * @returns `undefined` for what another process sent, and where somebody else was faster
 */
export function receiveFromKernel(socket: Socket<NetlinkAddress>, length: number): Buffer | undefined {
  try {
    const { data, address } = socket.recvfromSync(Math.max(length, LONGEST_PIECE), MSG_DONTWAIT);
    return address.pid === 0 ? data : undefined;
  } catch (error) {
    if (error instanceof SocketError && error.code === 'EAGAIN') return undefined;
    throw error;
  }
}

function peek(flags: number, signal?: AbortSignal): WaitOptions {
  return { flags: MSG_PEEK | MSG_TRUNC | flags, signal };
}
