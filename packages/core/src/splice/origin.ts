import { errnoOf, SocketError } from '../errors/socket-error.js';
import { FileReader } from '../memory/file-reader.js';
import type { FileSource } from '../memory/file-source.js';
import { SpliceIn } from '../operations/splice.js';
import type { Performer } from '../socket/performer.js';
import { abortable } from '../waiting/abort.js';
import { NO_WAIT } from '../waiting/operation.js';
import { signalOf, type WaitOptions } from '../waiting/wait-options.js';
import type { Pipe } from './pipe.js';

const EBADF = /* @__PURE__ */ errnoOf('EBADF');

/** As much is received at once where the kernel does not splice. */
const ROOM = 0x10000;

/** Where bytes come from: how many, 0 at the end, or the bytes themselves, none at the end. */
export interface Origin {
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
  #done = 0;

  constructor(
    private readonly file: FileSource,
    private readonly offset: number,
  ) {
    this.#reader = new FileReader(file, offset);
  }

  get left(): number {
    return Math.max(0, this.file.size - this.offset - this.#done);
  }

  get spliceable(): boolean {
    return this.file.regular;
  }

  /** Reading a cold file blocks the thread, in the promise form too, as sendfile(2) does. */
  fill(pipe: Pipe, most: number): number {
    return this.fillSync(pipe, most);
  }

  fillSync(pipe: Pipe, most: number): number {
    const result = pipe.splice(this.file.open('splice'), this.offset + this.#done, most, NO_WAIT);
    if (result < 0)
      throw new SocketError(result, 'splice', {}, result === EBADF ? this.file.suspicion : undefined);
    this.#done += result;
    return result;
  }

  /** Who goes away leaves what is being read to the next one. */
  async read(most: number, options: WaitOptions): Promise<Uint8Array> {
    const signal = signalOf(options);
    signal?.throwIfAborted();
    if (!this.#reader.ready) await abortable(this.#reader.read(this.#done, most), signal);
    return this.#taken();
  }

  readSync(most: number): Uint8Array {
    if (!this.#reader.ready) this.#reader.readSync(this.#done, most);
    return this.#taken();
  }

  close(): void {
    this.file.close();
  }

  #taken(): Uint8Array {
    const bytes = this.#reader.take();
    this.#done += bytes.length;
    return bytes;
  }
}

/** What a socket receives. */
export class SocketOrigin implements Origin {
  readonly left = 0;
  readonly spliceable = true;

  #memory: Uint8Array | undefined;

  constructor(private readonly socket: Performer) {}

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
