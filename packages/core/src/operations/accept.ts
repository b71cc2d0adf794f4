import type { Descriptor } from '../descriptor/descriptor.js';
import { native } from '../native.js';
import { Operation, READABLE, type Readiness } from '../waiting/operation.js';

/** accept(2); what becomes of the descriptor is the caller's to say. */
export class Accept<T> extends Operation<T> {
  get syscall(): string {
    return 'accept';
  }

  get readiness(): Readiness {
    return READABLE;
  }

  override get needsMode(): boolean {
    return true;
  }

  override get predictable(): boolean {
    return true;
  }

  /** @param named whether peers have addresses */
  constructor(
    descriptor: Descriptor,
    private readonly named: boolean,
    private readonly accepted: (fd: number) => T,
  ) {
    super(descriptor);
  }

  protected call(wait: number): number {
    return native.accept(this.descriptor.fd, wait, this.named);
  }

  complete(fd: number): T {
    return this.accepted(fd);
  }
}
