import type { Descriptor } from '../descriptor/descriptor.js';
import type { ErrorPlace } from '../errors/socket-error.js';
import { native } from '../native.js';
import { AGAIN, IN_PROGRESS, Operation, type Readiness, WRITABLE } from '../waiting/operation.js';

/** connect(2): started once, then waited for; SO_ERROR tells how it ended. */
export class Connect extends Operation<void> {
  get syscall(): string {
    return 'connect';
  }

  get readiness(): Readiness {
    return WRITABLE;
  }

  override get needsMode(): boolean {
    return true;
  }

  #started = false;
  #pause = 0;

  constructor(
    descriptor: Descriptor,
    private readonly address: Uint8Array,
    private readonly where: () => ErrorPlace,
  ) {
    super(descriptor);
  }

  protected call(wait: number): number {
    if (this.#started) return native.connectResult(this.descriptor.fd, wait);
    const result = native.connect(this.descriptor.fd, this.address, wait);
    this.#started = result === IN_PROGRESS;
    return result;
  }

  override blocked(result: number): boolean {
    return result === IN_PROGRESS || result === AGAIN;
  }

  /** A Unix socket whose peer's backlog is full is refused with EAGAIN, and never becomes ready: it must ask again. */
  override pause(result: number): number {
    if (this.#started || result !== AGAIN) return 0;
    this.#pause = Math.min(50, this.#pause * 2 || 1);
    return this.#pause;
  }

  complete(): void {}

  override place(): ErrorPlace {
    return this.where();
  }
}
