import { Descriptor } from '../descriptor/descriptor.js';
import { SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';

/** Of what a pipe has room for at first; more at once gains nothing that could be measured. */
const ROOM = 0x10000;

/** A pipe of this process alone, and how much is in it. */
export class Pipe {
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

  /** Bytes that are in it. */
  get held(): number {
    return this.#held;
  }

  /** Only when it is empty, so that there is room. @returns as native: how many bytes came */
  fill(fd: number, offset: number, most: number, wait: number): number {
    const result = native.spliceIn(fd, offset, this.#entrance.fd, Math.min(most, ROOM), wait);
    if (result > 0) this.#held += result;
    return result;
  }

  /** @returns as native: how many bytes went */
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
