import { SOCK_SEQPACKET, Socket } from '@sock/core';
import { AF_RDS, RDS_CONG_MONITOR, type RdsAddress, SOL_RDS } from '@sock/rds';

export const open = (): Socket<RdsAddress> => new Socket(AF_RDS, SOCK_SEQPACKET);

/** A socket that is bound to a free port. */
export function bound(host = '127.0.0.1'): Socket<RdsAddress> {
  const socket = open();
  // Without it, congestion elsewhere makes any socket readable.
  socket.setsockopt(SOL_RDS, RDS_CONG_MONITOR, 1);
  socket.bindSync({ host, port: 0 });
  return socket;
}
