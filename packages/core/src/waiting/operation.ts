import { constant } from '../constant.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import { type AdvisedSocket, adviceFor } from '../errors/advice.js';
import type { ErrorPlace } from '../errors/socket-error.js';
import { SocketError } from '../errors/socket-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { AGAIN, ENDLESS_WAIT, MORE, NO_WAIT, TIMED_OUT } from './attempt.js';

/** What a wait is for; libuv's `UV_READABLE`, `UV_WRITABLE` and `UV_PRIORITIZED`. */
export const READABLE = 1;
export const WRITABLE = 2;
export const PRIORITIZED = 8;
export type Readiness = typeof READABLE | typeof WRITABLE | typeof PRIORITIZED;

/** Windows does not signal urgent data to libuv's poll: who waits for it looks again after so many milliseconds. */
const URGENT_PAUSE = 10;

/** Whether O_NONBLOCK decides for all calls: Windows has no MSG_DONTWAIT. */
export const MODE_DECIDES: boolean = /* @__PURE__ */ constant('MSG_DONTWAIT') === undefined;

/**
 * One call on a socket that may have to wait: how to attempt it, and what its result means. Both forms, in all
 * three modes, run the same operation.
 */
export abstract class Operation<T> {
  // What a class says of all its operations costs each of them nothing.
  abstract get syscall(): string;
  abstract get readiness(): Readiness;

  /** Whether O_NONBLOCK decides if the system call waits; the others are told by a flag, where there is one. */
  get needsMode(): boolean {
    return MODE_DECIDES;
  }

  /** Whether what happened to the last such operation tells that this one need not be attempted before it waits. */
  get predictable(): boolean {
    return false;
  }

  /** Whether the timeout is for each step, which is what answers MORE, rather than for the whole. */
  get renewsTimeout(): boolean {
    return false;
  }

  /** Whether it waits for something else than the socket, after which it has its queue served; that takes no time off its limit. */
  get suspended(): boolean {
    return false;
  }

  /** What a Sync call that comes after this is told while this is suspended: it may neither overtake nor wait. */
  obstruction(): unknown {
    return undefined;
  }

  /** The socket, so that it is not collected as garbage while this waits. */
  owner: AdvisedSocket | undefined;

  constructor(readonly descriptor: Descriptor) {}

  /** @returns zero or more when done, else the negated error number */
  protected abstract call(wait: number): number;
  /** The value for the caller; called right after the attempt that succeeded. */
  abstract complete(result: number): T;

  /** Makes the call, the descriptor in the mode that this takes. Answers as `call` does. */
  attempt(wait: number): number {
    if (this.atEnd) return this.#attemptAtEnd();
    if (wait === ENDLESS_WAIT) this.descriptor.setNonblocking(false);
    else if (this.needsMode) this.descriptor.setNonblocking(true);
    return this.call(wait);
  }

  /** The one attempt of non-blocking mode. */
  attemptOnce(): number {
    if (this.needsMode) this.descriptor.setNonblocking(true);
    return this.call(NO_WAIT);
  }

  /** Whether nothing will ever come that this could wait for: then it is done, with nothing. */
  get atEnd(): boolean {
    return false;
  }

  #attemptAtEnd(): number {
    const result = this.attemptOnce();
    return result === AGAIN ? 0 : result;
  }

  /** Whether a failed attempt is to be repeated later. */
  blocked(result: number): boolean {
    return result === AGAIN || result === MORE;
  }

  /** Asked once after each attempt: milliseconds until the next where no readiness is ever signalled; 0 to wait for readiness. */
  nextPause(_result: number): number {
    return this.readiness === PRIORITIZED && MODE_DECIDES ? URGENT_PAUSE : 0;
  }

  /** What an operation that is given up has got already and must not lose. */
  salvage(): { value: T } | undefined {
    return undefined;
  }

  /** What the caller is told of an operation that is given up, for that reason: a signal's, or a TimeoutError. */
  givenUp(reason: unknown): unknown {
    return reason;
  }

  /** That the socket's timeout is over. */
  timedOut(timeout: number): TimeoutError {
    return new TimeoutError(this.syscall, timeout, this.place());
  }

  place(): ErrorPlace {
    return {};
  }

  failure(result: number): Error {
    if (result !== TIMED_OUT) return SocketError.of(result, this.syscall, this.place(), this.owner);
    const advice = adviceFor('ETIMEDOUT', this.syscall, this.owner);
    return new TimeoutError(this.syscall, undefined, this.place(), advice);
  }
}
