import type { NativePoller } from '@sock/native';
import { errnoOf, SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';
import { MODE_DECIDES, type Operation, READABLE, type Readiness, WRITABLE } from '../waiting/operation.js';
import { noteTurn } from '../waiting/turns.js';
import { WaitQueue } from '../waiting/wait-queue.js';
import type { Descriptor } from './descriptor.js';
import { openPoller } from './poller.js';

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

/** What belongs to the socket, and so to all descriptors that dup(2) made of it. */
interface SocketState {
  /** Whether O_NONBLOCK is set, if that is known. */
  nonblocking: boolean | undefined;
  /** Whether others may have set it: somebody knows the descriptor's number. */
  shared: boolean;
  /** Whether what would wait for data has come to the end instead. */
  readsEnded: boolean;
  /** What the next receive fails with: the negated error number, or 0. */
  keptError: number;
  /** Whose poll was armed last, where two would not leave each other alone. */
  polling?: OpenDescriptor | undefined;
}

/** A descriptor of the kernel: who holds it, who waits for it, its poll, its mode, its end. */
export class OpenDescriptor {
  // Arrays of exactly what they hold: there may be tens of thousands of these.
  #holders: readonly Descriptor[] = [];
  /** Made when first needed: many sockets never wait. */
  #queues: readonly WaitQueue[] = [];
  #fd: number;
  #poller: NativePoller | undefined;
  #watched = 0;
  #referenced = false;
  #keepsAlive = true;
  #fruitless = 0;
  #serving = false;
  /** The number of the poll's last report, and its place in that. */
  #report: number | undefined;
  #place = 0;
  #resting: NodeJS.Timeout | undefined;
  #state: SocketState;

  /** @param nonblocking whether O_NONBLOCK is set, if that is known */
  constructor(fd: number, nonblocking?: boolean) {
    this.#fd = fd;
    this.#state = { nonblocking, shared: nonblocking === undefined, readsEnded: false, keptError: 0 };
  }

  /** The other one was made from this by dup(2): what sets O_NONBLOCK for one sets it for both. */
  shareState(copy: OpenDescriptor): void {
    copy.#state = this.#state;
    // On Windows each may have its own idea of it.
    if (MODE_DECIDES) this.expose();
  }

  /** The number is told: who has it may set O_NONBLOCK for us. */
  expose(): void {
    this.#state.shared = true;
  }

  get fd(): number {
    return this.#fd;
  }

  get readsEnded(): boolean {
    return this.#state.readsEnded;
  }

  keepError(result: number): void {
    this.#state.keptError = result;
  }

  takeError(): number {
    const { keptError } = this.#state;
    if (keptError < 0) this.#state.keptError = 0;
    return keptError;
  }

  /** Nothing is received any more: shutdown(2). Windows does not wake who waits. @param told whether the kernel tells the end */
  endReads(told: boolean): void {
    if (!told) this.#state.readsEnded = true;
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
    const { nonblocking, shared } = this.#state;
    // A descriptor of unknown mode may well block; and if it does not, the calls that should wait with poll.
    if ((nonblocking ?? false) === on && !(on && shared)) return;
    const result = native.setNonblocking(this.#fd, on);
    if (result < 0) throw new SocketError(result, 'ioctl');
    this.#state.nonblocking = on;
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
    this.#poller?.close();
    this.#poller = undefined;
    if (this.#state.polling === this) this.#state.polling = undefined;
    return fd;
  }

  #serve(readiness: Readiness): void {
    for (const queue of this.#queues) if (queue.readiness === readiness) queue.serve();
  }

  #cancel(reason: (operation: Operation<unknown>) => unknown, holder?: Descriptor): void {
    for (const queue of this.#queues) queue.cancel(reason, holder);
  }

  #ready(status: number, events: number, place: number): void {
    // POLLERR comes as a status, and libuv has stopped the poll. The calls themselves tell what is wrong.
    const failed = status < 0;
    this.#report = native.report[0];
    this.#place = place;
    noteTurn();
    if (failed) this.#watched = 0;
    this.#serving = true;
    let waited = false;
    let progress = false;
    for (const queue of this.#queues) {
      if (!failed && !(events & queue.readiness)) continue;
      waited ||= !queue.empty;
      progress = queue.serve() || progress;
    }
    this.#serving = false;
    if (!waited) this.#disarm(events);
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
    this.#disarm(this.#watched);
  }

  #disarm(events: number): void {
    this.#arm(this.#watched & ~events);
  }

  /** Brings the poll in line with who waits. Reading stays armed: most likely the next read comes soon. */
  #watch(): void {
    if (this.#fd === CLOSED || this.#serving || this.#resting) return;
    let wanted = 0;
    for (const queue of this.#queues) if (queue.wantsReadiness) wanted |= queue.readiness;
    if (wanted === 0 && !this.#poller) return;
    if (wanted !== 0 && MODE_DECIDES && this.#yields()) {
      this.#rest();
      return;
    }
    try {
      this.#poller ??= this.#openPoller();
      this.#arm(wanted | (this.#watched & READABLE));
      this.#reference(wanted !== 0 && this.#keepsAlive);
    } catch (error) {
      this.#cancel(() => error);
    }
  }

  #arm(events: number): void {
    if (events === this.#watched) return;
    const result = this.#poller?.watch(events) ?? 0;
    if (result < 0) throw new SocketError(result, 'poll');
    this.#watched = events;
  }

  /**
   * On Windows the poll of one duplicate ends that of another, which libuv then starts anew: together they would spin. So
   * only one is polled, and the others look again and again.
   */
  #yields(): boolean {
    const { polling } = this.#state;
    if (polling && polling !== this && polling.#watched !== 0) return true;
    this.#state.polling = this;
    return false;
  }

  #reference(on: boolean): void {
    if (on === this.#referenced) return;
    this.#referenced = on;
    // Who got what he waited for most likely waits again before the report ends: then nothing need be called.
    if (this.#report === native.report[0]) native.report[1 + this.#place] = on ? 1 : 2;
    else this.#poller?.ref(on);
  }

  #openPoller(): NativePoller {
    const poller = openPoller(this.#fd, (status, events, place) => this.#ready(status, events, place));
    if (!POLL_KEEPS_MODE) this.#state.nonblocking = true; // uv_poll_init has set it
    return poller;
  }
}
