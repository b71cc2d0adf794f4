import { checkInteger } from './arguments.js';
import { POLLIN, POLLOUT, POLLPRI } from './constants/poll-events.js';
import { Deadline } from './deadline.js';
import { checkTimeout } from './default-timeout.js';
import { ClosedSocketError } from './errors/closed-socket-error.js';
import { SocketError } from './errors/socket-error.js';
import { TimeoutError } from './errors/timeout-error.js';
import { native } from './native.js';
import type { Socket } from './socket.js';
import type { Timeout } from './wait.js';

/** A socket to watch, and for what: `POLLIN`, `POLLOUT`, `POLLPRI`, or several of them. */
export interface PollEntry {
  readonly socket: Socket<never> | Socket;
  readonly events: number;
}

/**
 * Waits until one of several sockets is ready: what select and poll are for in Python.
 *
 * @param timeout milliseconds; `null` (the default) to wait for ever, 0 just to look
 * @returns the sockets that are ready and what for (`POLLERR` and `POLLHUP` come unasked); none when time is over
 */
export async function poll(
  entries: Iterable<PollEntry>,
  timeout: Timeout = null,
  options: { readonly signal?: AbortSignal } = {},
): Promise<PollEntry[]> {
  const watched = [...entries];
  checkTimeout(timeout);
  options.signal?.throwIfAborted();
  const ready = look(watched, 0);
  if (ready.length > 0 || timeout === 0) return ready;
  return await firstReady(watched, timeout, options.signal);
}

/** As poll, on this thread. */
export function pollSync(entries: Iterable<PollEntry>, timeout: Timeout = null): PollEntry[] {
  checkTimeout(timeout);
  return look([...entries], new Deadline(timeout).wait);
}

async function firstReady(
  entries: PollEntry[],
  timeout: Timeout,
  signal?: AbortSignal,
): Promise<PollEntry[]> {
  const over = new AbortController();
  const abort = () => over.abort(signal?.reason);
  signal?.addEventListener('abort', abort);
  const timer =
    timeout === null ? undefined : setTimeout(() => over.abort(new TimeoutError('poll', timeout)), timeout);
  try {
    await Promise.race(entries.flatMap((entry) => waits(entry, over.signal)));
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    over.abort();
  }
  return look(entries, 0);
}

function waits({ socket, events }: PollEntry, signal: AbortSignal): Promise<void>[] {
  const list: Promise<void>[] = [];
  if (events & (POLLIN | POLLPRI)) list.push(socket.readable({ signal, timeout: null }));
  if (events & POLLOUT) list.push(socket.writable({ signal, timeout: null }));
  return list;
}

function look(entries: PollEntry[], wait: number): PollEntry[] {
  const descriptors = Int32Array.from(entries, ({ socket }) => openDescriptor(socket));
  const events = Int16Array.from(entries, (entry) => {
    checkInteger(entry.events, 'events', 0, 0x7fff);
    return entry.events;
  });
  const returned = new Int16Array(entries.length);
  const count = native.poll(descriptors, events, returned, wait);
  if (count < 0) throw SocketError.of(count, 'poll');
  return entries.flatMap(({ socket }, index) =>
    returned[index] ? [{ socket, events: returned[index] }] : [],
  );
}

function openDescriptor(socket: PollEntry['socket']): number {
  const fd = socket.fileno();
  if (fd < 0) throw new ClosedSocketError('poll');
  return fd;
}
