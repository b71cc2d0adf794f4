import { type InspectOptions, inspect } from 'node:util';
import type { Descriptor } from '../descriptor/descriptor.js';
import { garbageOf } from '../descriptor/garbage.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { type Operation, READABLE } from '../waiting/operation.js';
import { run, runSync, type Timeout } from '../waiting/wait.js';
import { unabortedSignal } from '../waiting/wait-options.js';
import type { BinaryFile } from './binary-file.js';
import { closedFile, timedOutFile, undetachable, unsupported } from './errors.js';
import type { FileMode } from './file-mode.js';
import { FileOperation } from './file-operation.js';

/** The last argument of a file object's methods that may wait. */
export interface FileWaitOptions {
  /** Ends the wait. What has come until then stays in the file object's buffer. */
  readonly signal?: AbortSignal | undefined;
}

const garbage = /* @__PURE__ */ garbageOf('a file object of a socket');

/** What a file object stands on. */
export interface FileContext {
  /** A hold of its own. */
  readonly descriptor: Descriptor;
  /** Whose timeout counts. */
  readonly socket: { gettimeout(): Timeout; readonly family: number; readonly type: number };
  readonly mode: FileMode;
  /** Makes the file object beneath: what `detach` gives. */
  readonly beneath?: ((context: FileContext) => BinaryFile) | undefined;
  /** What all file objects know that one after the other have stood here. */
  readonly past: { timedOut: boolean };
}

/** A file object's life and mode. */
export abstract class FileBase {
  /** @internal */
  protected readonly descriptor: Descriptor;
  readonly #context: FileContext;
  /** What waits holds this, so that the file object is not collected as garbage meanwhile. */
  readonly #owner: { family: number; file: unknown };
  #closed = false;
  #closing: Promise<void> = Promise.resolve();
  #released = false;
  #detached = false;

  /** @internal */
  constructor(context: FileContext) {
    const { descriptor, socket } = context;
    this.descriptor = descriptor;
    this.#context = context;
    this.#owner = { family: socket.family, file: this };
    garbage.register(this, descriptor);
    // No method: bundlers keep a class with a name that is computed, though nobody uses it.
    Object.defineProperty(this, inspect.custom, { value: this.#inspect });
  }

  /** Whether the file object was closed, or detached. The socket may still be open. */
  get closed(): boolean {
    return this.#closed;
  }

  /** A text file's mode as it was given to `makefile`; `'rb'`, `'wb'` or `'rwb'` of a binary one. */
  get mode(): string {
    return this.#context.mode.name;
  }

  /** The descriptor's number, as in Python; -1 when closed. */
  get name(): number {
    return this.#closed ? -1 : this.descriptor.fileno();
  }

  /** The descriptor's number. @throws TypeError `ERR_USE_AFTER_CLOSE` */
  fileno(): number {
    this.#checkOpen();
    return this.descriptor.fileno();
  }

  /** Whether the mode allows to read. @throws TypeError `ERR_USE_AFTER_CLOSE` */
  readable(): boolean {
    this.#checkOpen();
    return this.#context.mode.reading;
  }

  /** Whether the mode allows to write. @throws TypeError `ERR_USE_AFTER_CLOSE` */
  writable(): boolean {
    this.#checkOpen();
    return this.#context.mode.writing;
  }

  /** Never. @throws TypeError `ERR_USE_AFTER_CLOSE` */
  seekable(): boolean {
    this.#checkOpen();
    return false;
  }

  /** Never. @throws TypeError `ERR_USE_AFTER_CLOSE` */
  isatty(): boolean {
    this.#checkOpen();
    return false;
  }

  /** Sends what is in the buffer; nothing to do for a file that is only read. @throws SocketError, TimeoutError */
  flush(options?: FileWaitOptions): Promise<void> {
    return this.perform(() => this.#flushing(), options);
  }

  /** As `flush`, blocking this thread. */
  flushSync(options?: FileWaitOptions): void {
    this.performSync(this.#flushing(), options);
  }

  /**
   * Sends what is in the buffer and closes the file object; a second call does nothing. Reads that wait are rejected
   * with ECANCELED. The descriptor is closed with the last of the socket and its file objects.
   *
   * @throws SocketError, TimeoutError when not all could be sent; the file object is closed all the same
   */
  close(): Promise<void> {
    if (this.#closed) return this.#closing.catch(() => {});
    this.#closing = this.#close();
    return this.#closing;
  }

  /** As `close`, blocking this thread. */
  closeSync(): void {
    if (this.#released) return;
    this.#shut();
    try {
      if (this.#context.mode.writing) this.performSync(this.unloading());
    } finally {
      this.#release();
    }
  }

  /** `using file = …` closes, blocking this thread. */
  [Symbol.dispose](): void {
    this.closeSync();
  }

  /** `await using file = …` closes. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** @internal */
  protected described(): object {
    return { name: this.name, mode: this.mode };
  }

  /** @internal The operation that sends what is in the buffer. */
  protected abstract unloading(): Operation<void>;

  /** @internal */
  protected checkReadable(): void {
    this.#checkOpen();
    if (!this.#context.mode.reading) throw unsupported('reading', this.mode);
    if (this.#context.past.timedOut) throw timedOutFile();
  }

  /** @internal */
  protected checkWritable(): void {
    this.#checkOpen();
    if (!this.#context.mode.writing) throw unsupported('writing', this.mode);
  }

  /** @internal Sends what is in the buffer, and lets the file object beneath take this one's place. */
  protected async handOver(options?: FileWaitOptions): Promise<BinaryFile> {
    const beneath = this.#leave();
    try {
      await this.perform(() => this.unloading(), options);
    } catch (error) {
      this.#closed = false;
      throw error;
    }
    return this.#replace(beneath);
  }

  /** @internal As `handOver`, blocking this thread. */
  protected handOverSync(options?: FileWaitOptions): BinaryFile {
    const beneath = this.#leave();
    try {
      this.performSync(this.unloading(), options);
    } catch (error) {
      this.#closed = false;
      throw error;
    }
    return this.#replace(beneath);
  }

  /** @internal Makes and runs an operation; all that goes wrong rejects. */
  protected perform<T>(make: () => Operation<T>, options: FileWaitOptions = {}): Promise<T> {
    try {
      const operation = make();
      operation.owner = this.#owner;
      const signal = unabortedSignal(options);
      if (this.#needsNoCall(operation)) return Promise.resolve(operation.complete(0));
      return run(operation, this.#context.socket.gettimeout(), signal).catch((error) =>
        this.#fail(operation, error),
      );
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** @internal */
  protected performSync<T>(operation: Operation<T>, options: FileWaitOptions = {}): T {
    const signal = unabortedSignal(options);
    if (this.#needsNoCall(operation)) return operation.complete(0);
    operation.owner = this.#owner;
    try {
      return runSync(operation, this.#context.socket.gettimeout(), signal);
    } catch (error) {
      return this.#fail(operation, error);
    }
  }

  /** `TextFile { name: 23, mode: 'r', encoding: 'utf-8' }` */
  #inspect(depth: number, options: InspectOptions): string {
    const kind = this.constructor.name;
    return depth < 0 ? `[${kind}]` : `${kind} ${inspect(this.described(), options)}`;
  }

  /** Takes nothing more, unless the buffer cannot be sent. */
  #leave(): NonNullable<FileContext['beneath']> {
    const { beneath, mode } = this.#context;
    this.#checkOpen();
    if (!beneath || (mode.binary && mode.reading && mode.writing)) throw undetachable(mode.name);
    this.#closed = true;
    return beneath;
  }

  #replace(beneath: NonNullable<FileContext['beneath']>): BinaryFile {
    const descriptor = this.descriptor.share('detach');
    this.#detached = true;
    this.#shut();
    this.#release();
    return beneath({ ...this.#context, descriptor });
  }

  #checkOpen(): void {
    if (this.#closed) throw closedFile(this.#detached);
  }

  #flushing(): Operation<void> {
    this.#checkOpen();
    return this.unloading();
  }

  /** Whether the buffer is enough, and nobody came before. */
  #needsNoCall(operation: Operation<unknown>): boolean {
    return (
      operation instanceof FileOperation && !this.descriptor.busy(operation.readiness) && operation.atOnce()
    );
  }

  #fail({ readiness }: Operation<unknown>, error: unknown): never {
    if (readiness === READABLE && error instanceof TimeoutError) this.#context.past.timedOut = true;
    throw error;
  }

  async #close(): Promise<void> {
    this.#shut();
    try {
      if (this.#context.mode.writing) await this.perform(() => this.unloading());
    } finally {
      this.#release();
    }
  }

  /** Nothing more is taken, and no read waits on; writes that wait still come to their end. */
  #shut(): void {
    this.#closed = true;
    this.descriptor.cancel(READABLE);
  }

  #release(): void {
    this.#released = true;
    this.descriptor.close();
  }
}
