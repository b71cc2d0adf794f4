import { MSG_DONTWAIT, MSG_ERRQUEUE } from '../constants/message-flags.js';
import { errnoOf, SocketError } from '../errors/socket-error.js';
import { abortable } from '../waiting/abort.js';
import type { Operation } from '../waiting/operation.js';
import { rejectedInTurn } from '../waiting/turns.js';
import { run, runSync, type Timeout } from '../waiting/wait.js';
import { flagsOf, optionsRead, signalOf, type WaitOptions } from '../waiting/wait-options.js';
import { SocketBase } from './socket-base.js';

/** Makes the operation of a call with an address, once that is resolved. */
export type Addressed<T> = (resolved: unknown) => Operation<T>;

/** How a socket's operations are run: in its mode, in either form. */
export abstract class WaitingSocket<A = unknown> extends SocketBase<A> {
  /**
   * Lets the process end while something waits for this socket, or for what shares its descriptor (file objects, streams):
   * for those in the background.
   */
  unref(): this {
    this.descriptor.keepAlive(false);
    return this;
  }

  /** Undoes unref: what waits keeps the process alive, as it does at first. */
  ref(): this {
    this.descriptor.keepAlive(true);
    return this;
  }

  /** @internal Makes and runs an operation; all that goes wrong rejects. */
  protected perform<T>(make: () => Operation<T>, options: WaitOptions): Promise<T> {
    try {
      return this.runFor(make(), this.#timeoutOf(options), signalOf(options));
    } catch (error) {
      return rejectedInTurn(error);
    }
  }

  /** @internal Runs an operation, in whatever mode the socket is. */
  protected runFor<T>(operation: Operation<T>, timeout: Timeout, signal?: AbortSignal): Promise<T> {
    operation.owner = this;
    return run(operation, timeout, signal);
  }

  /** @internal */
  protected performSync<T>(operation: Operation<T>, options: WaitOptions): T {
    operation.owner = this;
    return runSync(operation, this.#timeoutOf(options), signalOf(options));
  }

  /**
   * @internal As `perform`, for a call with an address.
   *
   * @param prepare reads and checks what else the call was given, before a resolver is asked
   */
  protected performTo<T>(
    syscall: string,
    address: unknown,
    options: WaitOptions,
    prepare: (options: WaitOptions) => Addressed<T>,
  ): Promise<T> {
    try {
      this.descriptor.open(syscall);
      const read = optionsRead(options);
      const make = prepare(read);
      return this.located(syscall, address, read, (resolved) =>
        this.runFor(make(resolved), this.#timeoutOf(read), signalOf(read)),
      );
    } catch (error) {
      return rejectedInTurn(error);
    }
  }

  /** @internal */
  protected performToSync<T>(
    syscall: string,
    address: unknown,
    options: WaitOptions,
    prepare: (options: WaitOptions) => Addressed<T>,
  ): T {
    this.descriptor.open(syscall);
    const read = optionsRead(options);
    const make = prepare(read);
    return this.performSync(make(this.addresses.resolveSync(address)), read);
  }

  /** @internal Goes on with the resolved address, later only if a resolver had to be asked. */
  protected located<T>(
    syscall: string,
    address: unknown,
    options: WaitOptions,
    proceed: (resolved: unknown) => Promise<T>,
  ): Promise<T> {
    const signal = signalOf(options);
    signal?.throwIfAborted();
    const resolved = this.addresses.resolve(address);
    if (!(resolved instanceof Promise)) return proceed(resolved);
    return abortable(resolved, signal).then((found) => {
      if (this.descriptor.closed) throw SocketError.of(errnoOf('ECANCELED'), syscall);
      return proceed(found);
    });
  }

  /** Two flags forbid a single call to wait: one says so, the other reads a queue that the kernel never waits for. */
  #timeoutOf(options: WaitOptions): Timeout {
    const flags = flagsOf(options);
    if (flags === 0) return this.timeout;
    if (flags & MSG_DONTWAIT || (flags & MSG_ERRQUEUE && this.timeout === null)) return 0;
    return this.timeout;
  }
}
