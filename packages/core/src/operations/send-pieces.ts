import type { Descriptor } from '../descriptor/descriptor.js';
import { native } from '../native.js';
import { MORE } from '../waiting/attempt.js';
import { Operation, type Readiness, WRITABLE } from '../waiting/operation.js';

/** IOV_MAX of Linux, macOS and the BSDs: so many buffers one call takes. */
const MOST_PIECES = 1024;

/** Several buffers of a stream, one after the other, until all is sent. */
export class SendPieces extends Operation<void> {
  get syscall(): string {
    return 'sendmsg';
  }

  get readiness(): Readiness {
    return WRITABLE;
  }

  #pieces: Uint8Array[];
  #sent = 0;

  constructor(descriptor: Descriptor, pieces: Uint8Array[]) {
    super(descriptor);
    this.#pieces = pieces;
  }

  /** How many bytes the kernel has taken. */
  get sent(): number {
    return this.#sent;
  }

  protected call(wait: number): number {
    const pieces = this.#pieces;
    const result = pieces.length === 1 ? this.#sendOne(wait) : this.#sendSome(wait);
    if (result < 0) return result;
    this.#sent += result;
    this.#drop(result);
    return this.#pieces.length > 0 ? MORE : 0;
  }

  complete(): void {}

  #sendOne(wait: number): number {
    const piece = this.#pieces[0] as Uint8Array;
    return native.send(this.descriptor.fd, piece, 0, piece.length, 0, wait);
  }

  #sendSome(wait: number): number {
    const pieces = this.#pieces.length > MOST_PIECES ? this.#pieces.slice(0, MOST_PIECES) : this.#pieces;
    return native.sendmsg(this.descriptor.fd, pieces, null, 0, wait, null);
  }

  /** Forgets what was sent: whole pieces, and the beginning of the next. */
  #drop(bytes: number): void {
    let whole = 0;
    for (let piece = this.#pieces[0]; piece && bytes >= piece.length; piece = this.#pieces[++whole])
      bytes -= piece.length;
    const rest = this.#pieces.slice(whole);
    if (bytes > 0) rest[0] = (rest[0] as Uint8Array).subarray(bytes);
    this.#pieces = rest;
  }
}
