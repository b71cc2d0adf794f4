import type { Descriptor } from '../descriptor/descriptor.js';
import { native } from '../native.js';
import { AGAIN, FAULT, MORE } from '../waiting/attempt.js';
import { Receiving } from './receiving.js';

/**
 * recv(2) with MSG_WAITALL. The kernel keeps that promise only for calls that block; here it is kept in both forms.
 */
export class ReceiveAll<T> extends Receiving<T> {
  get syscall(): string {
    return 'recv';
  }

  #received = 0;

  /** @param finish makes the caller's value of the memory and of how much came */
  constructor(
    descriptor: Descriptor,
    private readonly memory: Uint8Array,
    flags: number,
    private readonly finish: (memory: Uint8Array, received: number) => T,
  ) {
    super(descriptor, flags);
  }

  protected call(wait: number): number {
    const { memory } = this;
    const left = memory.length - this.#received;
    const result = native.recv(this.descriptor.fd, memory, this.#received, left, this.flags, wait);
    if (result < 0 && result !== AGAIN && this.#received > 0) {
      // What came before an error is not lost to it, nor is the error: the kernel tells what befell the socket once.
      if (result !== FAULT) this.descriptor.keepError(result);
      return 0;
    }
    if (result < 0) return result;
    this.#received += result;
    return result > 0 && result < left ? MORE : result;
  }

  complete(): T {
    return this.finish(this.memory, this.#received);
  }

  override salvage(): { value: T } | undefined {
    return this.#received > 0 ? { value: this.complete() } : undefined;
  }
}
