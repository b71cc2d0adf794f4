import type { NativePoller } from '@sock/native';
import { SocketError } from '../errors/socket-error.js';
import { unavailable } from '../errors/unavailable.js';
import { native } from '../native.js';

/** Opens a poll of a descriptor on this thread's loop. */
export function openPoller(
  fd: number,
  ready: (status: number, events: number, place: number) => void,
): NativePoller {
  // Bun ends the process at a libuv call that it lacks, and uv_poll is one; Deno's reports only once (denoland/deno#36317).
  if (process.versions.bun || process.versions.deno) {
    throw unavailable(
      'waiting by promise',
      'a runtime with uv_poll, which Bun and Deno lack; use the Sync forms',
    );
  }
  try {
    return new native.Poller(fd, ready);
  } catch (error) {
    const { errno } = error as { errno?: number };
    throw errno === undefined ? error : new SocketError(errno, 'poll');
  }
}
