import { MSG_MORE } from '../constants/message-flags.js';
import { native } from '../native.js';
import { MODE_DECIDES } from '../waiting/operation.js';

/** Bytes in the memory of this process, until a socket has taken them. */
export class Copy {
  readonly needsMode = MODE_DECIDES;
  #bytes: Uint8Array = new Uint8Array();

  get held(): number {
    return this.#bytes.length;
  }

  /** Only when it is empty. @returns how many bytes it holds now */
  fill(bytes: Uint8Array): number {
    this.#bytes = bytes;
    return bytes.length;
  }

  /** @returns as native: how many bytes went */
  empty(fd: number, most: number, more: boolean, wait: number): number {
    // Where the system has no MSG_MORE there is nothing to say.
    const result = native.send(fd, this.#bytes, 0, most, more ? (MSG_MORE ?? 0) : 0, wait);
    if (result > 0) this.#bytes = this.#bytes.subarray(result);
    return result;
  }
}
