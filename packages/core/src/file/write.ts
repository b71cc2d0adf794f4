import type { Descriptor } from '../descriptor/descriptor.js';
import { native } from '../native.js';
import { type Readiness, WRITABLE } from '../waiting/operation.js';
import { FileOperation } from './file-operation.js';
import type { Outbox } from './outbox.js';

/** What to write, and how. */
export interface Writing<T> {
  readonly data: Uint8Array;
  /** Whether nothing may be left in the buffer. */
  readonly flush: boolean;
  readonly result: T;
}

/**
 * Puts data into the buffer, by send(2) if there is no room. What is larger than the buffer is sent from where it is.
 */
export class Write<T> extends FileOperation<T> {
  get syscall(): string {
    return 'send';
  }

  get readiness(): Readiness {
    return WRITABLE;
  }

  readonly #outbox: Outbox;
  readonly #writing: Writing<T>;
  #taken = 0;

  constructor(descriptor: Descriptor, outbox: Outbox, writing: Writing<T>) {
    super(descriptor);
    this.#outbox = outbox;
    this.#writing = writing;
  }

  atOnce(): boolean {
    const { data, flush } = this.#writing;
    if (this.#taken === 0 && this.#outbox.fits(data)) {
      this.#outbox.append(data);
      this.#taken = data.length;
    }
    return this.#taken === data.length && (!flush || this.#outbox.empty);
  }

  complete(): T {
    return this.#writing.result;
  }

  protected step(wait: number): number {
    const { waiting } = this.#outbox;
    const sent = waiting?.length
      ? this.#send(waiting, 0, wait)
      : this.#send(this.#writing.data, this.#taken, wait);
    if (sent < 0) return sent;
    if (waiting?.length) this.#outbox.sent(sent);
    else this.#taken += sent;
    return sent;
  }

  #send(data: Uint8Array, start: number, wait: number): number {
    return native.send(this.descriptor.fd, data, start, data.length - start, 0, wait);
  }
}
