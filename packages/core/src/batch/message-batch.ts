import { type InspectOptions, inspect } from 'node:util';
import type { AddressSpace } from '../addresses/address-space.js';
import { checkInteger, checkObject } from '../arguments.js';
import { shareAcrossCopies } from '../errors/copies.js';
import { type Ancillary, decodeAncillary } from '../memory/ancillary.js';
import type { Bytes } from '../memory/bytes.js';
import { native } from '../native.js';
import { SenderCache } from './sender-cache.js';

/** How large a batch is. */
export interface BatchOptions {
  /** How many messages fit in, from 1 to 1024; 64 when left out, 1 in `messages`. */
  readonly count?: number | undefined;
  /** Bytes for each message; 2048 when left out, 65,536 in `messages`. What does not fit is cut off: `MSG_TRUNC`. */
  readonly size?: number | undefined;
  /** Bytes for the control messages of each, from CMSG_SPACE; none when left out. */
  readonly ancillarySize?: number | undefined;
}

/** A message in a batch, read from the batch's memory when it is asked for. */
export interface BatchMessage<A> {
  /** What came: a view of the batch's memory. */
  readonly data: Bytes;
  /** The sender; `null` where the protocol does not tell. Messages of one sender in a row may share the object. */
  readonly address: A | null;
  /** `MSG_TRUNC`, `MSG_CTRUNC`, … */
  readonly flags: number;
  /** The control messages, as many as fitted. */
  readonly ancillary: Ancillary[];
}

/** What one call takes at most: UIO_MAXIOV. */
const MOST = 1024;
const LARGEST = 0x7fffffff;
const ADDRESS = 128; // sizeof(struct sockaddr_storage)

// What native tells of each message.
const TOLD = 4;
const [BYTES, FLAGS, ADDRESS_LENGTH, CONTROL_LENGTH] = [0, 1, 2, 3];

/**
 * Memory for the messages of {@link Socket.recvMany}, and what it has received. It may be filled again and again; what
 * it gave before, the views of its memory, then changes too. One call at a time may fill it.
 *
 * @example
 * const batch = new MessageBatch({ count: 64, size: 1500 });
 * for (;;) for (const { data, address } of await socket.recvMany(batch)) console.log(address, data);
 */
export class MessageBatch<A = unknown> implements Iterable<BatchMessage<A>> {
  /** How many messages fit in. */
  readonly capacity: number;
  /** Bytes that each message has. */
  readonly size: number;
  /** The memory: message `i` begins at `i * size`. */
  readonly memory: Bytes;
  readonly #ancillarySize: number;
  readonly #control: Buffer | null;
  readonly #addresses: Uint8Array;
  readonly #told: Int32Array;
  // One of each for each place in the memory, whatever is there now.
  readonly #views: Bytes[] = [];
  readonly #messages: Message<A>[] = [];
  readonly #senders = new SenderCache<A>();
  #length = 0;

  constructor(options: BatchOptions = {}) {
    checkObject(options, 'options', 'the size of a batch');
    const { count = 64, size = 2048, ancillarySize = 0 } = options;
    checkInteger(count, 'options.count', 1, MOST);
    checkInteger(size, 'options.size', 1, Math.floor(LARGEST / count));
    checkInteger(ancillarySize, 'options.ancillarySize', 0, Math.floor(LARGEST / count));
    this.capacity = count;
    this.size = size;
    this.memory = Buffer.alloc(count * size);
    this.#ancillarySize = ancillarySize;
    this.#control = ancillarySize > 0 ? Buffer.alloc(count * ancillarySize) : null;
    this.#addresses = new Uint8Array(count * ADDRESS);
    this.#told = new Int32Array(count * TOLD);
  }

  /** How many messages it holds. */
  get length(): number {
    return this.#length;
  }

  /**
   * One of its messages.
   *
   * @param index from 0 up to `length`
   */
  at(index: number): BatchMessage<A> {
    checkInteger(index, 'index', 0, this.#length - 1);
    return this.#message(index);
  }

  /** How many bytes of a message are there. */
  bytes(index: number): number {
    // With MSG_TRUNC the kernel answers the datagram's whole length.
    return Math.min(this.#tell(index, BYTES), this.size);
  }

  /** What came: a view of the memory. */
  data(index: number): Bytes {
    const bytes = this.bytes(index);
    const known = this.#views[index];
    if (known?.length === bytes) return known;
    const start = index * this.size;
    const view = this.memory.subarray(start, start + bytes);
    this.#views[index] = view;
    return view;
  }

  /** `MSG_TRUNC`, `MSG_CTRUNC`, … of a message. */
  flags(index: number): number {
    return this.#tell(index, FLAGS);
  }

  /** Who sent a message; `null` where the protocol does not tell. */
  address(index: number): A | null {
    return this.#senders.decode(this.#addresses, index * ADDRESS, this.#tell(index, ADDRESS_LENGTH));
  }

  /** The control messages of a message. */
  ancillary(index: number): Ancillary[] {
    if (!this.#control) return [];
    const start = index * this.#ancillarySize;
    return decodeAncillary(this.#control, start, start + this.#tell(index, CONTROL_LENGTH));
  }

  /** Its messages in the order that they came in. */
  *[Symbol.iterator](): Generator<BatchMessage<A>, void, undefined> {
    for (let index = 0; index < this.#length; index++) yield this.#message(index);
  }

  /** @internal Has the kernel fill it. */
  receive(fd: number, flags: number, wait: number): number {
    return native.recvmmsg(
      fd,
      this.memory,
      this.size,
      this.#control,
      this.#ancillarySize,
      this.#addresses,
      this.#told,
      this.capacity,
      flags,
      wait,
    );
  }

  /** @internal It holds so many now, from senders with such addresses. */
  filled(count: number, addresses: AddressSpace<A>): this {
    this.#length = count;
    this.#senders.space = addresses;
    return this;
  }

  #message(index: number): Message<A> {
    this.#messages[index] ??= new Message(this, index);
    return this.#messages[index] as Message<A>;
  }

  #tell(index: number, what: number | undefined): number {
    if (!(index >= 0 && index < this.#length)) checkInteger(index, 'index', 0, this.#length - 1);
    return this.#told[index * TOLD + (what as number)] as number;
  }
}

shareAcrossCopies(MessageBatch, 'MessageBatch');

class Message<A> implements BatchMessage<A> {
  readonly #batch: MessageBatch<A>;
  readonly #index: number;

  constructor(batch: MessageBatch<A>, index: number) {
    this.#batch = batch;
    this.#index = index;
  }

  get data(): Bytes {
    return this.#batch.data(this.#index);
  }

  get address(): A | null {
    return this.#batch.address(this.#index);
  }

  get flags(): number {
    return this.#batch.flags(this.#index);
  }

  get ancillary(): Ancillary[] {
    return this.#batch.ancillary(this.#index);
  }

  [inspect.custom](_depth: number, options: InspectOptions): string {
    const { data, address, flags, ancillary } = this;
    return `Message ${inspect({ data, address, flags, ancillary }, options)}`;
  }
}
