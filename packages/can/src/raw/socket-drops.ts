import { littleEndian, SO_MEMINFO, SOL_SOCKET, type Socket } from '@sock/core';

// SK_MEMINFO_DROPS of <linux/sock_diag.h>, an index into an array of __u32.
const DROPS = 8;
const SIZE = 4;

/** How many frames a socket has lost until now. */
export function socketDrops(socket: Pick<Socket, 'getsockopt'>): number {
  const info = socket.getsockopt(SOL_SOCKET, SO_MEMINFO, SIZE * (DROPS + 1));
  return littleEndian ? info.readUInt32LE(SIZE * DROPS) : info.readUInt32BE(SIZE * DROPS);
}
