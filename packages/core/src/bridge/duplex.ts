import { Duplex } from 'node:stream';
import { checkOptions } from '../arguments.js';
import { SHUT_RDWR, SHUT_WR } from '../constants/connections.js';
import { SocketError } from '../errors/socket-error.js';
import { Recv } from '../operations/receive.js';
import { SendPieces } from '../operations/send-pieces.js';
import type { SocketInternals } from '../socket/internals.js';
import { checkStream } from '../streams/check-stream.js';
import { type Operation, READABLE } from '../waiting/operation.js';
import { CHUNK } from './chunk.js';
import { endDirection } from './direction.js';
import { IdleTimer } from './idle-timer.js';
import { setKeepAlive, setNoDelay } from './tcp-options.js';

/** What {@link SocketDuplex} may be told. */
export interface DuplexOptions {
  /** Whether sending goes on after the peer's end; when false or left out, it ends too, as in node:net. */
  readonly allowHalfOpen?: boolean | undefined;
  /** How many bytes to hold in each direction before the stream says stop; Node's default when left out. */
  readonly highWaterMark?: number | undefined;
  /** Destroys the stream when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

type Callback = (error?: Error | null) => void;

/**
 * A connected socket as a stream of Node's, with what `tls`, `http` and `http2` expect of a connection. It owns the
 * socket: when it is destroyed, or both directions have ended, the socket is closed.
 */
export class SocketDuplex extends Duplex {
  /** False: a socket is connected before it becomes a stream. */
  readonly connecting = false;
  /** Milliseconds of silence after which there is a `'timeout'` event; undefined without any. */
  timeout: number | undefined;
  readonly #socket: SocketInternals;
  readonly #idle = new IdleTimer(() => this.#expired());
  #received = 0;
  #sent = 0;
  #sending: SendPieces | undefined;
  #sentBefore = 0;
  /** Whether the end of sending was that of receiving too. */
  #over = false;

  /** @internal */
  constructor(socket: SocketInternals, options: DuplexOptions) {
    checkOptions(options);
    const { allowHalfOpen = false, highWaterMark, signal } = options;
    super({
      allowHalfOpen,
      ...(highWaterMark === undefined ? {} : { highWaterMark }),
      ...(signal === undefined ? {} : { signal }),
    });
    this.#socket = socket;
  }

  /** Bytes that have come. */
  get bytesRead(): number {
    return this.#received;
  }

  /** Bytes that the kernel has taken. */
  get bytesWritten(): number {
    return this.#sent + (this.#sending?.sent ?? 0);
  }

  /** The peer's address as text: the host of a family that has hosts; undefined when there is none. */
  get remoteAddress(): string | undefined {
    return this.#place('getpeername').address;
  }

  /** The peer's port, in families whose addresses have a host and a port. */
  get remotePort(): number | undefined {
    return this.#place('getpeername').port;
  }

  /** The socket's own address as text. */
  get localAddress(): string | undefined {
    return this.#place('getsockname').address;
  }

  /** The socket's own port, in families whose addresses have a host and a port. */
  get localPort(): number | undefined {
    return this.#place('getsockname').port;
  }

  /** The socket's own address, as its family has it. @throws SocketError EBADF when the stream is destroyed */
  address(): object {
    return this.#socket.getsockname() as object;
  }

  /**
   * Asks for a `'timeout'` event when nothing was sent or received for a time. The stream goes on all the same.
   *
   * @param milliseconds 0 for no event
   */
  setTimeout(milliseconds: number, listener?: () => void): this {
    this.timeout = milliseconds || undefined;
    this.#idle.start(this.destroyed ? 0 : milliseconds);
    if (listener && milliseconds > 0) this.once('timeout', listener);
    else if (listener) this.off('timeout', listener);
    return this;
  }

  /** TCP_NODELAY, where the protocol has it. */
  setNoDelay(on = true): this {
    setNoDelay(this.#socket, on);
    return this;
  }

  /** SO_KEEPALIVE, where the protocol has it. @param delay milliseconds of silence before the first question; 0 as it is */
  setKeepAlive(on = false, delay = 0): this {
    setKeepAlive(this.#socket, on, delay);
    return this;
  }

  /** Waits of this stream keep the process alive, as they do at first. */
  ref(): this {
    this.#socket.descriptor.keepAlive(true);
    return this;
  }

  /** Waits of this stream do not keep the process alive. */
  unref(): this {
    this.#socket.descriptor.keepAlive(false);
    return this;
  }

  /** Sends what was written, and then destroys the stream, whatever the peer still has to say. */
  destroySoon(): void {
    this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', this.destroy);
  }

  /** @internal */
  override _read(): void {
    const { descriptor } = this.#socket;
    this.#run(new Recv(descriptor, CHUNK, 0, true)).then(
      (data) => this.#take(data),
      (error) => this.#over || this.destroy(error),
    );
  }

  /** @internal */
  override _write(chunk: Uint8Array, _encoding: string, callback: Callback): void {
    this.#send([chunk], callback);
  }

  /** @internal */
  override _writev(chunks: { chunk: Uint8Array }[], callback: Callback): void {
    const pieces = chunks.map(({ chunk }) => chunk);
    this.#send(pieces, callback);
  }

  /** @internal */
  override _final(callback: Callback): void {
    try {
      if (!endDirection(this.#socket, SHUT_WR)) this.#endBoth();
      callback();
    } catch (error) {
      callback(error as Error);
    }
  }

  /** @internal */
  override _destroy(error: Error | null, callback: Callback): void {
    this.#idle.stop();
    try {
      this.#socket.close();
      callback(error);
    } catch (failure) {
      callback(error ?? (failure as Error));
    }
  }

  #endBoth(): void {
    endDirection(this.#socket, SHUT_RDWR);
    this.#over = true;
    this.push(null);
  }

  #take(data: Buffer): void {
    if (this.#over) return;
    this.#idle.refresh();
    this.#received += data.length;
    this.push(data.length > 0 ? data : null);
  }

  #send(pieces: Uint8Array[], callback: Callback): void {
    const sending = new SendPieces(this.#socket.descriptor, pieces);
    this.#sending = sending;
    this.#sentBefore = 0;
    this.#run(sending).then(() => {
      this.#idle.refresh();
      this.#sent += sending.sent;
      this.#sending = undefined;
      callback();
    }, callback);
  }

  #run<T>(operation: Operation<T>): Promise<T> {
    return this.#socket.runFor(operation, null);
  }

  /** A long write is no silence as long as it gets ahead. */
  #expired(): void {
    const sent = this.#sending?.sent ?? 0;
    if (sent > this.#sentBefore) this.#idle.start(this.timeout ?? 0);
    else this.emit('timeout');
    this.#sentBefore = sent;
  }

  #place(call: 'getpeername' | 'getsockname'): { address?: string | undefined; port?: number | undefined } {
    try {
      const address = this.#socket[call]();
      return address === null ? {} : this.#socket.addresses.place(address);
    } catch (error) {
      if (error instanceof SocketError) return {};
      throw error;
    }
  }
}

/** The stream of a socket. @throws TypeError ERR_INVALID_STATE for a socket that is no SOCK_STREAM */
export function toDuplex(socket: SocketInternals, options: DuplexOptions): SocketDuplex {
  socket.descriptor.open('toDuplex');
  checkStream('toDuplex', socket.type);
  const duplex = new SocketDuplex(socket, options);
  // Who waits would take the stream's first bytes.
  socket.descriptor.cancel(READABLE);
  return duplex;
}
