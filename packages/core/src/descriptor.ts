import type { NativePoller } from '@sock/native';
import { ClosedSocketError } from './errors/closed-socket-error.js';
import { errnoOf, SocketError } from './errors/socket-error.js';
import { native } from './native.js';
import { type Operation, READABLE, type Readiness, WRITABLE } from './operation.js';
import { openPoller } from './poller.js';
import { WaitQueue } from './wait-queue.js';

const CLOSED = -1;
const CANCELED = errnoOf('ECANCELED');

/** With an error pending that no waiter fetches (an unread error queue), the poll rests this long (ms) or would spin. */
const ERROR_PAUSE = 10;

/** One socket's descriptor: who waits for it, its poll, its mode, its end. */
export class Descriptor {
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

  /** The descriptor's number; -1 when closed. */
  get fd(): number {
    return this.#fd;
  }

  get closed(): boolean {
    return this.#fd === CLOSED;
  }

  /** The number, for a system call. @throws ClosedSocketError */
  open(syscall: string): number {
    if (this.#fd === CLOSED) throw new ClosedSocketError(syscall);
    return this.#fd;
  }

  /** The queue that an operation belongs to. @throws ClosedSocketError */
  queue(operation: Operation<unknown>): WaitQueue {
    this.open(operation.syscall);
    return operation.readiness === READABLE ? this.#reads : this.#writes;
  }

  /** Notes that an operation took all that there was. */
  exhausted(readiness: Readiness): void {
    (readiness === READABLE ? this.#reads : this.#writes).exhausted = true;
  }

  setNonblocking(on: boolean): void {
    if (this.#nonblocking === on) return;
    const result = native.setNonblocking(this.#fd, on);
    if (result < 0) throw new SocketError(result, 'ioctl');
    this.#nonblocking = on;
  }

  /** Ends all waits and closes the descriptor. A second call does nothing. */
  close(): void {
    const fd = this.#leave();
    if (fd === CLOSED) return;
    const result = native.close(fd);
    if (result < 0) throw new SocketError(result, 'close');
  }

  /** Ends all waits and gives the descriptor away, in blocking mode or not. */
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
    this.#cancel((operation) => operation.failure(CANCELED));
    clearTimeout(this.#errorPause);
    this.#poller?.close();
    this.#poller = undefined;
    return fd;
  }

  #cancel(reason: (operation: Operation<unknown>) => unknown): void {
    this.#reads.cancel(reason);
    this.#writes.cancel(reason);
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
    if (this.closed || this.#errorPause || (wanted === 0 && !this.#poller)) return;
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
