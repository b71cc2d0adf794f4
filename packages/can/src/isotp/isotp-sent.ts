import {
  checkSocket,
  type ReadinessOptions,
  SO_ERROR,
  SOL_SOCKET,
  type Socket,
  SocketError,
} from '@sock/core';
import { AF_CAN } from '../af-can.js';
import type { CanAddress } from '../can-address.js';
import { CAN_ISOTP } from '../constants/protocols.js';

/**
 * Waits until the message that an ISO-TP socket sends is out, without blocking the thread as the flag `waitTxDone`
 * does. It takes Linux 6.3; before, the kernel does not tell, and this settles at once.
 *
 * @throws SocketError ECOMM when the receiver answered no flow control, EMSGSIZE when it has no room for the message;
 * TimeoutError
 * @example
 * await socket.send(message);
 * await isotpSent(socket);
 */
export async function isotpSent(socket: Socket<CanAddress>, options: ReadinessOptions = {}): Promise<void> {
  checkSocket(socket);
  await socket.writable(options);
  checkError(socket);
}

/** As {@link isotpSent}, on this thread. */
export function isotpSentSync(socket: Socket<CanAddress>, options: ReadinessOptions = {}): void {
  checkSocket(socket);
  socket.writableSync(options);
  checkError(socket);
}

function checkError(socket: Socket<CanAddress>): void {
  const errno = socket.getsockopt(SOL_SOCKET, SO_ERROR);
  if (errno !== 0) throw SocketError.of(-errno, 'send', {}, { family: AF_CAN, proto: CAN_ISOTP });
}
