import type { RawAddress } from '../addresses/address-codec.js';
import { checkConstant, checkInteger, checkOptions } from '../arguments.js';
import { constant } from '../constant.js';
import { invalidArgType } from '../errors/arguments.js';
import { SocketError } from '../errors/socket-error.js';
import { unavailable } from '../errors/unavailable.js';
import { type Memory, memoryOf } from '../memory/bytes.js';
import { native } from '../native.js';
import { Accept } from '../operations/accept.js';
import { Connect } from '../operations/connect.js';
import { Ready } from '../operations/ready.js';
import { type Operation, PRIORITIZED, READABLE, type Readiness, WRITABLE } from '../waiting/operation.js';
import { rejectedInTurn } from '../waiting/turns.js';
import { runSync, type Timeout } from '../waiting/wait.js';
import { optionsRead, signalOf, type WaitOptions } from '../waiting/wait-options.js';
import { bindEvent, connectEvent } from './audit.js';
import { type ConnectionsOptions, connections } from './connections.js';
import { checkTimeout } from './default-timeout.js';
import { FreshDescriptor } from './socket-kind.js';
import { StreamSocket } from './stream-socket.js';
import type { Addressed } from './waiting-socket.js';

/** The request that sets O_NONBLOCK, or takes it away. */
const FIONBIO = /* @__PURE__ */ constant('FIONBIO');

/** A connection that was accepted, and who made it. */
export interface Accepted<A> {
  /** The connection. */
  socket: Socket<A>;
  /** The peer's address. */
  address: A;
}

/** How to wait for readiness. */
export interface ReadinessOptions {
  /** Ends the wait, which rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds, `null` for ever; the socket's timeout when left out, for ever in non-blocking mode. */
  readonly timeout?: Timeout | undefined;
}

/**
 * A socket. What may wait has two forms: the plain one gives a promise and never blocks the event loop, the `Sync`
 * one blocks this thread. How long both wait is the socket's mode: for ever (at first), for a time
 * ({@link SocketBase.settimeout}), or not at all. Waits of one direction are served first come, first served.
 */
export class Socket<A = unknown> extends StreamSocket<A> {
  /** Gives the socket an address: bind(2). Host names are resolved first. */
  bind(address: A | RawAddress, options?: WaitOptions): Promise<void> {
    try {
      this.descriptor.open('bind');
      return this.located('bind', address, optionsRead(options), (resolved) => {
        this.#bind(resolved, address);
        return Promise.resolve();
      });
    } catch (error) {
      return rejectedInTurn(error);
    }
  }

  bindSync(address: A | RawAddress): void {
    this.descriptor.open('bind');
    this.#bind(this.addresses.resolveSync(address), address);
  }

  /**
   * Waits for a connection: accept(2). The new socket is in blocking mode, or has the default timeout if there is one.
   *
   * @throws SocketError EAGAIN in non-blocking mode when nobody waits; TimeoutError
   */
  accept(options?: WaitOptions): Promise<Accepted<A>> {
    return this.perform(() => this.#accept(), options);
  }

  acceptSync(options?: WaitOptions): Accepted<A> {
    return this.performSync(this.#accept(), options);
  }

  /**
   * Accepts one connection after the other, for `for await`, in whatever mode the socket is. It ends when the socket is
   * closed.
   *
   * @throws the signal's reason, and what accept throws but ECONNABORTED
   */
  connections(options: ConnectionsOptions = {}): AsyncGenerator<Accepted<A>, void, undefined> {
    const accept = (signal?: AbortSignal) => this.runFor(this.#accept(), null, signal);
    return connections(() => this.closed, accept, options);
  }

  /**
   * Connects to an address: connect(2). Host names are resolved first; the timeout counts from then on.
   *
   * @throws SocketError ECONNREFUSED and the like; EINPROGRESS in non-blocking mode; TimeoutError
   */
  connect(address: A | RawAddress, options?: WaitOptions): Promise<void> {
    return this.performTo('connect', address, options, () => this.#connect(address));
  }

  connectSync(address: A | RawAddress, options?: WaitOptions): void {
    this.performToSync('connect', address, options, () => this.#connect(address));
  }

  /**
   * As connect, but failures of connect(2) are a result.
   *
   * @returns 0, or the negative number that the error would carry in `errno`; {@link describeErrno} names all of them
   */
  connectEx(address: A | RawAddress, options?: WaitOptions): Promise<number> {
    return this.connect(address, options).then(() => 0, errnoOfConnect);
  }

  connectExSync(address: A | RawAddress, options?: WaitOptions): number {
    try {
      this.connectSync(address, options);
      return 0;
    } catch (error) {
      return errnoOfConnect(error);
    }
  }

  /** Waits until a receive or an accept would not wait (or would tell an error). */
  readable(options: ReadinessOptions = {}): Promise<void> {
    return this.#ready(READABLE, options);
  }

  readableSync(options: ReadinessOptions = {}): void {
    this.#readySync(READABLE, options);
  }

  /** Waits until a send would not wait, or a connect that was started has ended. */
  writable(options: ReadinessOptions = {}): Promise<void> {
    return this.#ready(WRITABLE, options);
  }

  writableSync(options: ReadinessOptions = {}): void {
    this.#readySync(WRITABLE, options);
  }

  /** Waits until there is urgent (out-of-band) data. */
  urgent(options: ReadinessOptions = {}): Promise<void> {
    return this.#ready(PRIORITIZED, options);
  }

  urgentSync(options: ReadinessOptions = {}): void {
    this.#readySync(PRIORITIZED, options);
  }

  /**
   * Another socket object for the same socket: dup(2). It has the same timeout and is not inheritable. As in Python, the
   * constructor of its own class makes it, with family, type, proto and fileno.
   *
   * @throws TypeError ERR_INVALID_ARG_TYPE when the constructor of a subclass does not hand them on to that of Socket
   */
  dup(): this {
    const fd = this.checked(native.dup(this.descriptor.open('dup')), 'dup');
    const copy = new (this.constructor as SocketClass<this>)(this.family, this.type, this.proto, fd);
    if (copy.descriptor.fd !== fd) {
      native.close(fd);
      copy.close();
      throw invalidArgType('fileno', `handed on to super by ${this.constructor.name}, for dup`, undefined);
    }
    copy.settimeout(this.timeout);
    this.descriptor.shareDescription(copy.descriptor);
    return copy;
  }

  /**
   * Asks something of the socket's driver: ioctl(2), on Windows WSAIoctl. It is made on this thread, and some requests take their time.
   *
   * @param request the request's code, as the driver's header has it
   * @param argument a C `int`, or memory as large as the request's structure, which the call reads and writes
   * @returns what the call answers, most often 0
   * @example socket.ioctl(SIO_KEEPALIVE_VALS, new Uint32Array([1, 10_000, 3_000])); // on, time, interval (ms)
   * @throws SocketError what the driver says; ENOTTY for a request that it does not know
   */
  ioctl(request: number, argument: number | Memory = 0): number {
    checkConstant(request, 'request', 0, 0xffffffff);
    if (typeof argument === 'number') checkInteger(argument, 'argument');
    const given = typeof argument === 'number' ? argument : memoryOf(argument, 'argument');
    const result = native.ioctl(this.descriptor.open('ioctl'), request, given);
    if (request === FIONBIO) this.descriptor.expose();
    return this.checked(result, 'ioctl');
  }

  /**
   * Windows only: describes the socket for another process, whose `fromshare` opens it: WSADuplicateSocketW. The
   * socket lives on until both have closed it.
   *
   * @param processId the other process
   * @returns what to hand to that process; it serves once
   * @throws SocketError EINVAL when there is no such process
   * @throws Error ERR_FEATURE_UNAVAILABLE_ON_PLATFORM elsewhere
   */
  share(processId: number): Buffer {
    if (!native.share) {
      throw unavailable(
        'share',
        'Windows; elsewhere sendFds of @sock/unix hands a descriptor to another process',
      );
    }
    checkInteger(processId, 'processId', 0, 0xffffffff);
    const info = native.share(this.descriptor.open('share'), processId);
    if (typeof info === 'number') throw SocketError.of(info, 'share', {}, this);
    return Buffer.from(info.buffer);
  }

  async #ready(readiness: Readiness, options: ReadinessOptions): Promise<void> {
    await this.runFor(new Ready(this.descriptor, readiness), this.#limit(options), signalOf(options));
  }

  #readySync(readiness: Readiness, options: ReadinessOptions): void {
    runSync(new Ready(this.descriptor, readiness), this.#limit(options), signalOf(options));
  }

  #limit(options: ReadinessOptions): Timeout {
    checkOptions(options);
    const { timeout = this.timeout || null } = options;
    checkTimeout(timeout);
    return timeout;
  }

  #bind(resolved: unknown, address: unknown): void {
    const encoded = this.addresses.encode(resolved);
    if (bindEvent.hasSubscribers) bindEvent.publish({ self: this, address });
    // Not before: the address's own getters may have closed the socket.
    const result = native.bind(this.descriptor.open('bind'), encoded);
    if (result < 0) throw SocketError.of(result, 'bind', this.addresses.place(resolved), this);
  }

  #accept(): Operation<Accepted<A>> {
    return new Accept(this.descriptor, this.addresses.named, (fd) => {
      const address = this.addresses.decodeReported();
      const fresh = new FreshDescriptor(fd, this.addresses);
      return { socket: new Socket<A>(this.family, this.type, this.proto, fresh), address };
    });
  }

  #connect(address: unknown): Addressed<void> {
    return (resolved) => {
      const encoded = this.addresses.encode(resolved);
      if (connectEvent.hasSubscribers) connectEvent.publish({ self: this, address });
      return new Connect(this.descriptor, encoded, () => this.addresses.place(resolved));
    };
  }
}

/** Socket, and every subclass that can be made in the same way. */
type SocketClass<S> = new (...kind: Required<ConstructorParameters<typeof Socket>>) => S;

function errnoOfConnect(error: unknown): number {
  if (error instanceof SocketError && error.syscall === 'connect') return error.errno;
  throw error;
}
