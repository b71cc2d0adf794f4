import { SocketError } from '../errors/socket-error.js';
import { type FileSource, readPiece, readPieceSync } from '../memory/file-source.js';
import { SpliceIn } from '../operations/splice.js';
import type { Performer } from '../socket/performer.js';
import { NO_WAIT } from '../waiting/operation.js';
import type { WaitOptions } from '../waiting/wait-options.js';
import type { Pipe } from './pipe.js';

/** Where bytes come from. All methods answer how many bytes came; 0 at the end. */
export interface Origin {
  /** How many bytes are known to come yet. */
  readonly left: number;
  /** Whether splice(2) is worth a try. */
  readonly spliceable: boolean;
  fill(pipe: Pipe, most: number, options: WaitOptions): number | Promise<number>;
  fillSync(pipe: Pipe, most: number, options: WaitOptions): number;
  read(into: Uint8Array, options: WaitOptions): Promise<number>;
  readSync(into: Uint8Array, options: WaitOptions): number;
  close(): void;
}

/** A file, from a position on; its own position is neither used nor moved. */
export class FileOrigin implements Origin {
  #done = 0;

  constructor(
    private readonly file: FileSource,
    private readonly offset: number,
  ) {}

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
    const result = pipe.fill(this.file.fd, this.offset + this.#done, most, NO_WAIT);
    if (result < 0) throw new SocketError(result, 'splice');
    return this.#passed(result);
  }

  async read(into: Uint8Array): Promise<number> {
    return this.#passed(await readPiece(this.file, into, this.offset, this.#done));
  }

  readSync(into: Uint8Array): number {
    return this.#passed(readPieceSync(this.file, into, this.offset, this.#done));
  }

  close(): void {
    this.file.close();
  }

  #passed(length: number): number {
    this.#done += length;
    return length;
  }
}

/** What a socket receives. */
export class SocketOrigin implements Origin {
  readonly left = 0;
  readonly spliceable = true;

  constructor(private readonly socket: Performer) {}

  fill(pipe: Pipe, most: number, options: WaitOptions): Promise<number> {
    return this.socket.perform(() => new SpliceIn(this.socket.descriptor, pipe, most), options);
  }

  fillSync(pipe: Pipe, most: number, options: WaitOptions): number {
    return this.socket.performSync(new SpliceIn(this.socket.descriptor, pipe, most), options);
  }

  read(into: Uint8Array, options: WaitOptions): Promise<number> {
    return this.socket.recvInto(into, into.length, options);
  }

  readSync(into: Uint8Array, options: WaitOptions): number {
    return this.socket.recvIntoSync(into, into.length, options);
  }

  /** The socket is its owner's. */
  close(): void {}
}
