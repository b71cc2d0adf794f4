import type { Descriptor } from '../descriptor/descriptor.js';
import type { Carrier } from '../splice/carrier.js';
import type { Pipe } from '../splice/pipe.js';
import { MORE } from '../waiting/attempt.js';
import { Receiving } from './receiving.js';
import { Sending } from './sending.js';

/** splice(2) of what a socket has received into a pipe, which has room for it. */
export class SpliceIn extends Receiving<number> {
  get syscall(): string {
    return 'splice';
  }

  override get needsMode(): boolean {
    return true;
  }

  constructor(
    descriptor: Descriptor,
    private readonly pipe: Pipe,
    private readonly most: number,
  ) {
    super(descriptor);
  }

  protected call(wait: number): number {
    return this.pipe.splice(this.descriptor.fd, -1, this.most, wait);
  }

  complete(length: number): number {
    return length;
  }
}

/** Gives to a socket what is held for it: by splice(2) out of a pipe, by send(2) out of memory. */
export class SpliceOut extends Sending<void> {
  get syscall(): string {
    return 'splice';
  }

  override get needsMode(): boolean {
    return this.from.needsMode || super.needsMode;
  }

  /**
   * @param left how many bytes of it
   * @param more whether the message goes on after them
   */
  constructor(
    descriptor: Descriptor,
    private readonly from: Carrier,
    private left: number,
    private readonly more: boolean,
  ) {
    super(descriptor);
  }

  protected call(wait: number): number {
    const result = this.from.empty(this.descriptor.fd, this.left, this.more, wait);
    if (result < 0) return result;
    this.left -= result;
    return this.left > 0 ? MORE : result;
  }

  complete(): void {}
}
