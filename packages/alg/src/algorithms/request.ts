import { outOfRange, SO_RCVBUF, SO_SNDBUF, SOL_SOCKET, type Socket, SocketError } from '@sock/core';
import type { AlgAddress } from '../alg-address.js';

// <asm/socket.h>: they go beyond net.core.wmem_max and rmem_max, and take CAP_NET_ADMIN.
const SO_SNDBUFFORCE = 32;
const SO_RCVBUFFORCE = 33;

/** Control structures, and pages that are begun. */
const MARGIN = 0x4000;

/**
 * Makes room in the kernel for a message that cannot be handed over in parts. Without it a send would wait for ever for
 * a receive that waits for the whole message.
 *
 * @throws RangeError ERR_OUT_OF_RANGE where the system's limits do not allow it
 */
export function makeRoom(operation: Socket<AlgAddress>, length: number): void {
  enlarge(operation, length + MARGIN, SO_SNDBUF, SO_SNDBUFFORCE, 'net.core.wmem_max');
  enlarge(operation, length + MARGIN, SO_RCVBUF, SO_RCVBUFFORCE, 'net.core.rmem_max');
}

function enlarge(
  operation: Socket<AlgAddress>,
  bytes: number,
  option: number,
  force: number,
  limit: string,
): void {
  if (operation.getsockopt(SOL_SOCKET, option) >= bytes) return;
  // The kernel doubles what it is told.
  const half = Math.ceil(bytes / 2);
  try {
    operation.setsockopt(SOL_SOCKET, force, half);
  } catch (error) {
    if (!(error instanceof SocketError && error.code === 'EPERM')) throw error;
    operation.setsockopt(SOL_SOCKET, option, half);
  }
  const room = operation.getsockopt(SOL_SOCKET, option);
  if (room < bytes)
    throw outOfRange(
      'data.length',
      `<= ${room - MARGIN}: the algorithm takes a message whole; root can raise ${limit} (sysctl)`,
      bytes - MARGIN,
    );
}
