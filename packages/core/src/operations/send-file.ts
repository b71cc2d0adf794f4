import type { Descriptor } from '../descriptor/descriptor.js';
import { native } from '../native.js';
import { MORE, Operation, type Readiness, WRITABLE } from '../waiting/operation.js';

/** At most so much at once: reading a cold file blocks the thread, in the promise form too. */
const CHUNK = 0x40000;

/** sendfile(2) until the file, or the count, ends. */
export class SendFile extends Operation<number> {
  get syscall(): string {
    return 'sendfile';
  }

  get readiness(): Readiness {
    return WRITABLE;
  }

  override get needsMode(): boolean {
    return true;
  }

  #sent = 0;

  constructor(
    descriptor: Descriptor,
    private readonly file: number,
    private readonly offset: number,
    private readonly count: number,
  ) {
    super(descriptor);
  }

  protected call(wait: number): number {
    const length = Math.min(CHUNK, this.count - this.#sent);
    const result = native.sendfile(this.descriptor.fd, this.file, this.offset + this.#sent, length, wait);
    if (result <= 0) return result;
    this.#sent += result;
    return this.#sent < this.count ? MORE : result;
  }

  /** Lets pass what says that sendfile(2) cannot read this file, so that it can be sent otherwise. */
  readonly unlessUnsupported = (error: unknown): undefined => {
    const { code } = error as { code?: string };
    if (this.#sent > 0 || !(code === 'EINVAL' || code === 'ENOSYS' || code === 'EOPNOTSUPP')) throw error;
  };

  /** How many bytes have gone, also when it failed. */
  get sent(): number {
    return this.#sent;
  }

  complete(): number {
    return this.#sent;
  }
}
