// Their classes are globals, which Node loads when they are first used: an import would load them with every program.
import type { ReadableByteStreamController } from 'node:stream/web';
import { SHUT_RD, SHUT_RDWR, SHUT_WR } from '../constants/connections.js';
import { bytesOf, type Data } from '../memory/bytes.js';
import { RecvInto } from '../operations/receive.js';
import { SendAll } from '../operations/send.js';
import type { SocketInternals } from '../socket/internals.js';
import { checkStream } from '../streams/check-stream.js';
import { READABLE } from '../waiting/operation.js';
import { CHUNK } from './chunk.js';
import { endDirection } from './direction.js';

/** The two directions of a connected socket, as streams of the Web's kind. */
export interface WebStreams {
  /** What comes: a byte stream, whose BYOB readers have it received into their own memory. */
  readonly readable: ReadableStream<Uint8Array>;
  /** What goes: strings (as UTF-8) and bytes. */
  readonly writable: WritableStream<Data>;
}

/**
 * The streams of a socket, which they own from now on.
 *
 * @throws TypeError ERR_INVALID_STATE for a socket that is no SOCK_STREAM
 */
export function toWeb(socket: SocketInternals): WebStreams {
  socket.descriptor.open('toWeb');
  checkStream('toWeb', socket.type);
  // Who waits would take the stream's first bytes.
  socket.descriptor.cancel(READABLE);
  const ends = new Ends(socket);
  return { readable: readable(socket, ends), writable: writable(socket, ends) };
}

/** Which directions have ended: the socket is closed with the second, or when something goes wrong. */
class Ends {
  readonly #ended = new Set<typeof SHUT_RD>();
  readonly #failed = new AbortController();
  #over = false;

  constructor(private readonly socket: SocketInternals) {}

  /** Aborts when something goes wrong. */
  get failed(): AbortSignal {
    return this.#failed.signal;
  }

  /** Whether the end of sending was that of receiving too. */
  get over(): boolean {
    return this.#over;
  }

  /** @param failure why, where that is not at the stream's own end */
  end(direction: number, failure?: unknown): void {
    this.#ended.add(direction);
    if (this.#ended.size === 2) this.socket.close();
    else if (!this.socket.closed && !endDirection(this.socket, direction) && direction === SHUT_WR) {
      if (failure === undefined) this.#endBoth();
      else this.fail(failure);
    }
  }

  #endBoth(): void {
    endDirection(this.socket, SHUT_RDWR);
    this.#over = true;
    this.socket.close();
  }

  /** Ends both directions: what is left of the stream would pass for all of it. */
  fail(reason: unknown): void {
    if (this.#failed.signal.aborted) return;
    this.#failed.abort(reason);
    this.socket.close();
  }
}

function readable(socket: SocketInternals, ends: Ends): ReadableStream<Uint8Array> {
  const canceled = new AbortController();
  return new ReadableStream({
    type: 'bytes',
    // Readers without memory of their own get some, so that there always is a request.
    autoAllocateChunkSize: CHUNK,
    start(controller) {
      ends.failed.addEventListener('abort', () => failQuietly(controller, ends.failed.reason));
    },
    async pull(controller: ReadableByteStreamController) {
      try {
        const received = await receive(socket, controller, canceled.signal);
        if (received === 0) ends.end(SHUT_RD);
      } catch (error) {
        if (ends.over) return finish(controller);
        if (!canceled.signal.aborted) ends.fail(error);
        throw error;
      }
    },
    cancel(reason) {
      canceled.abort(reason);
      ends.end(SHUT_RD);
    },
  });
}

/** Receives where the reader wants it, and answers how many bytes came. */
async function receive(
  socket: SocketInternals,
  controller: ReadableByteStreamController,
  signal: AbortSignal,
): Promise<number> {
  const request = controller.byobRequest as unknown as { view: Uint8Array; respond(bytes: number): void };
  const operation = new RecvInto(socket.descriptor, request.view, 0, true);
  const received = await socket.runFor(operation, null, signal);
  if (received === 0) finish(controller);
  else request.respond(received);
  return received;
}

/** The reader gets no more. */
function finish(controller: ReadableByteStreamController): void {
  controller.close();
  (controller.byobRequest as unknown as { respond(bytes: number): void } | null)?.respond(0);
}

function writable(socket: SocketInternals, ends: Ends): WritableStream<Data> {
  return new WritableStream<Data>({
    start(controller) {
      ends.failed.addEventListener('abort', () => failQuietly(controller, ends.failed.reason));
    },
    async write(chunk, controller) {
      const { signal } = controller as unknown as { signal: AbortSignal };
      const sending = new SendAll(socket.descriptor, bytesOf(chunk, 'chunk'), 0);
      try {
        await socket.runFor(sending, null, signal);
      } catch (error) {
        if (!signal.aborted) ends.end(SHUT_WR, error);
        throw error;
      }
    },
    close: () => ends.end(SHUT_WR),
    abort: (reason) => ends.fail(reason),
  });
}

/** Tells a stream that may have ended already. */
function failQuietly(controller: { error(reason: unknown): void }, reason: unknown): void {
  try {
    controller.error(reason);
  } catch {
    // It has ended: nobody has to be told.
  }
}
