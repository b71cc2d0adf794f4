import type { RawAddress } from './address-codec.js';
import { checkInteger } from './arguments.js';
import { bytesOf, type Data, memoryOf } from './bytes.js';
import { SOCK_STREAM } from './constants/socket-types.js';
import { getdefaulttimeout } from './default-timeout.js';
import { outOfRange } from './errors/arguments.js';
import { errnoOf, SocketError } from './errors/socket-error.js';
import { native } from './native.js';
import type { Operation } from './operation.js';
import { Accept } from './operations/accept.js';
import { Connect } from './operations/connect.js';
import { Recv, RecvFrom, RecvInto } from './operations/receive.js';
import { Send, SendAll, SendTo } from './operations/send.js';
import { SocketBase } from './socket-base.js';
import { run, runSync } from './wait.js';
import { flagsOf, signalOf, type WaitOptions } from './wait-options.js';

/** A connection that was accepted, and who made it. */
export interface Accepted<A> {
  socket: Socket<A>;
  address: A | RawAddress;
}

/** A message and who sent it; no address where the protocol gives none. */
export interface Received<A> {
  data: Buffer;
  address: A | RawAddress | null;
}

/**
 * A socket. What may wait has two forms: the plain one gives a promise and never blocks the event loop, the `Sync`
 * one blocks this thread. How long both wait is the socket's mode: for ever (at first), for a time
 * ({@link SocketBase.settimeout}), or not at all. Waits of one direction are served first come, first served.
 */
export class Socket<A = unknown> extends SocketBase<A> {
  /** Gives the socket an address: bind(2). Host names are resolved first. */
  bind(address: A | RawAddress, options?: WaitOptions): Promise<void> {
    return this.#resolved('bind', address, options, (resolved) => this.#bind(resolved));
  }

  bindSync(address: A | RawAddress): void {
    this.#bind(this.addresses.resolveSync(address));
  }

  /**
   * Waits for a connection: accept(2). The new socket is in blocking mode, or has the default timeout if there is one.
   *
   * @throws SocketError EAGAIN in non-blocking mode when nobody waits; TimeoutError
   */
  accept(options?: WaitOptions): Promise<Accepted<A>> {
    return this.#run(() => this.#accept(), options);
  }

  acceptSync(options?: WaitOptions): Accepted<A> {
    return this.#runSync(this.#accept(), options);
  }

  /**
   * Connects to an address: connect(2). Host names are resolved first; the timeout counts from then on.
   *
   * @throws SocketError ECONNREFUSED and the like; EINPROGRESS in non-blocking mode; TimeoutError
   */
  connect(address: A | RawAddress, options?: WaitOptions): Promise<void> {
    return this.#resolved('connect', address, options, (resolved) =>
      this.#run(() => this.#connect(resolved), options),
    );
  }

  connectSync(address: A | RawAddress, options?: WaitOptions): void {
    this.#runSync(this.#connect(this.addresses.resolveSync(address)), options);
  }

  /**
   * As connect, but failures of connect(2) are a result.
   *
   * @returns 0, or the negative number that the error would carry in `errno`
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

  /**
   * Receives up to `size` bytes: recv(2). An empty Buffer is the end of a stream, or an empty datagram.
   *
   * @throws SocketError, TimeoutError
   */
  recv(size: number, options?: WaitOptions): Promise<Buffer> {
    return this.#run(() => this.#recv(size, options), options);
  }

  recvSync(size: number, options?: WaitOptions): Buffer {
    return this.#runSync(this.#recv(size, options), options);
  }

  /** Receives into memory of the caller. @param size at most so many bytes; all of the buffer when 0 or left out */
  recvInto(buffer: ArrayBufferView | ArrayBuffer, size?: number, options?: WaitOptions): Promise<number> {
    return this.#run(() => this.#recvInto(buffer, size, options), options);
  }

  recvIntoSync(buffer: ArrayBufferView | ArrayBuffer, size?: number, options?: WaitOptions): number {
    return this.#runSync(this.#recvInto(buffer, size, options), options);
  }

  /** As recv, and tells who sent it: recvfrom(2). */
  recvfrom(size: number, options?: WaitOptions): Promise<Received<A>> {
    return this.#run(() => this.#recvfrom(size, options), options);
  }

  recvfromSync(size: number, options?: WaitOptions): Received<A> {
    return this.#runSync(this.#recvfrom(size, options), options);
  }

  /** Sends what the kernel takes at once, and tells how many bytes that were: send(2). */
  send(data: Data, options?: WaitOptions): Promise<number> {
    return this.#run(() => this.#send(data, options), options);
  }

  sendSync(data: Data, options?: WaitOptions): number {
    return this.#runSync(this.#send(data, options), options);
  }

  /**
   * Sends all of it. The timeout is for the whole. After an error nobody knows how much was sent. The data must not
   * be changed before it is sent.
   */
  sendall(data: Data, options?: WaitOptions): Promise<void> {
    return this.#run(() => this.#sendall(data, options), options);
  }

  sendallSync(data: Data, options?: WaitOptions): void {
    this.#runSync(this.#sendall(data, options), options);
  }

  /** Sends to an address: sendto(2). Host names are resolved first. */
  sendto(data: Data, address: A | RawAddress, options?: WaitOptions): Promise<number> {
    return this.#resolved('sendto', address, options, (resolved) =>
      this.#run(() => this.#sendto(data, resolved, options), options),
    );
  }

  sendtoSync(data: Data, address: A | RawAddress, options?: WaitOptions): number {
    return this.#runSync(this.#sendto(data, this.addresses.resolveSync(address), options), options);
  }

  #run<T>(make: () => Operation<T>, options: WaitOptions): Promise<T> {
    try {
      return run(make(), this.timeout, signalOf(options));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  #runSync<T>(operation: Operation<T>, options: WaitOptions): T {
    return runSync(operation, this.timeout, signalOf(options));
  }

  /** Goes on with the resolved address, later only if a resolver had to be asked. */
  #resolved<T>(
    syscall: string,
    address: unknown,
    options: WaitOptions,
    proceed: (resolved: unknown) => T | Promise<T>,
  ): Promise<T> {
    try {
      this.descriptor.open(syscall);
      const signal = signalOf(options);
      signal?.throwIfAborted();
      const resolved = this.addresses.resolve(address);
      if (!(resolved instanceof Promise)) return Promise.resolve(proceed(resolved));
      return resolved.then((found) => {
        signal?.throwIfAborted();
        if (this.descriptor.closed) throw SocketError.of(errnoOf('ECANCELED'), syscall);
        return proceed(found);
      });
    } catch (error) {
      return Promise.reject(error);
    }
  }

  #bind(address: unknown): void {
    const fd = this.descriptor.open('bind');
    const result = native.bind(fd, this.addresses.encode(address));
    if (result < 0) throw SocketError.of(result, 'bind', this.addresses.place(address));
  }

  #accept(): Operation<Accepted<A>> {
    return new Accept(this.descriptor, (fd) => {
      const address = this.addresses.decodeReported() as A;
      const socket = new Socket<A>(this.family, this.type, this.proto, fd);
      socket.settimeout(getdefaulttimeout());
      return { socket, address };
    });
  }

  #connect(address: unknown): Operation<void> {
    return new Connect(this.descriptor, this.addresses.encode(address), () => this.addresses.place(address));
  }

  #recv(size: number, options: WaitOptions): Operation<Buffer> {
    checkInteger(size, 'size', 0);
    return new Recv(this.descriptor, size, flagsOf(options), this.type === SOCK_STREAM);
  }

  #recvInto(
    buffer: ArrayBufferView | ArrayBuffer,
    size: number | undefined,
    options: WaitOptions,
  ): Operation<number> {
    const memory = memoryOf(buffer);
    const length = size || memory.length;
    checkInteger(length, 'size', 0);
    if (length > memory.length)
      throw outOfRange('size', `<= ${memory.length}, the length of the buffer`, size);
    return new RecvInto(this.descriptor, memory, length, flagsOf(options), this.type === SOCK_STREAM);
  }

  #recvfrom(size: number, options: WaitOptions): Operation<Received<A>> {
    checkInteger(size, 'size', 0);
    return new RecvFrom(this.descriptor, this.addresses, size, flagsOf(options)) as Operation<Received<A>>;
  }

  #send(data: Data, options: WaitOptions): Operation<number> {
    return new Send(this.descriptor, bytesOf(data), flagsOf(options));
  }

  #sendall(data: Data, options: WaitOptions): Operation<void> {
    return new SendAll(this.descriptor, bytesOf(data), flagsOf(options));
  }

  #sendto(data: Data, address: unknown, options: WaitOptions): Operation<number> {
    const encoded = this.addresses.encode(address);
    return new SendTo(this.descriptor, bytesOf(data), flagsOf(options), encoded, () =>
      this.addresses.place(address),
    );
  }
}

function errnoOfConnect(error: unknown): number {
  if (error instanceof SocketError && error.syscall === 'connect') return error.errno;
  throw error;
}
