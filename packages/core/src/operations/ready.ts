import { POLLIN, POLLOUT, POLLPRI } from '../constants/poll-events.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import { native } from '../native.js';
import { AGAIN } from '../waiting/attempt.js';
import { Operation, READABLE, type Readiness, WRITABLE } from '../waiting/operation.js';

const one = new Int32Array(1);
const events = new Int16Array(1);
const returned = new Int16Array(1);

/** poll(2) of one descriptor. */
export class Ready extends Operation<void> {
  get syscall(): string {
    return 'poll';
  }

  constructor(
    descriptor: Descriptor,
    private readonly awaited: Readiness,
  ) {
    super(descriptor);
  }

  get readiness(): Readiness {
    return this.awaited;
  }

  protected call(wait: number): number {
    one[0] = this.descriptor.fd;
    events[0] = eventsOf(this.readiness);
    const ready = native.poll(one, events, returned, wait);
    return ready === 0 ? AGAIN : ready;
  }

  complete(): void {}
}

function eventsOf(readiness: Readiness): number {
  if (readiness === READABLE) return POLLIN;
  return readiness === WRITABLE ? POLLOUT : POLLPRI;
}
