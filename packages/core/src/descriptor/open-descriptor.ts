import { errnoOf, SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';
import { MODE_DECIDES, type Operation, READABLE, type Readiness, WRITABLE } from '../waiting/operation.js';
import { WaitQueue } from '../waiting/wait-queue.js';
import type { Descriptor } from './descriptor.js';
import type { FileDescription } from './file-description.js';
import { Poll } from './poll.js';

/** The number of what is closed. */
export const CLOSED = -1;
const CANCELED = errnoOf('ECANCELED');
const canceled = (operation: Operation<unknown>) => operation.failure(CANCELED);

/**
 * What is ready but not for anybody who waits would make the poll spin: an unread error queue, or a Unix datagram
 * socket whose receiver is full. After so many wake-ups for nothing the poll rests for so long (ms).
 */
const MOST_FRUITLESS = 3;
const REST = 10;

/** Whether native restores O_NONBLOCK after uv_poll_init. */
const POLL_KEEPS_MODE = process.platform === 'linux';

/** A descriptor of the kernel: who holds it, who waits for it, its poll, its mode, its end. */
export class OpenDescriptor {
  // Arrays of exactly what they hold: there may be tens of thousands of these.
  #holders: readonly Descriptor[] = [];
  /** Made when first needed: many sockets never wait. */
  #queues: readonly WaitQueue[] = [];
  #fd: number;
  #poll: Poll | undefined;
  #keepsAlive = true;
  #fruitless = 0;
  #serving = false;
  #resting: NodeJS.Timeout | undefined;
  #description: FileDescription;

  /** @param nonblocking whether O_NONBLOCK is set, if that is known */
  constructor(fd: number, nonblocking?: boolean) {
    this.#fd = fd;
    this.#description = { nonblocking, exposed: nonblocking === undefined, readsEnded: false, keptError: 0 };
  }

  /** The other one was made from this by dup(2): what sets O_NONBLOCK for one sets it for both. */
  shareDescription(copy: OpenDescriptor): void {
    copy.#description = this.#description;
    // On Windows each may have its own idea of it.
    if (MODE_DECIDES) this.expose();
  }

  /** The number is told: who has it may set O_NONBLOCK for us. */
  expose(): void {
    this.#description.exposed = true;
  }

  get fd(): number {
    return this.#fd;
  }

  get readsEnded(): boolean {
    return this.#description.readsEnded;
  }

  keepError(result: number): void {
    this.#description.keptError = result;
  }

  takeError(): number {
    const { keptError } = this.#description;
    if (keptError < 0) this.#description.keptError = 0;
    return keptError;
  }

  /** Nothing is received any more: shutdown(2). Windows does not wake who waits. @param told whether the kernel tells the end */
  endReads(told: boolean): void {
    if (!told) this.#description.readsEnded = true;
    if (MODE_DECIDES) this.#serve(READABLE);
  }

  /** Nothing is sent any more: shutdown(2). The kernel does not wake who waits on a Unix socket. */
  endWrites(): void {
    this.#serve(WRITABLE);
  }

  /** Whether waits keep the process alive. */
  get keepsAlive(): boolean {
    return this.#keepsAlive;
  }

  keepAlive(on: boolean): void {
    this.#keepsAlive = on;
    this.#watch();
  }

  /** How many hold it. */
  get holders(): number {
    return this.#holders.length;
  }

  hold(holder: Descriptor): void {
    this.#holders = [...this.#holders, holder];
  }

  queue(readiness: Readiness): WaitQueue {
    for (const queue of this.#queues) if (queue.readiness === readiness) return queue;
    const queue = new WaitQueue(readiness, this);
    this.#queues = [...this.#queues, queue];
    return queue;
  }

  /** Somebody begins to wait, or nobody does any more. */
  changed(): void {
    this.#watch();
  }

  setNonblocking(on: boolean): void {
    const { nonblocking, exposed } = this.#description;
    // A descriptor of unknown mode may well block; and if it does not, the calls that should wait with poll.
    if ((nonblocking ?? false) === on && !(on && exposed)) return;
    const result = native.setNonblocking(this.#fd, on);
    if (result < 0) throw new SocketError(result, 'ioctl');
    this.#description.nonblocking = on;
  }

  /** Ends the waits of one who holds it in one direction. */
  cancel(holder: Descriptor, readiness: Readiness): void {
    this.queue(readiness).cancel(canceled, holder);
  }

  /** Ends the waits of one who holds it; the last one closes it. */
  release(holder: Descriptor): void {
    if (!this.#holders.includes(holder)) return;
    this.#holders = this.#holders.filter((each) => each !== holder);
    if (this.#holders.length > 0) this.#cancel(canceled, holder);
    else this.#close();
  }

  /** Ends all waits and gives the descriptor away, whoever holds it, in blocking mode or not. */
  detach(nonblocking: boolean): number {
    try {
      if (this.#fd !== CLOSED) this.setNonblocking(nonblocking);
    } catch {
      // Somebody else has closed it: then it has no mode, and is not ours to close either.
    }
    const fd = this.#leave();
    native.release(fd);
    return fd;
  }

  #close(): void {
    const fd = this.#leave();
    if (fd === CLOSED) return;
    const result = native.close(fd);
    if (result < 0) throw new SocketError(result, 'close');
  }

  // Waiters first, then the poll, so that neither ever meets a number that the system has given to somebody else.
  #leave(): number {
    const fd = this.#fd;
    this.#fd = CLOSED;
    this.#cancel(canceled);
    clearTimeout(this.#resting);
    if (this.#description.polling === this.#poll) this.#description.polling = undefined;
    this.#poll?.close();
    this.#poll = undefined;
    return fd;
  }

  #serve(readiness: Readiness): void {
    for (const queue of this.#queues) if (queue.readiness === readiness) queue.serve();
  }

  #cancel(reason: (operation: Operation<unknown>) => unknown, holder?: Descriptor): void {
    for (const queue of this.#queues) queue.cancel(reason, holder);
  }

  /** The poll has found it ready: serves who waits for that. */
  ready(events: number): void {
    this.#serving = true;
    let waited = false;
    let progress = false;
    for (const queue of this.#queues) {
      if (!(events & queue.readiness)) continue;
      waited ||= !queue.empty;
      progress = queue.serve() || progress;
    }
    this.#serving = false;
    if (!waited) this.#poll?.unwatch(events);
    this.#fruitless = waited && !progress ? this.#fruitless + 1 : 0;
    if (this.#fruitless > MOST_FRUITLESS) this.#rest();
    this.#watch();
  }

  /** Lets the poll rest; this keeps the process alive meanwhile, where waits do. */
  #rest(): void {
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      for (const queue of this.#queues) queue.serve();
    }, REST);
    if (!this.#keepsAlive) this.#resting.unref();
    this.#poll?.watch(0);
  }

  /** Brings the poll in line with who waits. Reading stays armed: most likely the next read comes soon. */
  #watch(): void {
    if (this.#fd === CLOSED || this.#serving || this.#resting) return;
    let wanted = 0;
    for (const queue of this.#queues) if (queue.wantsReadiness) wanted |= queue.readiness;
    if (wanted === 0 && !this.#poll) return;
    if (wanted !== 0 && this.#yields()) {
      this.#rest();
      return;
    }
    try {
      this.#poll ??= this.#openPoll();
      if (wanted !== 0) this.#description.polling = this.#poll;
      this.#poll.watch(wanted | (this.#poll.watched & READABLE));
      this.#poll.reference(wanted !== 0 && this.#keepsAlive);
    } catch (error) {
      this.#cancel(() => error);
    }
  }

  /**
   * On Windows the poll of one duplicate ends that of another, which libuv then starts anew: together they would spin. So
   * only one is polled, and the others look again and again.
   */
  #yields(): boolean {
    const { polling } = this.#description;
    return MODE_DECIDES && polling !== undefined && polling !== this.#poll && polling.watched !== 0;
  }

  #openPoll(): Poll {
    const poll = new Poll(this.#fd, this);
    if (!POLL_KEEPS_MODE) this.#description.nonblocking = true; // uv_poll_init has set it
    return poll;
  }
}
