import { MSG_ERRQUEUE, MSG_OOB } from '../constants/message-flags.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import { Operation, PRIORITIZED, READABLE, type Readiness } from '../waiting/operation.js';

/** What all receives share. */
export abstract class Receiving<T> extends Operation<T> {
  /** Errors and urgent data have queues of their own in the kernel: who reads them overtakes nobody. */
  get readiness(): Readiness {
    return this.flags & (MSG_ERRQUEUE | MSG_OOB) ? PRIORITIZED : READABLE;
  }

  constructor(
    descriptor: Descriptor,
    protected readonly flags = 0,
  ) {
    super(descriptor);
  }

  /** After shutdown(2) of its reads a datagram socket is at its end, but Linux says so only to calls that block. */
  override get atEnd(): boolean {
    return this.readiness === READABLE && this.descriptor.readsEnded;
  }

  override attempt(wait: number): number {
    return this.#keptError() || super.attempt(wait);
  }

  override attemptOnce(): number {
    return this.#keptError() || super.attemptOnce();
  }

  #keptError(): number {
    return this.readiness === READABLE ? this.descriptor.takeError() : 0;
  }
}
