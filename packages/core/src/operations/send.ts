import type { Descriptor } from '../descriptor/descriptor.js';
import type { ErrorPlace } from '../errors/socket-error.js';
import { native } from '../native.js';
import { FAULT, MORE } from '../waiting/attempt.js';
import { Sending } from './sending.js';

/** send(2). */
export class Send extends Sending<number> {
  get syscall(): string {
    return 'send';
  }

  /** Of the data: its memory may be taken away meanwhile. */
  protected readonly length: number;

  constructor(
    descriptor: Descriptor,
    protected readonly data: Uint8Array,
    protected readonly flags: number,
  ) {
    super(descriptor);
    this.length = data.length;
  }

  protected call(wait: number): number {
    return native.send(this.descriptor.fd, this.data, 0, this.length, this.flags, wait);
  }

  complete(sent: number): number {
    return sent;
  }
}

/** send(2) until all is sent. */
export class SendAll extends Sending<void> {
  get syscall(): string {
    return 'sendall';
  }

  #sent = 0;
  readonly #length: number;

  constructor(
    descriptor: Descriptor,
    private readonly data: Uint8Array,
    private readonly flags: number,
  ) {
    super(descriptor);
    this.#length = data.length;
  }

  protected call(wait: number): number {
    const left = this.#length - this.#sent;
    const result = native.send(this.descriptor.fd, this.data, this.#sent, left, this.flags, wait);
    if (result < 0) return result;
    this.#sent += result;
    return result < left ? MORE : result;
  }

  complete(): void {}
}

/** sendto(2). */
export class SendTo extends Send {
  override get syscall(): string {
    return 'sendto';
  }

  constructor(
    descriptor: Descriptor,
    data: Uint8Array,
    flags: number,
    private readonly address: Uint8Array,
    private readonly where: () => ErrorPlace,
  ) {
    super(descriptor, data, flags);
  }

  protected override call(wait: number): number {
    if (this.data.length < this.length) return FAULT;
    return native.sendto(this.descriptor.fd, this.data, this.address, this.flags, wait);
  }

  override place(): ErrorPlace {
    return this.where();
  }
}
