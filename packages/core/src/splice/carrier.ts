import { SpliceOut } from '../operations/splice.js';
import type { Performer } from '../socket/performer.js';
import { Copy } from './copy.js';
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

/** Through this process's memory, for what the kernel cannot splice. */
export class CopyCarrier implements Carrier {
  readonly #copy = new Copy();

  get held(): number {
    return this.#copy.held;
  }

  async fill(origin: Origin, most: number, signal: AbortSignal | undefined): Promise<number> {
    return this.#copy.fill(await origin.read(most, { signal }));
  }

  fillSync(origin: Origin, most: number): number {
    return this.#copy.fill(origin.readSync(most, undefined));
  }

  empty(to: Performer, count: number, more: boolean, signal: AbortSignal | undefined): Promise<void> {
    return to.perform(() => new SpliceOut(to.descriptor, this.#copy, count, more), { signal });
  }

  emptySync(to: Performer, count: number, more: boolean): void {
    to.performSync(new SpliceOut(to.descriptor, this.#copy, count, more), undefined);
  }

  close(): void {}
}
