import { SHUT_RDWR } from '../constants/connections.js';
import type { SocketInternals } from '../socket/internals.js';

/**
 * Ends one direction, or both: shutdown(2).
 *
 * @returns false when the kernel refuses to end one: connections of some families end in both at once
 */
export function endDirection(socket: SocketInternals, direction: number): boolean {
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
