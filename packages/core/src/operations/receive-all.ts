import type { Descriptor } from '../descriptor/descriptor.js';
import { native } from '../native.js';
import { AGAIN, MORE, Operation, READABLE, type Readiness } from '../waiting/operation.js';

/**
 * recv(2) with MSG_WAITALL. The kernel keeps that promise only for calls that block; here it is kept in both forms.
 */
export class ReceiveAll<T> extends Operation<T> {
  get syscall(): string {
    return 'recv';
  }

  get readiness(): Readiness {
    return READABLE;
  }

  #received = 0;

  /** @param finish makes the caller's value of the memory and of how much came */
  constructor(
    descriptor: Descriptor,
    private readonly memory: Uint8Array,
    private readonly flags: number,
    private readonly finish: (memory: Uint8Array, received: number) => T,
  ) {
    super(descriptor);
  }

  protected call(wait: number): number {
    const { memory } = this;
    const left = memory.length - this.#received;
    const result = native.recv(this.descriptor.fd, memory, this.#received, left, this.flags, wait);
    if (result < 0 && result !== AGAIN && this.#received > 0) {
      // What came before an error is not lost to it, nor is the error: the kernel tells it once.
      this.descriptor.keepError(result);
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
