import type { Descriptor } from '../descriptor/descriptor.js';
import { landed, landingPlace } from '../memory/receive-buffer.js';
import { native } from '../native.js';
import { AGAIN, NO_WAIT } from '../waiting/attempt.js';
import { READABLE, type Readiness } from '../waiting/operation.js';
import { FileOperation } from './file-operation.js';
import type { Inbox } from './inbox.js';
import type { Piece } from './read-buffer.js';
import type { Want } from './want.js';

/** How a file object receives. */
export interface Inlet<P extends Piece> {
  readonly descriptor: Descriptor;
  readonly inbox: Inbox<P>;
  /** Bytes to ask the kernel for though fewer are wanted; 0 to ask for no more than is wanted. */
  readonly readAhead: number;
  /** Whether less than asked for means that there is no more for now. */
  readonly stream: boolean;
}

/** recv(2) until a read has what it wants. What came before it is given up stays for the next one. */
export class ReadUntil<T, P extends Piece> extends FileOperation<T> {
  get syscall(): string {
    return 'recv';
  }

  get readiness(): Readiness {
    return READABLE;
  }

  readonly #inlet: Inlet<P>;
  readonly #want: Want<T>;
  #ended = false;
  #short = false;
  #value: T | undefined;

  constructor(inlet: Inlet<P>, want: Want<T>) {
    super(inlet.descriptor);
    this.#inlet = inlet;
    this.#want = want;
  }

  override get predictable(): boolean {
    return this.#inlet.stream;
  }

  atOnce(): boolean {
    this.#value = this.#want.take(this.#ended);
    return this.#value !== undefined;
  }

  complete(): T {
    return this.#value as T;
  }

  protected override get exhausted(): boolean {
    return this.#short;
  }

  protected step(wait: number): number {
    const { inbox, readAhead, stream } = this.#inlet;
    const size = this.#want.request(readAhead);
    const { memory, start } = landingPlace(size, 0);
    const received = this.descriptor.takeError() || this.#receive(memory, start, size, wait);
    if (received < 0) return received;
    this.#short = stream && received > 0 && received < size;
    if (this.#short) this.descriptor.exhausted(READABLE);
    this.#ended = received === 0;
    if (this.#ended) inbox.end();
    else inbox.feed(landed(received));
    return received;
  }

  /** At the end of a socket's reads it is not waited for what is not there: see `Receiving.atEnd`. */
  #receive(memory: Uint8Array, start: number, size: number, wait: number): number {
    const { fd, readsEnded } = this.descriptor;
    const received = native.recv(fd, memory, start, size, 0, readsEnded ? NO_WAIT : wait);
    return received === AGAIN && readsEnded ? 0 : received;
  }
}
