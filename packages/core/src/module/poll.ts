import { checkInteger, checkIterable, checkObject } from '../arguments.js';
import { POLLIN, POLLOUT, POLLPRI } from '../constants/poll-events.js';
import { SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';
import { Ready } from '../operations/ready.js';
import { checkTimeout } from '../socket/default-timeout.js';
import { internalsOf } from '../socket/internals.js';
import { checkSocket } from '../socket/is-socket.js';
import type { Socket } from '../socket/socket.js';
import { abortable } from '../waiting/abort.js';
import { Deadline } from '../waiting/deadline.js';
import { PRIORITIZED, READABLE, type Readiness, WRITABLE } from '../waiting/operation.js';
import { inTurn, rejectedInTurn } from '../waiting/turns.js';
import { type Timeout, waitOn } from '../waiting/wait.js';
import { unabortedSignal } from '../waiting/wait-options.js';

/** A socket to watch, and for what: `POLLIN`, `POLLOUT`, `POLLPRI`, or several of them. */
export interface PollEntry<S extends Socket = Socket> {
  /** The socket to watch. */
  readonly socket: S;
  /** `POLL*` events, or-ed. */
  readonly events: number;
}

/** A copy of an entry, with what its socket is ready for. */
export type Polled<E extends PollEntry> = Omit<E, 'events'> & PollEntry<E['socket']>;

/**
 * Waits until one of several sockets is ready: what select and poll are for in Python.
 *
 * @param timeout milliseconds; `null` (the default) to wait for ever, 0 just to look
 * @returns the entries that are ready, copied, with what for in `events` (`POLLERR` and `POLLHUP` come unasked); none when
 *   time is over
 */
export async function poll<E extends PollEntry>(
  entries: Iterable<E>,
  timeout: Timeout = null,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Polled<E>[]> {
  try {
    const watched = watchedOf(entries);
    checkTimeout(timeout);
    const signal = unabortedSignal(options);
    const deadline = new Deadline(timeout);
    for (;;) {
      signal?.throwIfAborted();
      const ready = look(watched, 0);
      if (ready.length > 0 || deadline.passed) return await inTurn(ready);
      await firstReady(watched, timeout === null ? null : Math.max(1, deadline.left), signal);
    }
  } catch (error) {
    return rejectedInTurn(error);
  }
}

/** As poll, on this thread. */
export function pollSync<E extends PollEntry>(entries: Iterable<E>, timeout: Timeout = null): Polled<E>[] {
  const watched = watchedOf(entries);
  checkTimeout(timeout);
  return look(watched, new Deadline(timeout).wait);
}

/** Settles when one is ready, or when time is over. They were looked at just now, so none is asked whether it is ready. */
async function firstReady(entries: PollEntry[], timeout: Timeout, signal?: AbortSignal): Promise<void> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const waits = entries.flatMap(({ socket, events }) => {
    const { descriptor } = internalsOf(socket);
    return readinessOf(events).map((readiness) => waitOn(new Ready(descriptor, readiness), over.signal));
  });
  if (timeout !== null) {
    // Where there is something to wait for, that keeps the process alive, or nothing is to.
    const alone = waits.length === 0;
    waits.push(
      new Promise((resolve) => {
        timer = setTimeout(resolve, timeout);
        if (!alone) timer.unref();
      }),
    );
  }
  try {
    await abortable(Promise.race(waits), signal);
  } finally {
    clearTimeout(timer);
    // A reason that nobody sees, and that costs nothing.
    over.abort(null);
  }
}

/** Who asks for nothing is told of errors and of the end, as who waits for urgent data is. */
function readinessOf(events: number): Readiness[] {
  const all: Readiness[] = [];
  if (events & POLLIN) all.push(READABLE);
  if (events & POLLOUT) all.push(WRITABLE);
  return events & POLLPRI || all.length === 0 ? [...all, PRIORITIZED] : all;
}

/** What an entry says, read once: what is watched is what was checked, whatever its getters say later. */
interface Watched<E extends PollEntry> extends PollEntry {
  readonly entry: E;
}

function watchedOf<E extends PollEntry>(entries: Iterable<E>): Watched<E>[] {
  checkIterable(entries, 'entries', '{ socket, events }');
  return Array.from(entries as Iterable<E>, (entry, index) => {
    checkObject(entry, `entries[${index}]`, '{ socket, events }');
    const { socket, events } = entry;
    checkSocket(socket, `entries[${index}].socket`);
    checkInteger(events, `entries[${index}].events`, 0, 0x7fff);
    return { entry, socket, events };
  });
}

function look<E extends PollEntry>(watched: Watched<E>[], wait: number): Polled<E>[] {
  const descriptors = new Int32Array(watched.length);
  const events = new Int16Array(watched.length);
  for (const [index, each] of watched.entries()) {
    descriptors[index] = internalsOf(each.socket).descriptor.open('poll');
    events[index] = each.events;
  }
  const returned = new Int16Array(watched.length);
  const count = native.poll(descriptors, events, returned, wait);
  if (count < 0) throw SocketError.of(count, 'poll');
  const ready: Polled<E>[] = [];
  for (const [index, { entry, socket }] of watched.entries()) {
    if (returned[index]) ready.push({ ...entry, socket, events: returned[index] });
  }
  return ready;
}
