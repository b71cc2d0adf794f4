import type { AddressSpace } from '../addresses/address-space.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import type { ErrorPlace } from '../errors/socket-error.js';
import { type Ancillary, decodeAncillary } from '../memory/ancillary.js';
import type { Bytes } from '../memory/bytes.js';
import { controlBuffer } from '../memory/control-buffer.js';
import { landed, landingPlace } from '../memory/receive-buffer.js';
import { native } from '../native.js';
import { controlLength, messageFlags } from '../native-outcome.js';
import { FAULT } from '../waiting/attempt.js';
import type { MessageInfo } from './received.js';
import { Receiving } from './receiving.js';
import { Sending } from './sending.js';

/** recvmsg(2); the subclasses say where the data goes. */
abstract class ReceiveMessage<A, T> extends Receiving<T> {
  get syscall(): string {
    return 'recvmsg';
  }

  #control: Buffer | null = null;

  constructor(
    descriptor: Descriptor,
    protected readonly addresses: AddressSpace<A>,
    private readonly ancillarySize: number,
    flags: number,
  ) {
    super(descriptor, flags);
  }

  protected abstract readonly buffers: Uint8Array[];

  protected call(wait: number): number {
    const { descriptor, buffers, ancillarySize, flags } = this;
    this.#control = ancillarySize === 0 ? null : controlBuffer(ancillarySize);
    return native.recvmsg(descriptor.fd, buffers, this.#control, flags, wait);
  }

  protected get ancillary(): Ancillary[] {
    return this.#control ? decodeAncillary(this.#control, 0, controlLength()) : [];
  }
}

export class RecvMsg<A> extends ReceiveMessage<A, { data: Bytes } & MessageInfo<A>> {
  readonly #size: number;

  constructor(
    descriptor: Descriptor,
    addresses: AddressSpace<A>,
    size: number,
    ancillarySize: number,
    flags: number,
  ) {
    super(descriptor, addresses, ancillarySize, flags);
    this.#size = size;
  }

  protected get buffers(): Uint8Array[] {
    const { memory, start } = landingPlace(this.#size, this.flags);
    return [memory.subarray(start, start + this.#size)];
  }

  complete(length: number): { data: Bytes } & MessageInfo<A> {
    return {
      data: landed(Math.min(length, this.#size)),
      ancillary: this.ancillary,
      flags: messageFlags(),
      address: this.addresses.decodeReported(),
    };
  }
}

export class RecvMsgInto<A> extends ReceiveMessage<A, { bytes: number } & MessageInfo<A>> {
  constructor(
    descriptor: Descriptor,
    addresses: AddressSpace<A>,
    protected readonly buffers: Uint8Array[],
    ancillarySize: number,
    flags: number,
  ) {
    super(descriptor, addresses, ancillarySize, flags);
  }

  complete(bytes: number): { bytes: number } & MessageInfo<A> {
    return {
      bytes,
      ancillary: this.ancillary,
      flags: messageFlags(),
      address: this.addresses.decodeReported(),
    };
  }
}

/** sendmsg(2). */
export class SendMsg extends Sending<number> {
  get syscall(): string {
    return 'sendmsg';
  }

  readonly #length: number;

  constructor(
    descriptor: Descriptor,
    private readonly buffers: Uint8Array[],
    private readonly control: Uint8Array | null,
    private readonly flags: number,
    private readonly address: Uint8Array | null,
    private readonly where: () => ErrorPlace,
  ) {
    super(descriptor);
    this.#length = totalLength(buffers);
  }

  protected call(wait: number): number {
    if (totalLength(this.buffers) < this.#length) return FAULT;
    return native.sendmsg(this.descriptor.fd, this.buffers, this.control, this.flags, wait, this.address);
  }

  complete(sent: number): number {
    return sent;
  }

  override place(): ErrorPlace {
    return this.where();
  }
}

function totalLength(buffers: readonly Uint8Array[]): number {
  let length = 0;
  for (const buffer of buffers) length += buffer.length;
  return length;
}
