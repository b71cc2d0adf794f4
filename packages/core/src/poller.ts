import type { NativePoller } from '@sock/native';
import { SocketError } from './errors/socket-error.js';
import { native } from './native.js';

/** Opens a poll of a descriptor on this thread's loop. */
export function openPoller(fd: number, ready: (status: number, events: number) => void): NativePoller {
  // Bun ends the process at a libuv call that it lacks, and uv_poll is one.
  if (process.versions.bun) {
    throw Object.assign(new Error('Bun has no uv_poll: use the Sync forms of the socket’s methods'), {
      code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
    });
  }
  try {
    return new native.Poller(fd, ready);
  } catch (error) {
    const { errno } = error as { errno?: number };
    throw errno === undefined ? error : new SocketError(errno, 'poll');
  }
}
