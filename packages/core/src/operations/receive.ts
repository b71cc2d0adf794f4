import type { AddressSpace } from '../addresses/address-space.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import type { Bytes } from '../memory/bytes.js';
import { landed, landingPlace } from '../memory/receive-buffer.js';
import { native } from '../native.js';
import { READABLE } from '../waiting/operation.js';
import type { Received } from './received.js';
import { Receiving } from './receiving.js';

/** What all receives share: how much, the flags. */
abstract class Receive<T> extends Receiving<T> {
  override get predictable(): boolean {
    return this.flags === 0 && this.size > 0;
  }

  constructor(
    descriptor: Descriptor,
    protected readonly size: number,
    flags: number,
  ) {
    super(descriptor, flags);
  }
}

abstract class ReceiveData<T> extends Receive<T> {
  get syscall(): string {
    return 'recv';
  }

  /** @param stream whether less than asked for means that there is no more for now */
  constructor(
    descriptor: Descriptor,
    size: number,
    flags: number,
    private readonly stream: boolean,
  ) {
    super(descriptor, size, flags);
  }

  /** Who asks for nothing waits for a turn, not for data. */
  override nextPause(result: number): number {
    return this.size === 0 ? 1 : super.nextPause(result);
  }

  protected receive(into: Uint8Array, start: number, wait: number): number {
    // Nothing is asked for: CPython does not ask the kernel either, and no datagram is lost.
    if (this.size === 0) return 0;
    const { descriptor, size, flags } = this;
    const received = native.recv(descriptor.fd, into, start, size, flags, wait);
    if (this.stream && this.predictable && received > 0 && received < size) descriptor.exhausted(READABLE);
    return received;
  }
}

abstract class ReceiveWithAddress<A, T> extends Receive<T> {
  get syscall(): string {
    return 'recvfrom';
  }

  constructor(
    descriptor: Descriptor,
    protected readonly addresses: AddressSpace<A>,
    size: number,
    flags: number,
  ) {
    super(descriptor, size, flags);
  }

  protected receive(into: Uint8Array, start: number, wait: number): number {
    const { descriptor, size, flags } = this;
    return native.recvfrom(descriptor.fd, into, start, size, flags, wait);
  }
}

/** recv(2) into a new Buffer. */
export class Recv extends ReceiveData<Bytes> {
  protected call(wait: number): number {
    const { memory, start } = landingPlace(this.size, this.flags);
    return this.receive(memory, start, wait);
  }

  complete(length: number): Bytes {
    // With MSG_TRUNC the kernel answers the datagram's whole length.
    return landed(Math.min(length, this.size));
  }
}

/** recv(2) into the caller's memory. */
export class RecvInto extends ReceiveData<number> {
  constructor(
    descriptor: Descriptor,
    private readonly memory: Uint8Array,
    flags: number,
    stream: boolean,
  ) {
    super(descriptor, memory.length, flags, stream);
  }

  protected call(wait: number): number {
    return this.receive(this.memory, 0, wait);
  }

  complete(length: number): number {
    return length;
  }
}

/** recvfrom(2) into a new Buffer. */
export class RecvFrom<A> extends ReceiveWithAddress<A, Received<A>> {
  protected call(wait: number): number {
    const { memory, start } = landingPlace(this.size, this.flags);
    return this.receive(memory, start, wait);
  }

  complete(length: number): Received<A> {
    return { data: landed(Math.min(length, this.size)), address: this.addresses.decodeReported() };
  }
}

/** recvfrom(2) into the caller's memory. */
export class RecvFromInto<A> extends ReceiveWithAddress<A, { bytes: number; address: A }> {
  constructor(
    descriptor: Descriptor,
    addresses: AddressSpace<A>,
    private readonly memory: Uint8Array,
    flags: number,
  ) {
    super(descriptor, addresses, memory.length, flags);
  }

  protected call(wait: number): number {
    return this.receive(this.memory, 0, wait);
  }

  complete(bytes: number): { bytes: number; address: A } {
    return { bytes, address: this.addresses.decodeReported() };
  }
}
