import { checkTimeout, Deadline, type Socket, unabortedSignal } from '@sock/core';
import type { BluetoothAddress } from '../../bluetooth-address.js';

/** How to wait for the answer to a command. */
export interface CommandOptions {
  /** Milliseconds for the whole, then TimeoutError; `null` for ever. 10000 when left out. */
  readonly timeout?: number | null | undefined;
  /** Ends the wait early. The command has gone to the controller all the same. */
  readonly signal?: AbortSignal | undefined;
}

/** @throws TypeError, RangeError for wrong options, and the reason of a signal that has aborted */
export function checkCommandOptions(options: CommandOptions): void {
  unabortedSignal(options);
  if (options.timeout !== undefined) checkTimeout(options.timeout);
}

/** A command, and how to tell its answer from all else that comes. */
export interface Exchange<T> {
  readonly request: Uint8Array;
  /** The answer, once a packet has made it complete; throws when the answer is a failure. */
  take(packet: Buffer): { answer: T } | undefined;
}

const DEFAULT_TIMEOUT = 10_000;
/** Longer than any event of HCI or of management. */
const SIZE = 6 + 0xffff;

/** Sends the command on a socket of its own and waits for its answer. Closes the socket. */
export async function perform<T>(
  socket: Socket<BluetoothAddress>,
  exchange: Exchange<T>,
  { timeout = DEFAULT_TIMEOUT, signal }: CommandOptions,
): Promise<T> {
  using _ = socket;
  const deadline = new Deadline(timeout);
  socket.settimeout(deadline.timeout);
  await socket.send(exchange.request, { signal });
  for (;;) {
    socket.settimeout(deadline.timeout);
    const taken = exchange.take(await socket.recv(SIZE, { signal }));
    if (taken) return taken.answer;
  }
}

/** {@link perform} on this thread. */
export function performSync<T>(
  socket: Socket<BluetoothAddress>,
  exchange: Exchange<T>,
  { timeout = DEFAULT_TIMEOUT }: CommandOptions,
): T {
  using _ = socket;
  const deadline = new Deadline(timeout);
  socket.settimeout(deadline.timeout);
  socket.sendSync(exchange.request);
  for (;;) {
    socket.settimeout(deadline.timeout);
    const taken = exchange.take(socket.recvSync(SIZE));
    if (taken) return taken.answer;
  }
}
