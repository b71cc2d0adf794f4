import { setTimeout as sleep } from 'node:timers/promises';
import { checkInteger, checkIterable, checkObject } from '../arguments.js';
import { POLLIN, POLLOUT, POLLPRI } from '../constants/poll-events.js';
import { ClosedSocketError } from '../errors/closed-socket-error.js';
import { SocketError } from '../errors/socket-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { native } from '../native.js';
import { checkTimeout } from '../socket/default-timeout.js';
import { checkSocket } from '../socket/is-socket.js';
import type { ReadinessOptions, Socket } from '../socket/socket.js';
import { abortable } from '../waiting/abort.js';
import { Deadline } from '../waiting/deadline.js';
import { inTurn } from '../waiting/turns.js';
import type { Timeout } from '../waiting/wait.js';
import { unabortedSignal } from '../waiting/wait-options.js';

/** A socket of any family. */
type AnySocket = Socket<never> | Socket;

/** A socket to watch, and for what: `POLLIN`, `POLLOUT`, `POLLPRI`, or several of them. */
export interface PollEntry<S extends AnySocket = AnySocket> {
  /** The socket to watch. */
  readonly socket: S;
  /** `POLL*` events, or-ed. */
  readonly events: number;
}

/**
 * Waits until one of several sockets is ready: what select and poll are for in Python.
 *
 * @param timeout milliseconds; `null` (the default) to wait for ever, 0 just to look
 * @returns the sockets that are ready and what for (`POLLERR` and `POLLHUP` come unasked); none when time is over
 */
export async function poll<E extends PollEntry>(
  entries: Iterable<E>,
  timeout: Timeout = null,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<PollEntry<E['socket']>[]> {
  const watched = watchedOf(entries);
  checkTimeout(timeout);
  const signal = unabortedSignal(options);
  const deadline = new Deadline(timeout);
  for (;;) {
    signal?.throwIfAborted();
    const ready = look(watched, 0);
    if (ready.length > 0 || deadline.passed) return inTurn(ready);
    await firstReady(watched, timeout === null ? null : Math.max(1, deadline.left), signal);
  }
}

/** As poll, on this thread. */
export function pollSync<E extends PollEntry>(
  entries: Iterable<E>,
  timeout: Timeout = null,
): PollEntry<E['socket']>[] {
  const watched = watchedOf(entries);
  checkTimeout(timeout);
  return look(watched, new Deadline(timeout).wait);
}

/** Settles when one is ready, or when time is over. */
async function firstReady(entries: PollEntry[], timeout: Timeout, signal?: AbortSignal): Promise<void> {
  const over = new AbortController();
  try {
    const options = { timeout, signal: over.signal };
    const waits = entries.flatMap((entry) => waitsFor(entry, options));
    if (timeout !== null && waits.length === 0)
      waits.push(sleep(timeout, undefined, { signal: over.signal }));
    await abortable(Promise.race(waits), signal);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  } finally {
    over.abort();
  }
}

function waitsFor({ socket, events }: PollEntry, options: ReadinessOptions): Promise<void>[] {
  const waits: Promise<void>[] = [];
  if (events & POLLIN) waits.push(socket.readable(options));
  if (events & POLLOUT) waits.push(socket.writable(options));
  // Who asks for nothing is told of errors and of the end.
  if (events & POLLPRI || waits.length === 0) waits.push(socket.urgent(options));
  return waits;
}

function watchedOf<E extends PollEntry>(entries: Iterable<E>): PollEntry<E['socket']>[] {
  checkIterable(entries, 'entries', '{ socket, events }');
  return Array.from(entries as Iterable<E>, (entry, index) => {
    checkObject(entry, `entries[${index}]`, '{ socket, events }');
    const { socket, events } = entry;
    checkSocket(socket, `entries[${index}].socket`);
    checkInteger(events, `entries[${index}].events`, 0, 0x7fff);
    // Read once: what is watched is what was checked, whatever getters say later.
    return { socket, events };
  });
}

function look<S extends AnySocket>(entries: PollEntry<S>[], wait: number): PollEntry<S>[] {
  const descriptors = Int32Array.from(entries, ({ socket }) => openDescriptor(socket));
  const events = Int16Array.from(entries, (entry) => entry.events);
  const returned = new Int16Array(entries.length);
  const count = native.poll(descriptors, events, returned, wait);
  if (count < 0) throw SocketError.of(count, 'poll');
  return entries.flatMap(({ socket }, index) =>
    returned[index] ? [{ socket, events: returned[index] }] : [],
  );
}

function openDescriptor(socket: AnySocket): number {
  const fd = socket.fileno();
  if (fd < 0) throw new ClosedSocketError('poll');
  return fd;
}
