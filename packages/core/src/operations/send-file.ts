import type { Descriptor } from '../descriptor/descriptor.js';
import { errnoOf, SocketError } from '../errors/socket-error.js';
import { FileReader } from '../memory/file-reader.js';
import { type FileArgument, type FileSource, openSource, openSourceSync } from '../memory/file-source.js';
import { native } from '../native.js';
import { wrongKind } from '../streams/wrong-kind.js';
import { AGAIN, MORE, NO_WAIT } from '../waiting/attempt.js';
import { Operation, type Readiness, WRITABLE } from '../waiting/operation.js';

/** What of a file to send. */
export interface FileToSend {
  readonly file: FileArgument;
  readonly offset: number;
  /** At most so many bytes; all when Infinity. */
  readonly count: number;
}

/** At most so much at once: reading a cold file blocks the thread, in the promise form too. */
const CHUNK = 0x40000;
const NOTHING = /* @__PURE__ */ new Uint8Array();

const EBADF = /* @__PURE__ */ errnoOf('EBADF');

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

  #source: FileSource | undefined;
  #failure: { readonly reason: unknown } | undefined;
  #copies = false;
  #over = false;
  /** Whether a promise waits for it, which leaves this thread free. */
  #promised = false;
  #reader: FileReader | undefined;
  /** What was read and is yet to be sent. */
  #piece: Uint8Array = NOTHING;
  #sent = 0;

  constructor(
    descriptor: Descriptor,
    private readonly what: FileToSend,
    private readonly flags: number,
  ) {
    super(descriptor);
  }

  /** Opens the file while others are served, and goes on then. */
  async open(): Promise<void> {
    this.#promised = true;
    await this.#aside(async () => {
      const source = await openSource(this.what.file);
      // Who blocks this thread may have been faster, or nobody waits any more.
      if (this.#source || this.#over) source.close();
      else this.#source = source;
    });
  }

  openSync(): FileSource {
    this.#source ??= openSourceSync(this.what.file);
    return this.#source;
  }

  /** Closes the file, or leaves its position behind what was sent, as Python does. */
  close(): void {
    this.#over = true;
    this.#source?.close(this.#sent > 0 ? this.what.offset + this.#sent : undefined);
    this.#source = undefined;
  }

  override get suspended(): boolean {
    return this.#failure === undefined && (this.#source === undefined || this.#reading);
  }

  override obstruction(): Error {
    return wrongKind(
      'a sendfile by promise comes first, and waits for its file, which only the event loop brings: await it before the Sync call',
    );
  }

  get #reading(): boolean {
    return this.#reader?.reading ?? false;
  }

  protected call(wait: number): number {
    if (this.#failure) throw this.#failure.reason;
    if (!this.#source && wait === NO_WAIT) return AGAIN;
    const source = this.openSync();
    if (source.regular && !this.#copies) {
      const { offset } = this.what;
      const result = native.sendfile(
        this.descriptor.fd,
        source.open('sendfile'),
        offset + this.#sent,
        this.#most(CHUNK),
        wait,
      );
      if (this.#sent > 0 || !UNSUPPORTED.includes(result)) return this.#passed(result);
      this.#copies = true;
    }
    if (this.#piece.length === 0 && !this.#read(source, wait)) return AGAIN;
    if (this.#piece.length === 0) return 0;
    return this.#passed(
      native.send(this.descriptor.fd, this.#piece, 0, this.#piece.length, this.flags, wait),
    );
  }

  complete(): number {
    return this.#sent;
  }

  override failure(result: number): Error {
    if (result !== EBADF) return super.failure(result);
    return new SocketError(result, this.syscall, {}, this.#source?.suspicion);
  }

  #most(chunk: number): number {
    return Math.min(chunk, this.what.count - this.#sent);
  }

  #passed(result: number): number {
    if (result <= 0) return result;
    this.#sent += result;
    this.#piece = this.#piece.subarray(result);
    return this.#sent < this.what.count ? MORE : result;
  }

  /**
   * What is no regular file may not be there yet: then neither the event loop is to wait for it nor, beyond its own timeout,
   * a Sync call that comes after.
   *
   * @returns whether it is read, be it that it has ended
   */
  #read(source: FileSource, wait: number): boolean {
    this.#reader ??= new FileReader(source, this.what.offset);
    const reader = this.#reader;
    if (reader.reading) return false;
    if (!reader.ready) {
      const most = this.#most(CHUNK);
      if (!source.regular && (this.#promised || wait === NO_WAIT)) {
        this.#aside(() => reader.read(this.#sent, most));
        return false;
      }
      reader.readSync(this.#sent, most);
    }
    this.#piece = reader.take();
    return true;
  }

  /** Does something with the file, while this waits in the queue. */
  async #aside(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (reason) {
      this.#failure = { reason };
    }
    if (!this.#over && !this.descriptor.closed) this.descriptor.queue(this).serve();
  }
}
