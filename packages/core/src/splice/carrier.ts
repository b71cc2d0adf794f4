import { MSG_MORE } from '../constants/message-flags.js';
import { SpliceOut } from '../operations/splice.js';
import type { Performer } from '../socket/performer.js';
import type { Origin } from './origin.js';
import { Pipe } from './pipe.js';

/** What takes bytes from where they are, and holds them until a socket has taken them. */
export interface Carrier {
  /** Bytes that it has taken and nobody has got yet. */
  readonly held: number;
  /** Takes some, when it holds none. @returns how many; 0 at the end */
  fill(origin: Origin, most: number, signal: AbortSignal | undefined): number | Promise<number>;
  fillSync(origin: Origin, most: number): number;
  /** Gives so many away. @param more whether the message goes on after them */
  empty(to: Performer, count: number, more: boolean, signal: AbortSignal | undefined): Promise<void>;
  emptySync(to: Performer, count: number, more: boolean): void;
  close(): void;
}

/** By reference, through a pipe of the kernel. */
export class PipeCarrier implements Carrier {
  readonly #pipe = new Pipe();

  get held(): number {
    return this.#pipe.held;
  }

  fill(origin: Origin, most: number, signal: AbortSignal | undefined): number | Promise<number> {
    return origin.fill(this.#pipe, most, { signal });
  }

  fillSync(origin: Origin, most: number): number {
    return origin.fillSync(this.#pipe, most, undefined);
  }

  empty(to: Performer, count: number, more: boolean, signal: AbortSignal | undefined): Promise<void> {
    return to.perform(() => new SpliceOut(to.descriptor, this.#pipe, count, more), { signal });
  }

  emptySync(to: Performer, count: number, more: boolean): void {
    to.performSync(new SpliceOut(to.descriptor, this.#pipe, count, more), undefined);
  }

  close(): void {
    this.#pipe.close();
  }
}

const ROOM = 0x10000;

/** Through this process's memory, for what the kernel cannot splice. */
export class CopyCarrier implements Carrier {
  readonly #memory = Buffer.allocUnsafeSlow(ROOM);
  #bytes = this.#memory.subarray(0, 0);

  get held(): number {
    return this.#bytes.length;
  }

  async fill(origin: Origin, most: number, signal: AbortSignal | undefined): Promise<number> {
    return this.#filled(await origin.read(this.#memory.subarray(0, most), { signal }));
  }

  fillSync(origin: Origin, most: number): number {
    return this.#filled(origin.readSync(this.#memory.subarray(0, most), undefined));
  }

  async empty(to: Performer, count: number, more: boolean, signal: AbortSignal | undefined): Promise<void> {
    await to.sendall(this.#taken(count), { flags: flags(more), signal });
  }

  emptySync(to: Performer, count: number, more: boolean): void {
    to.sendallSync(this.#taken(count), flags(more));
  }

  close(): void {}

  #filled(length: number): number {
    this.#bytes = this.#memory.subarray(0, length);
    return length;
  }

  /** After an error nobody knows how much of it was sent: it is not sent again. */
  #taken(count: number): Uint8Array {
    const taken = this.#bytes.subarray(0, count);
    this.#bytes = this.#bytes.subarray(count);
    return taken;
  }
}

/** Where the system has no MSG_MORE there is nothing to say. */
function flags(more: boolean): number {
  return more ? (MSG_MORE ?? 0) : 0;
}
