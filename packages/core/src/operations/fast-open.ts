import { errnoOf } from '../errors/socket-error.js';
import { native } from '../native.js';
import { AGAIN } from '../operation.js';
import { SendTo } from './send.js';

const IN_PROGRESS = errnoOf('EINPROGRESS');

/**
 * sendto(2) with MSG_FASTOPEN: connects, and sends with the first packet if it may. If it may not, and must not block,
 * the kernel connects but keeps nothing of the data: it is sent when the connection is there. Source: tcp(7).
 */
export class FastOpen extends SendTo {
  #connecting = false;
  #connected = false;

  protected override call(wait: number): number {
    if (this.#connecting) {
      const outcome = native.connectResult(this.descriptor.fd, wait);
      if (outcome < 0) return outcome === IN_PROGRESS ? AGAIN : outcome;
      this.#connecting = false;
      this.#connected = true;
    }
    if (this.#connected) return this.send(wait, 0);
    const result = super.call(wait);
    if (result !== IN_PROGRESS) return result;
    this.#connecting = true;
    return IN_PROGRESS;
  }

  override blocked(result: number): boolean {
    return result === IN_PROGRESS || super.blocked(result);
  }
}
