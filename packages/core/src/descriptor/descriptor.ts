import { ClosedSocketError } from '../errors/closed-socket-error.js';
import type { Operation, Readiness } from '../waiting/operation.js';
import type { WaitQueue } from '../waiting/wait-queue.js';
import { CLOSED, OpenDescriptor } from './open-descriptor.js';

/** What a socket, or a file object made from it, holds of a descriptor, which is closed when nobody holds it any more. */
export class Descriptor {
  #open: OpenDescriptor | undefined;

  /** @param nonblocking whether O_NONBLOCK is set, if that is known */
  constructor(descriptor: number | OpenDescriptor, nonblocking?: boolean) {
    this.#open = typeof descriptor === 'number' ? new OpenDescriptor(descriptor, nonblocking) : descriptor;
    this.#open.hold(this);
  }

  /** The descriptor's number; -1 when closed, be it only for this holder. */
  get fd(): number {
    return this.#open?.fd ?? CLOSED;
  }

  /** The number, for users: what they do with it is theirs to know. */
  fileno(): number {
    this.expose();
    return this.fd;
  }

  /** Others than this may set O_NONBLOCK from now on. */
  expose(): void {
    this.#open?.expose();
  }

  get closed(): boolean {
    return this.fd === CLOSED;
  }

  /** Whether nobody else holds it. */
  get last(): boolean {
    return this.#open?.holders === 1;
  }

  /** The number, for a system call. @throws ClosedSocketError */
  open(syscall: string): number {
    this.#opened(syscall);
    return this.fd;
  }

  /** Another hold of the same descriptor. @throws ClosedSocketError */
  share(syscall: string): Descriptor {
    return new Descriptor(this.#opened(syscall));
  }

  /** The queue that an operation belongs to. @throws ClosedSocketError */
  queue(operation: Operation<unknown>): WaitQueue {
    if (!this.#open || this.closed) throw new ClosedSocketError(operation.syscall);
    return this.#open.queue(operation.readiness);
  }

  /** Notes that an operation took all that there was. */
  exhausted(readiness: Readiness): void {
    if (this.#open) this.#open.queue(readiness).exhausted = true;
  }

  /** Whether operations of this holder wait. */
  busy(readiness: Readiness): boolean {
    return this.#open?.queue(readiness).includes(this) ?? false;
  }

  /** Ends this holder's waits in one direction: they fail with ECANCELED. */
  cancel(readiness: Readiness): void {
    this.#open?.cancel(this, readiness);
  }

  /** The other one was made from this by dup(2). */
  shareDescription(copy: Descriptor): void {
    if (this.#open && copy.#open) this.#open.shareDescription(copy.#open);
  }

  /** Nothing is received any more: shutdown(2). */
  endReads(told: boolean): void {
    this.#open?.endReads(told);
  }

  /** Nothing is sent any more: shutdown(2). */
  endWrites(): void {
    this.#open?.endWrites();
  }

  get readsEnded(): boolean {
    return this.#open?.readsEnded ?? false;
  }

  /** Keeps an error for the next receive. */
  keepError(result: number): void {
    this.#open?.keepError(result);
  }

  /** The error that was kept, once; 0 when there is none. */
  takeError(): number {
    return this.#open?.takeError() ?? 0;
  }

  /** Whether waits keep the process alive; at first they do. */
  get keepsAlive(): boolean {
    return this.#open?.keepsAlive ?? true;
  }

  keepAlive(on: boolean): void {
    this.#open?.keepAlive(on);
  }

  setNonblocking(on: boolean): void {
    this.#open?.setNonblocking(on);
  }

  /** Ends this holder's waits, and closes the descriptor if it was the last. A second call does nothing. */
  close(): void {
    const open = this.#open;
    this.#open = undefined;
    open?.release(this);
  }

  /** Ends all waits and gives the descriptor away: nobody holds it any more. In blocking mode or not. */
  detach(nonblocking: boolean): number {
    return this.#open?.detach(nonblocking) ?? CLOSED;
  }

  #opened(syscall: string): OpenDescriptor {
    if (!this.#open || this.closed) throw new ClosedSocketError(syscall);
    return this.#open;
  }
}
