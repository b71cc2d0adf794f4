import type { Descriptor } from '../descriptor/descriptor.js';
import { invalidState } from '../errors/coded.js';
import { errnoOf, SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';
import type { FileReader } from '../sources/file-reader.js';
import { AGAIN, MORE, NO_WAIT } from '../waiting/attempt.js';
import { Operation, type Readiness, WRITABLE } from '../waiting/operation.js';

/** At most so much at once: reading a cold file blocks the thread, in the promise form too. */
const CHUNK = 0x40000;

/** Answers of sendfile(2) for a file that it cannot read. */
const UNSUPPORTED = /* @__PURE__ */ ['EINVAL', 'ENOSYS', 'EOPNOTSUPP'].map(errnoOf);

/**
 * Sends a file in its turn, until the file or the count ends: sendfile(2), or else read and sent piece by piece. It
 * may have to wait for the file as well, to be opened and, if it is a pipe or the like, to be read.
 */
export class SendFile extends Operation<number> {
  get syscall(): string {
    return 'sendfile';
  }

  get readiness(): Readiness {
    return WRITABLE;
  }

  override get needsMode(): boolean {
    return true;
  }

  /** As in Python, where each call of sendfile(2) may take so long. */
  override get renewsTimeout(): boolean {
    return true;
  }

  /** Whether sendfile(2) has refused the file. */
  #refused = false;
  /** Whether a promise waits for it, which leaves this thread free. */
  #promised = false;
  /** Why the file was not opened or read. */
  #failure: { readonly reason: unknown } | undefined;

  /** @param count at most so many bytes; all when Infinity */
  constructor(
    descriptor: Descriptor,
    private readonly file: FileReader,
    private readonly count: number,
    private readonly flags: number,
  ) {
    super(descriptor);
  }

  /** Opens the file while others are served, and goes on then. */
  open(): void {
    this.#promised = true;
    this.#aside(() => this.file.source.open());
  }

  openSync(): void {
    this.file.source.openSync();
  }

  /** Closes the file, or leaves its position behind what was sent, as Python does. */
  close(): void {
    const { source, passed, position } = this.file;
    if (passed > 0) source.seek(position);
    source.close();
  }

  override get suspended(): boolean {
    return this.#failure === undefined && (!this.file.source.opened || this.file.reading);
  }

  override obstruction(): Error {
    return invalidState(
      'a sendfile by promise comes first, and waits for its file, which only the event loop brings: await it before the Sync call',
    );
  }

  protected call(wait: number): number {
    if (this.#failure) throw this.#failure.reason;
    const { source } = this.file;
    if (!source.opened) {
      if (wait === NO_WAIT) return AGAIN;
      source.openSync();
    }
    return source.regular && !this.#refused ? this.#transmit(wait) : this.#copy(wait);
  }

  complete(): number {
    return this.file.passed;
  }

  override failure(result: number): Error {
    const advice = this.file.source.adviceOn(result);
    return advice ? new SocketError(result, this.syscall, {}, advice) : super.failure(result);
  }

  get #most(): number {
    return Math.min(CHUNK, this.count - this.file.passed);
  }

  #transmit(wait: number): number {
    const { source, position, passed } = this.file;
    const file = source.number('sendfile');
    const result = native.sendfile(this.descriptor.fd, file, position, this.#most, wait);
    if (passed > 0 || !UNSUPPORTED.includes(result)) return this.#passed(result);
    this.#refused = true;
    return this.#copy(wait);
  }

  #copy(wait: number): number {
    const piece = this.file.piece ?? this.#read(wait);
    if (!piece) return AGAIN;
    if (piece.length === 0) return 0;
    return this.#passed(native.send(this.descriptor.fd, piece, 0, piece.length, this.flags, wait));
  }

  #passed(result: number): number {
    if (result <= 0) return result;
    this.file.pass(result);
    return this.file.passed < this.count ? MORE : result;
  }

  /**
   * What is no regular file may not be there yet: then neither the event loop is to wait for it nor, beyond its own timeout,
   * a Sync call that comes after.
   *
   * @returns `undefined` while the event loop is to bring it
   */
  #read(wait: number): Uint8Array | undefined {
    const { file } = this;
    const most = this.#most;
    if (file.reading) return undefined;
    if (file.source.regular || (!this.#promised && wait !== NO_WAIT)) file.readSync(most);
    else this.#aside(() => file.read(most));
    return file.piece;
  }

  /** Does something with the file, while this waits in the queue. */
  async #aside(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (reason) {
      this.#failure = { reason };
    }
    if (!this.descriptor.closed) this.descriptor.queue(this).serve();
  }
}
