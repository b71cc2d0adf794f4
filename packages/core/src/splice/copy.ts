import { MSG_MORE } from '../constants/message-flags.js';
import { native } from '../native.js';
import type { Carrier } from './carrier.js';
import type { Origin } from './origin.js';

/** Through this process's memory, for what the kernel cannot splice. */
export class Copy implements Carrier {
  readonly needsMode = false;

  #bytes: Uint8Array = new Uint8Array();

  get held(): number {
    return this.#bytes.length;
  }

  async fill(origin: Origin, most: number, signal: AbortSignal | undefined): Promise<number> {
    return this.#take(await origin.read(most, { signal }));
  }

  fillSync(origin: Origin, most: number): number {
    return this.#take(origin.readSync(most, undefined));
  }

  empty(fd: number, most: number, more: boolean, wait: number): number {
    // Where the system has no MSG_MORE there is nothing to say.
    const result = native.send(fd, this.#bytes, 0, most, more ? (MSG_MORE ?? 0) : 0, wait);
    if (result > 0) this.#bytes = this.#bytes.subarray(result);
    return result;
  }

  close(): void {}

  #take(bytes: Uint8Array): number {
    this.#bytes = bytes;
    return bytes.length;
  }
}
