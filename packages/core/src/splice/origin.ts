import { SocketError } from '../errors/socket-error.js';
import { SpliceIn } from '../operations/splice.js';
import type { SocketInternals } from '../socket/internals.js';
import { FileReader } from '../sources/file-reader.js';
import { type FileArgument, FileSource } from '../sources/file-source.js';
import { abortable } from '../waiting/abort.js';
import { NO_WAIT } from '../waiting/attempt.js';
import { signalOf, type WaitOptions } from '../waiting/wait-options.js';
import type { Pipe } from './pipe.js';

/** As much is received at once where the kernel does not splice. */
const ROOM = 0x10000;

/** Where bytes come from: how many, 0 at the end, or the bytes themselves, none at the end. */
export interface Origin {
  /** Comes first, in one form or the other. */
  open(): Promise<void>;
  openSync(): void;
  /** How many bytes are known to come yet. */
  readonly left: number;
  /** Whether splice(2) is worth a try. */
  readonly spliceable: boolean;
  fill(pipe: Pipe, most: number, options: WaitOptions): number | Promise<number>;
  fillSync(pipe: Pipe, most: number, options: WaitOptions): number;
  /** @returns bytes that last until the next read; after a read that ended early they may be more than `most` */
  read(most: number, options: WaitOptions): Promise<Uint8Array>;
  readSync(most: number, options: WaitOptions): Uint8Array;
  close(): void;
}

/** A file, from a position on; its own position is neither used nor moved. */
export class FileOrigin implements Origin {
  readonly #reader: FileReader;

  /** @throws TypeError, RangeError for what is no file */
  constructor(file: FileArgument, offset: number) {
    this.#reader = new FileReader(new FileSource(file), offset);
  }

  open(): Promise<void> {
    return this.#file.open();
  }

  openSync(): void {
    this.#file.openSync();
  }

  get left(): number {
    return Math.max(0, this.#file.size - this.#reader.position);
  }

  get spliceable(): boolean {
    return this.#file.regular;
  }

  /** Reading a cold file blocks the thread, in the promise form too, as sendfile(2) does. */
  fill(pipe: Pipe, most: number): number {
    return this.fillSync(pipe, most);
  }

  fillSync(pipe: Pipe, most: number): number {
    const { position } = this.#reader;
    const result = pipe.splice(this.#file.number('splice'), position, most, NO_WAIT);
    if (result < 0) throw new SocketError(result, 'splice', {}, this.#file.adviceOn(result));
    this.#reader.pass(result);
    return result;
  }

  /** Who goes away leaves what is being read to the next one. */
  async read(most: number, options: WaitOptions): Promise<Uint8Array> {
    const signal = signalOf(options);
    signal?.throwIfAborted();
    if (!this.#reader.piece) await abortable(this.#reader.read(most), signal);
    return this.#reader.take();
  }

  readSync(most: number): Uint8Array {
    if (!this.#reader.piece) this.#reader.readSync(most);
    return this.#reader.take();
  }

  close(): void {
    this.#file.close();
  }

  get #file(): FileSource {
    return this.#reader.source;
  }
}

/** What a socket receives. */
export class SocketOrigin implements Origin {
  readonly left = 0;
  readonly spliceable = true;

  #memory: Uint8Array | undefined;

  constructor(private readonly socket: SocketInternals) {}

  async open(): Promise<void> {}

  openSync(): void {}

  fill(pipe: Pipe, most: number, options: WaitOptions): Promise<number> {
    return this.socket.perform(() => new SpliceIn(this.socket.descriptor, pipe, most), options);
  }

  fillSync(pipe: Pipe, most: number, options: WaitOptions): number {
    return this.socket.performSync(new SpliceIn(this.socket.descriptor, pipe, most), options);
  }

  async read(most: number, options: WaitOptions): Promise<Uint8Array> {
    const room = this.#room(most);
    return room.subarray(0, await this.socket.recvInto(room, room.length, options));
  }

  readSync(most: number, options: WaitOptions): Uint8Array {
    const room = this.#room(most);
    return room.subarray(0, this.socket.recvIntoSync(room, room.length, options));
  }

  /** The socket is its owner's. */
  close(): void {}

  #room(most: number): Uint8Array {
    this.#memory ??= Buffer.allocUnsafeSlow(ROOM);
    return this.#memory.subarray(0, most);
  }
}
