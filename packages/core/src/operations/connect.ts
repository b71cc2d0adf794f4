import type { Descriptor } from '../descriptor/descriptor.js';
import type { ErrorPlace } from '../errors/socket-error.js';
import { native } from '../native.js';
import { AGAIN, IN_PROGRESS } from '../waiting/attempt.js';
import { Backoff } from '../waiting/backoff.js';
import { Operation, type Readiness, WRITABLE } from '../waiting/operation.js';

/** Milliseconds between attempts while the peer's backlog is full. */
const LONGEST_PAUSE = 50;

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
  #backoff: Backoff | undefined;

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
  override nextPause(result: number): number {
    if (this.#started || result !== AGAIN) return 0;
    this.#backoff ??= new Backoff(LONGEST_PAUSE);
    return this.#backoff.next();
  }

  complete(): void {}

  override place(): ErrorPlace {
    return this.where();
  }
}
