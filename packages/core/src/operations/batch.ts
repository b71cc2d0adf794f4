import type { AddressSpace } from '../addresses/address-space.js';
import type { MessageBatch } from '../batch/message-batch.js';
import type { OutgoingBatch } from '../batch/outgoing-batch.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import { PartialSendError } from '../errors/partial-send-error.js';
import type { ErrorPlace } from '../errors/socket-error.js';
import { native } from '../native.js';
import { MORE } from '../waiting/attempt.js';
import { READABLE } from '../waiting/operation.js';
import { Receiving } from './receiving.js';
import { Sending } from './sending.js';

/** recvmmsg(2). */
export class RecvMany<A> extends Receiving<MessageBatch<A>> {
  get syscall(): string {
    return 'recvmmsg';
  }

  override get predictable(): boolean {
    return this.flags === 0;
  }

  constructor(
    descriptor: Descriptor,
    private readonly addresses: AddressSpace<A>,
    private readonly batch: MessageBatch<A>,
    flags: number,
  ) {
    super(descriptor, flags);
  }

  protected call(wait: number): number {
    const received = this.batch.receive(this.descriptor.fd, this.flags, wait);
    // Who got fewer than there was room for has taken all there were.
    if (this.predictable && received > 0 && received < this.batch.capacity)
      this.descriptor.exhausted(READABLE);
    return received;
  }

  complete(count: number): MessageBatch<A> {
    return this.batch.filled(count, this.addresses);
  }
}

/** sendmmsg(2) until all are sent. */
export class SendMany extends Sending<number> {
  get syscall(): string {
    return 'sendmmsg';
  }

  #sent = 0;

  /** @param most whether as many as the kernel takes at once will do */
  constructor(
    descriptor: Descriptor,
    private readonly batch: OutgoingBatch,
    private readonly flags: number,
    private readonly most: boolean,
  ) {
    super(descriptor);
  }

  protected call(wait: number): number {
    const { buffers, controls, addresses } = this.batch;
    if (buffers.length === 0) return 0;
    const result = native.sendmmsg(
      this.descriptor.fd,
      buffers,
      this.#sent,
      controls,
      addresses,
      this.flags,
      wait,
    );
    if (result < 0) return this.most && this.#sent > 0 && this.blocked(result) ? 0 : result;
    this.#sent += result;
    return this.#sent < buffers.length ? MORE : 0;
  }

  complete(): number {
    return this.#sent;
  }

  override place(): ErrorPlace {
    return this.batch.place(this.#sent);
  }

  override failure(result: number): Error {
    return this.#partly(super.failure(result)) as Error;
  }

  override givenUp(reason: unknown): unknown {
    return this.#partly(super.givenUp(reason));
  }

  #partly(reason: unknown): unknown {
    return this.#sent > 0 ? new PartialSendError(this.#sent, reason) : reason;
  }
}
