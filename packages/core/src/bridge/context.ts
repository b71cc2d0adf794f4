import type { AddressSpace } from '../addresses/address-space.js';
import { SHUT_RDWR } from '../constants/connections.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import type { SocketBase } from '../socket/socket-base.js';
import type { Operation } from '../waiting/operation.js';
import { run } from '../waiting/wait.js';

/** What Node's forms of a socket stand on. */
export interface BridgeContext {
  readonly socket: SocketBase;
  readonly descriptor: Descriptor;
  readonly addresses: AddressSpace;
}

/** Runs an operation as long as it takes: the socket's own timeout is for calls, not for streams. */
export function runEndlessly<T>(
  { socket }: BridgeContext,
  operation: Operation<T>,
  signal?: AbortSignal,
): Promise<T> {
  operation.owner = socket;
  return run(operation, null, signal);
}

/**
 * Ends one direction, or both: shutdown(2).
 *
 * @returns false when the kernel refuses to end one: connections of some families end in both at once
 */
export function endDirection({ socket }: BridgeContext, direction: number): boolean {
  try {
    socket.shutdown(direction);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EINVAL' && direction !== SHUT_RDWR) return false;
    // The peer has gone already: then nobody has to be told.
    if (code !== 'ENOTCONN') throw error;
  }
  return true;
}

/** How much a stream asks for at once, in bytes. */
export const CHUNK = 0x10000;
