import {
  Deadline,
  errnoOf,
  native,
  POLLOUT,
  pollSync,
  type Socket,
  SocketError,
  type Timeout,
  TimeoutError,
} from '@sock/core';
import type { AddressInfo, IpAddress } from '../lookup/getaddrinfo.js';

/** How to race. */
interface Rules {
  /** Milliseconds until the next begins beside those that still run. */
  readonly delay: number;
  /** Milliseconds for each. */
  readonly timeout: Timeout;
  /** Makes a socket for a candidate, in non-blocking mode and not connected yet. */
  open(candidate: AddressInfo): Socket<IpAddress>;
  /** Is told of each failure; what it throws ends the race. */
  failed(error: unknown): void;
}

/** A connection that is being made. */
interface Attempt {
  readonly candidate: AddressInfo;
  readonly socket: Socket<IpAddress>;
  readonly deadline: Deadline;
}

/** What native tells of a connect that has not ended. */
const GOES_ON = /* @__PURE__ */ errnoOf('EAGAIN');

/** As `race`, on this thread: poll(2) waits for all that run. The winner is in non-blocking mode. */
export function raceSync(candidates: readonly AddressInfo[], rules: Rules): Socket<IpAddress> | undefined {
  const left = [...candidates];
  const running = new Set<Attempt>();
  let next = new Deadline(0);
  try {
    while (left.length > 0 || running.size > 0) {
      if (left.length > 0 && (running.size === 0 || next.passed)) {
        next = new Deadline(rules.delay);
        const winner = begin(left.shift() as AddressInfo, running, rules);
        if (winner) return winner;
      } else {
        const deadlines = Array.from(running, ({ deadline }) => deadline);
        if (left.length > 0) deadlines.push(next);
        const before = running.size;
        const winner = settle(running, Math.min(...deadlines.map((each) => each.left)), rules);
        if (winner) return winner;
        if (running.size < before) next = new Deadline(0);
      }
    }
    return undefined;
  } finally {
    for (const { socket } of running) socket.close();
  }
}

/** @returns the socket if it is connected at once */
function begin(candidate: AddressInfo, running: Set<Attempt>, rules: Rules): Socket<IpAddress> | undefined {
  const { timeout } = rules;
  let socket: Socket<IpAddress> | undefined;
  try {
    socket = rules.open(candidate);
    socket.connectSync(candidate.address);
    return socket;
  } catch (error) {
    if (socket && (error as SocketError).errno === errnoOf('EINPROGRESS') && timeout !== 0) {
      running.add({ candidate, socket, deadline: new Deadline(timeout) });
    } else {
      socket?.close();
      rules.failed(error);
    }
    return undefined;
  }
}

/** Waits until an attempt has ended, or so many milliseconds. @returns the first that is connected */
function settle(running: Set<Attempt>, wait: number, rules: Rules): Socket<IpAddress> | undefined {
  const entries = Array.from(running, ({ socket }) => ({ socket, events: POLLOUT }));
  const ready = new Set(pollSync(entries, wait).map(({ socket }) => socket));
  for (const attempt of [...running]) {
    const errno = ready.has(attempt.socket) ? native.connectResult(attempt.socket.fileno(), 0) : GOES_ON;
    const failure = errno === GOES_ON ? timeoutOf(attempt, rules) : failureOf(attempt, errno);
    if (errno < 0 && !failure) continue;
    running.delete(attempt);
    if (!failure) return attempt.socket;
    attempt.socket.close();
    rules.failed(failure);
  }
  return undefined;
}

/** @returns `undefined` when it is connected */
function failureOf({ candidate: { address, family } }: Attempt, errno: number): SocketError | undefined {
  const place = { address: address.host, port: address.port };
  return errno === 0 ? undefined : SocketError.of(errno, 'connect', place, { family });
}

/** @returns `undefined` while there is time */
function timeoutOf({ deadline, candidate: { address } }: Attempt, rules: Rules): TimeoutError | undefined {
  if (!deadline.passed) return undefined;
  return new TimeoutError('connect', rules.timeout as number, { address: address.host, port: address.port });
}
