import { checkInteger, checkIterable } from '../arguments.js';
import type { Bytes } from '../memory/bytes.js';
import { STREAM } from '../streams/stream-type.js';
import type { Operation } from '../waiting/operation.js';
import { signalOf } from '../waiting/wait-options.js';
import { FileBase, type FileContext, type FileWaitOptions } from './file-base.js';
import type { Inbox } from './inbox.js';
import type { Outbox } from './outbox.js';
import { type Inlet, ReadUntil } from './read-until.js';
import { all, exactly, line, lines, type Want } from './want.js';
import { Write, type Writing } from './write.js';

const NOTHING = new Uint8Array(0);

/** What a file object reads and writes with. */
export interface FileBuffers<P extends string | Bytes> {
  readonly inbox: Inbox<P>;
  readonly outbox: Outbox;
  /** Bytes to receive at once though fewer are wanted. */
  readonly readAhead: number;
}

/**
 * A socket as a file object: Python's `io` interface, in two forms. The socket's timeout counts for every system
 * call that a method makes. Sizes are bytes in binary files and characters (code points) in text files. Reads are
 * served first come, first served, and so are writes. Close it or flush it: what is in the buffer of a file object
 * that is collected as garbage is lost.
 */
export abstract class SocketFile<P extends string | Bytes, D> extends FileBase {
  readonly #inlet: Inlet<P>;
  readonly #outbox: Outbox;

  /** @internal */
  constructor(context: FileContext, { inbox, outbox, readAhead }: FileBuffers<P>) {
    super(context);
    this.#inlet = {
      descriptor: this.descriptor,
      inbox,
      readAhead,
      stream: context.socket.type === STREAM,
    };
    this.#outbox = outbox;
  }

  /**
   * Reads.
   *
   * @param size how much to read; all up to the end of the stream when left out, `null` or -1
   * @returns less than `size` only at the end of the stream, and empty when there is nothing left
   * @throws TypeError `ERR_UNSUPPORTED_OPERATION`, `ERR_USE_AFTER_CLOSE`, or `ERR_ENCODING_INVALID_ENCODED_DATA` for
   * bytes that are no text; TimeoutError, after which every read is refused with a SocketError (ETIMEDOUT), as in
   * CPython; SocketError EAGAIN in non-blocking mode when too little has come, which stays in the buffer
   */
  read(size?: number | null, options?: FileWaitOptions): Promise<P> {
    return this.perform(() => this.#read(size), options);
  }

  /** As `read`, blocking this thread. */
  readSync(size?: number | null, options?: FileWaitOptions): P {
    return this.performSync(this.#read(size), options);
  }

  /**
   * Reads a line.
   *
   * @param limit how much of the line to read at most; all of it when left out, `null` or -1
   * @returns the line with its end, which only the last one may lack; empty at the end of the stream
   * @throws as read
   */
  readline(limit?: number | null, options?: FileWaitOptions): Promise<P> {
    return this.perform(() => this.#readline(limit), options);
  }

  /** As `readline`, blocking this thread. */
  readlineSync(limit?: number | null, options?: FileWaitOptions): P {
    return this.performSync(this.#readline(limit), options);
  }

  /**
   * Reads lines.
   *
   * @param hint no more lines once they are longer than this together; all up to the end of the stream when it is left
   * out, `null`, 0 or -1
   * @throws as read
   */
  readlines(hint?: number | null, options?: FileWaitOptions): Promise<P[]> {
    return this.perform(() => this.#readlines(hint), options);
  }

  /** As `readlines`, blocking this thread. */
  readlinesSync(hint?: number | null, options?: FileWaitOptions): P[] {
    return this.performSync(this.#readlines(hint), options);
  }

  /** The lines up to the end of the stream, each read when it is asked for. Stopping early does not close the file. */
  async *lines(options?: FileWaitOptions): AsyncGenerator<P, void, undefined> {
    for (let next = await this.readline(-1, options); next.length > 0; ) {
      yield next;
      next = await this.readline(-1, options);
    }
  }

  /** As `lines`, blocking this thread. */
  *linesSync(options?: FileWaitOptions): Generator<P, void, undefined> {
    for (let next = this.readlineSync(-1, options); next.length > 0; ) {
      yield next;
      next = this.readlineSync(-1, options);
    }
  }

  /** `for await (const line of file)` */
  [Symbol.asyncIterator](): AsyncGenerator<P, void, undefined> {
    return this.lines();
  }

  /**
   * Writes into the buffer; sends when that is full.
   *
   * @param data stays as it is until the promise is settled
   * @returns how much was written: always all, but by an unbuffered file
   * @throws TypeError `ERR_UNSUPPORTED_OPERATION`, `ERR_USE_AFTER_CLOSE`; SocketError, TimeoutError: what is in the
   * buffer stays there, and of data larger than the buffer nobody knows how much was sent
   */
  write(data: D, options?: FileWaitOptions): Promise<number> {
    return this.perform(() => this.#write(data, options), options);
  }

  /** As `write`, blocking this thread. */
  writeSync(data: D, options?: FileWaitOptions): number {
    return this.performSync(this.#write(data, options), options);
  }

  /** Writes one after the other; line ends are not added. @throws as write */
  async writelines(lines: Iterable<D>, options?: FileWaitOptions): Promise<void> {
    this.#checkLines(lines);
    for (const line of lines) await this.write(line, options);
  }

  /** As `writelines`, blocking this thread. */
  writelinesSync(lines: Iterable<D>, options?: FileWaitOptions): void {
    this.#checkLines(lines);
    for (const line of lines) this.writeSync(line, options);
  }

  #checkLines(lines: unknown): void {
    this.checkWritable();
    // Of a string Python writes each character.
    if (typeof lines !== 'string') checkIterable(lines, 'lines', 'lines');
  }

  /** @internal */
  protected get inbox(): Inbox<P> {
    return this.#inlet.inbox;
  }

  /** @internal */
  protected receiving<T>(want: Want<T>): Operation<T> {
    this.checkReadable();
    return new ReadUntil(this.#inlet, want);
  }

  /** @internal What `read` wants when it is given a size. */
  protected sized(size: number): Want<P> {
    return exactly(this.inbox.buffer, size);
  }

  /** @internal */
  protected sending<T>(writing: Writing<T>): Operation<T> {
    return new Write(this.descriptor, this.#outbox, writing);
  }

  protected unloading(): Operation<void> {
    return this.sending({ data: NOTHING, flush: true, result: undefined });
  }

  /** @internal */
  protected abstract writing(data: D): Operation<number>;

  #read(size: number | null = -1): Operation<P> {
    const wanted = sizeOf(size, 'size');
    return this.receiving(wanted < 0 ? all(this.inbox.buffer) : this.sized(wanted));
  }

  #readline(limit: number | null = -1): Operation<P> {
    const most = sizeOf(limit, 'limit');
    return this.receiving(line(this.inbox.buffer, most < 0 ? Number.POSITIVE_INFINITY : most));
  }

  #readlines(hint: number | null = -1): Operation<P[]> {
    const most = sizeOf(hint, 'hint');
    return this.receiving(lines(this.inbox.buffer, most <= 0 ? Number.POSITIVE_INFINITY : most));
  }

  #write(data: D, options: FileWaitOptions = {}): Operation<number> {
    this.checkWritable();
    // What is not written leaves a byte order mark to the next write.
    signalOf(options)?.throwIfAborted();
    return this.writing(data);
  }
}

function sizeOf(size: number | null, name: string): number {
  if (size === null) return -1;
  checkInteger(size, name, -1, Number.MAX_SAFE_INTEGER);
  return size;
}
