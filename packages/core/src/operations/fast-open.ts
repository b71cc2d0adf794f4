import type { ErrorPlace } from '../errors/socket-error.js';
import { native } from '../native.js';
import { AGAIN, IN_PROGRESS } from '../waiting/attempt.js';
import { Operation, type Readiness, WRITABLE } from '../waiting/operation.js';

/**
 * A send with MSG_FASTOPEN: connects, and sends with the first packet if it may. If it may not, and must not block,
 * the kernel connects but keeps nothing of the data: it is sent when the connection is there. Source: tcp(7).
 */
export class FastOpen extends Operation<number> {
  get syscall(): string {
    return this.first.syscall;
  }

  get readiness(): Readiness {
    return WRITABLE;
  }

  #connecting = false;
  #connected = false;

  /**
   * @param first sends with the flag, to an address
   * @param later sends the same to the peer
   */
  constructor(
    private readonly first: Operation<number>,
    private readonly later: Operation<number>,
  ) {
    super(first.descriptor);
  }

  protected call(wait: number): number {
    if (this.#connecting) {
      const outcome = native.connectResult(this.descriptor.fd, wait);
      if (outcome < 0) return outcome === IN_PROGRESS ? AGAIN : outcome;
      this.#connecting = false;
      this.#connected = true;
    }
    if (this.#connected) return this.later.attempt(wait);
    const result = this.first.attempt(wait);
    this.#connecting = result === IN_PROGRESS;
    return result;
  }

  override blocked(result: number): boolean {
    return result === IN_PROGRESS || super.blocked(result);
  }

  complete(sent: number): number {
    return sent;
  }

  override place(): ErrorPlace {
    return this.first.place();
  }
}
