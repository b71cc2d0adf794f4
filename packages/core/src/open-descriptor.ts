import type { NativePoller } from '@sock/native';
import type { Descriptor } from './descriptor.js';
import { errnoOf, SocketError } from './errors/socket-error.js';
import { native } from './native.js';
import { type Operation, READABLE, type Readiness, WRITABLE } from './operation.js';
import { openPoller } from './poller.js';
import { WaitQueue } from './wait-queue.js';

/** The number of what is closed. */
export const CLOSED = -1;
const CANCELED = errnoOf('ECANCELED');
const canceled = (operation: Operation<unknown>) => operation.failure(CANCELED);

/** With an error pending that no waiter fetches (an unread error queue), the poll rests this long (ms) or would spin. */
const ERROR_PAUSE = 10;

/** A descriptor of the kernel: who holds it, who waits for it, its poll, its mode, its end. */
export class OpenDescriptor {
  readonly #holders = new Set<Descriptor>();
  readonly #reads = new WaitQueue(() => this.#watch());
  readonly #writes = new WaitQueue(() => this.#watch());
  #fd: number;
  #poller: NativePoller | undefined;
  #watched = 0;
  #referenced = false;
  #fruitless = 0;
  #errorPause: NodeJS.Timeout | undefined;
  #nonblocking: boolean | undefined;

  /** @param nonblocking whether O_NONBLOCK is set, if that is known */
  constructor(fd: number, nonblocking?: boolean) {
    this.#fd = fd;
    this.#nonblocking = nonblocking;
  }

  get fd(): number {
    return this.#fd;
  }

  /** How many hold it. */
  get holders(): number {
    return this.#holders.size;
  }

  hold(holder: Descriptor): void {
    this.#holders.add(holder);
  }

  queue(readiness: Readiness): WaitQueue {
    return readiness === READABLE ? this.#reads : this.#writes;
  }

  setNonblocking(on: boolean): void {
    if (this.#nonblocking === on) return;
    const result = native.setNonblocking(this.#fd, on);
    if (result < 0) throw new SocketError(result, 'ioctl');
    this.#nonblocking = on;
  }

  /** Ends the waits of one who holds it; the last one closes it. */
  release(holder: Descriptor): void {
    if (!this.#holders.delete(holder)) return;
    if (this.#holders.size > 0) return this.#cancel(canceled, holder);
    const fd = this.#leave();
    if (fd === CLOSED) return;
    const result = native.close(fd);
    if (result < 0) throw new SocketError(result, 'close');
  }

  /** Ends all waits and gives the descriptor away, whoever holds it, in blocking mode or not. */
  detach(nonblocking: boolean): number {
    if (this.#fd !== CLOSED) this.setNonblocking(nonblocking);
    const fd = this.#leave();
    native.release(fd);
    return fd;
  }

  // Waiters first, then the poll, so that neither ever meets a number that the system has given to somebody else.
  #leave(): number {
    const fd = this.#fd;
    this.#fd = CLOSED;
    this.#cancel(canceled);
    clearTimeout(this.#errorPause);
    this.#poller?.close();
    this.#poller = undefined;
    return fd;
  }

  #cancel(reason: (operation: Operation<unknown>) => unknown, holder?: Descriptor): void {
    this.#reads.cancel(reason, holder);
    this.#writes.cancel(reason, holder);
  }

  #ready(status: number, events: number): void {
    // POLLERR comes as a status, and libuv has stopped the poll. The calls themselves tell what is wrong.
    const failed = status < 0;
    if (failed) this.#watched = 0;
    else if (events & READABLE && this.#reads.empty) this.#arm(this.#watched & ~READABLE);
    let served = 0;
    if (failed || events & READABLE) served += this.#reads.serve();
    if (failed || events & WRITABLE) served += this.#writes.serve();
    this.#fruitless = failed && served === 0 ? this.#fruitless + 1 : 0;
    if (this.#fruitless > 1) this.#pauseForError();
    this.#watch();
  }

  #pauseForError(): void {
    this.#errorPause = setTimeout(() => {
      this.#errorPause = undefined;
      this.#watch();
    }, ERROR_PAUSE);
  }

  /** Brings the poll in line with who waits. Reading stays armed: most likely the next read comes soon. */
  #watch(): void {
    const wanted = (this.#reads.wantsReadiness ? READABLE : 0) | (this.#writes.wantsReadiness ? WRITABLE : 0);
    if (this.#fd === CLOSED || this.#errorPause || (wanted === 0 && !this.#poller)) return;
    try {
      this.#poller ??= this.#openPoller();
      this.#arm(wanted | (this.#watched & READABLE));
      this.#reference(wanted !== 0);
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

  #reference(on: boolean): void {
    if (on === this.#referenced) return;
    this.#poller?.ref(on);
    this.#referenced = on;
  }

  #openPoller(): NativePoller {
    const poller = openPoller(this.#fd, (status, events) => this.#ready(status, events));
    this.#nonblocking = true; // uv_poll_init has set it
    return poller;
  }
}
