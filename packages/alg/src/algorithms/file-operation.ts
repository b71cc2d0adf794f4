import {
  checkInteger,
  checkOptions,
  closedOnFailure,
  MSG_MORE,
  type Socket,
  Splicer,
  type SpliceSource,
} from '@sock/core';
import type { AlgAddress } from '../alg-address.js';
import type { AlgWaitOptions } from './algorithm.js';

/** What of a file an operation is to have. */
export interface FilePart {
  /** Where to start, in bytes; 0 when left out. */
  readonly offset?: number | undefined;
  /** How many bytes at most; all up to the end when left out. */
  readonly count?: number | undefined;
}

/** What of a file an operation is to have, and how the call may be ended early. */
export interface AlgFileOptions extends FilePart, AlgWaitOptions {}

/** A socket for one operation, and the file that it gets its message from, by splice(2). Both end with it. */
export class FileOperation {
  #left: number;

  private constructor(
    readonly socket: Socket<AlgAddress>,
    private readonly splicer: Splicer,
    { count = Number.MAX_SAFE_INTEGER }: FilePart,
  ) {
    this.#left = count;
  }

  static open(
    socket: Socket<AlgAddress>,
    file: SpliceSource,
    options: AlgFileOptions,
  ): Promise<FileOperation> {
    return closedOnFailure(socket, async () => {
      checkPart(options);
      return new FileOperation(socket, await Splicer.open(file, options.offset, options), options);
    });
  }

  static openSync(socket: Socket<AlgAddress>, file: SpliceSource, part: FilePart): FileOperation {
    return closedOnFailure(socket, () => {
      checkPart(part);
      return new FileOperation(socket, Splicer.openSync(file, part.offset), part);
    });
  }

  /** Hands over the next bytes of the file; the message goes on. @returns how many; fewer than `most` at the end */
  async take(most: number, signal: AbortSignal | undefined): Promise<number> {
    return this.#taken(await this.splicer.to(this.socket, this.#wanted(most), { flags: MSG_MORE, signal }));
  }

  takeSync(most: number): number {
    return this.#taken(this.splicer.toSync(this.socket, this.#wanted(most), MSG_MORE));
  }

  close(): void {
    this.socket.close();
    this.splicer.close();
  }

  #wanted(most: number): number {
    return Math.min(most, this.#left);
  }

  #taken(length: number): number {
    this.#left -= length;
    return length;
  }
}

function checkPart(part: FilePart): void {
  checkOptions(part);
  if (part.count !== undefined) checkInteger(part.count, 'options.count', 0, Number.MAX_SAFE_INTEGER);
}
