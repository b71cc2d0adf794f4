import { SOCK_DGRAM, Socket } from '@sock/core';
import { AF_QIPCRTR, type QipcrtrAddress } from '@sock/qipcrtr';

export const open = (): Socket<QipcrtrAddress> => new Socket(AF_QIPCRTR, SOCK_DGRAM);

/** A socket that has a port, and so can receive. */
export function bound(): Socket<QipcrtrAddress> {
  const socket = open();
  socket.bindSync({ ...socket.getsockname(), port: 0 });
  return socket;
}
