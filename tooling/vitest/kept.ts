import { SOCK_STREAM, Socket, socketpair } from '@sock/core';
import { onTestFinished } from 'vitest';
import './watchdog.js';

/** Closes a socket after the test. */
export function kept<S extends { close(): void }>(socket: S): S {
  onTestFinished(() => socket.close());
  return socket;
}

/** Two connected sockets that are closed after the test. Nobody has registered their family here. */
export function pair(type: number = SOCK_STREAM): [Socket, Socket] {
  const [first, second] = socketpair(undefined, type);
  return [kept(first), kept(second)];
}

/** A socket that is closed after the test. */
export function open(family?: number, type?: number, proto?: number, fileno?: number | null): Socket {
  return kept(new Socket(family, type, proto, fileno));
}
