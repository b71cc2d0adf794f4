import { SOCK_RAW, Socket, type SocketError } from '@sock/core';
import { AF_PACKET } from '@sock/packet';
import type { TestContext } from 'vitest';

/** Why this process can have no packet sockets, and what to do about it. */
export const obstacle: string | undefined = (() => {
  if (AF_PACKET === undefined) return `no AF_PACKET on ${process.platform}`;
  try {
    new Socket(AF_PACKET, SOCK_RAW, 0).close();
    return undefined;
  } catch (error) {
    return `no packet sockets (${(error as SocketError).code}); try: sudo`;
  }
})();

/** For beforeEach: skips tests where this process can have no packet sockets. */
export function needsPacketSockets({ skip }: TestContext): void {
  skip(obstacle !== undefined, obstacle);
}
