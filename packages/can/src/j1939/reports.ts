import {
  CMSG_SPACE,
  checkOptions,
  checkSocket,
  MSG_DONTWAIT,
  MSG_ERRQUEUE,
  type ReadinessOptions,
  SO_SELECT_ERR_QUEUE,
  SO_TIMESTAMPING,
  SOF_TIMESTAMPING_OPT_CMSG,
  SOF_TIMESTAMPING_OPT_ID,
  SOF_TIMESTAMPING_RX_SOFTWARE,
  SOF_TIMESTAMPING_SOFTWARE,
  SOF_TIMESTAMPING_TX_ACK,
  SOF_TIMESTAMPING_TX_SCHED,
  SOL_SOCKET,
  type Socket,
  SocketError,
  unabortedSignal,
} from '@sock/core';
import type { CanAddress } from '../can-address.js';
import { SO_J1939_ERRQUEUE, SOL_CAN_J1939 } from '../constants/j1939.js';
import { decodeJ1939Report, type J1939Report } from './report.js';

/** More than all attributes of a report take. */
const ATTRIBUTES = 256;

/**
 * Makes the kernel tell what becomes of messages, in the socket's error queue. Then sends do not fail for a message
 * that was lost: {@link recvJ1939Report} tells. Whoever asks must read, since unread reports fill the receive buffer.
 *
 * Source: Documentation/networking/j1939.rst of the kernel, `SO_J1939_ERRQUEUE`.
 */
export function enableJ1939Reports(socket: Socket<CanAddress>): void {
  checkSocket(socket);
  socket.setsockopt(SOL_CAN_J1939, SO_J1939_ERRQUEUE, true);
  socket.setsockopt(
    SOL_SOCKET,
    SO_TIMESTAMPING,
    SOF_TIMESTAMPING_SOFTWARE |
      SOF_TIMESTAMPING_OPT_CMSG |
      SOF_TIMESTAMPING_OPT_ID |
      SOF_TIMESTAMPING_TX_SCHED |
      SOF_TIMESTAMPING_TX_ACK |
      SOF_TIMESTAMPING_RX_SOFTWARE,
  );
  // A report then makes the socket ready by itself, not only together with what is received.
  socket.setsockopt(SOL_SOCKET, SO_SELECT_ERR_QUEUE, true);
}

/**
 * Waits for the next report of a socket for which {@link enableJ1939Reports} was called.
 *
 * @throws SocketError EAGAIN in non-blocking mode; TimeoutError
 * @example
 * await socket.sendto(data, receiver);
 * const { kind, error } = await recvJ1939Report(socket);
 */
export async function recvJ1939Report(
  socket: Socket<CanAddress>,
  options: ReadinessOptions = {},
): Promise<J1939Report> {
  checkSocket(socket);
  unabortedSignal(options);
  for (;;) {
    const report = take(socket);
    if (report) return report;
    await socket.urgent(options);
  }
}

/** As {@link recvJ1939Report}, on this thread. */
export function recvJ1939ReportSync(socket: Socket<CanAddress>, options: ReadinessOptions = {}): J1939Report {
  checkSocket(socket);
  checkOptions(options);
  for (;;) {
    const report = take(socket);
    if (report) return report;
    socket.urgentSync(options);
  }
}

function take(socket: Socket<CanAddress>): J1939Report | undefined {
  const space = CMSG_SPACE(3 * 16) + CMSG_SPACE(64) + CMSG_SPACE(ATTRIBUTES);
  try {
    return decodeJ1939Report(socket.recvmsgSync(ATTRIBUTES, space, MSG_ERRQUEUE | MSG_DONTWAIT));
  } catch (error) {
    const empty = error instanceof SocketError && error.code === 'EAGAIN';
    if (!empty || socket.gettimeout() === 0) throw error;
    return undefined;
  }
}
