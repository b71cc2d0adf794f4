import { Descriptor } from '../descriptor/descriptor.js';
import { SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';
import type { Carrier } from './carrier.js';
import type { Origin } from './origin.js';

/** Of what a pipe has room for at first; more at once gains nothing that could be measured. */
const ROOM = 0x10000;

/** By reference, through a pipe of this process alone. */
export class Pipe implements Carrier {
  readonly needsMode = true;

  readonly #exit: Descriptor;
  readonly #entrance: Descriptor;
  #held = 0;

  /** @throws SocketError ENOSYS where there is no splice(2) */
  constructor() {
    const ends = new Int32Array(2);
    const result = native.pipe(ends);
    if (result < 0) throw new SocketError(result, 'pipe');
    const [exit = -1, entrance = -1] = ends;
    this.#exit = new Descriptor(exit, false);
    this.#entrance = new Descriptor(entrance, false);
  }

  get held(): number {
    return this.#held;
  }

  fill(origin: Origin, most: number, signal: AbortSignal | undefined): number | Promise<number> {
    return origin.fill(this, most, { signal });
  }

  fillSync(origin: Origin, most: number): number {
    return origin.fillSync(this, most, undefined);
  }

  /** Only when it is empty, so that there is room. @returns as native: how many bytes came */
  splice(fd: number, offset: number, most: number, wait: number): number {
    const result = native.spliceIn(fd, offset, this.#entrance.fd, Math.min(most, ROOM), wait);
    if (result > 0) this.#held += result;
    return result;
  }

  empty(fd: number, most: number, more: boolean, wait: number): number {
    const result = native.spliceOut(this.#exit.fd, fd, most, more, wait);
    if (result > 0) this.#held -= result;
    return result;
  }

  /** What is in it is lost. */
  close(): void {
    this.#exit.close();
    this.#entrance.close();
  }
}
