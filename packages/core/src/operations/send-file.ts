import type { Descriptor } from '../descriptor/descriptor.js';
import { errnoOf } from '../errors/socket-error.js';
import {
  type FileArgument,
  type FileSource,
  openSource,
  openSourceSync,
  readPiece,
  readPieceSync,
} from '../memory/file-source.js';
import { native } from '../native.js';
import { wrongKind } from '../streams/wrong-kind.js';
import { AGAIN, MORE, NO_WAIT, Operation, type Readiness, WRITABLE } from '../waiting/operation.js';

/** What of a file to send. */
export interface FileToSend {
  readonly file: FileArgument;
  readonly offset: number;
  /** At most so many bytes; all when Infinity. */
  readonly count: number;
}

/** At most so much at once: reading a cold file blocks the thread, in the promise form too. */
const CHUNK = 0x40000;
const COPIED_CHUNK = 0x10000;
const NOTHING = /* @__PURE__ */ new Uint8Array();

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
  #reading = false;
  #over = false;
  #fileEnded = false;
  #memory: Uint8Array | undefined;
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
    // What is being read is no descriptor to close: another file might get its number meanwhile.
    if (this.#reading) return;
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

  protected call(wait: number): number {
    if (this.#failure) throw this.#failure.reason;
    if (!this.#source && wait === NO_WAIT) return AGAIN;
    const source = this.openSync();
    if (source.regular && !this.#copies) {
      const { offset } = this.what;
      const result = native.sendfile(
        this.descriptor.fd,
        source.fd,
        offset + this.#sent,
        this.#most(CHUNK),
        wait,
      );
      if (this.#sent > 0 || !UNSUPPORTED.includes(result)) return this.#passed(result);
      this.#copies = true;
    }
    if (this.#piece.length === 0) this.#read(source, wait);
    if (this.#reading) return AGAIN;
    if (this.#piece.length === 0) return 0;
    return this.#passed(
      native.send(this.descriptor.fd, this.#piece, 0, this.#piece.length, this.flags, wait),
    );
  }

  complete(): number {
    return this.#sent;
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

  /** What is no regular file may not be there yet: then the event loop is not to wait for it. */
  #read(source: FileSource, wait: number): void {
    if (this.#reading || this.#fileEnded) return;
    this.#memory ??= Buffer.allocUnsafeSlow(COPIED_CHUNK);
    const memory = this.#memory.subarray(0, this.#most(COPIED_CHUNK));
    const { offset } = this.what;
    const filled = (length: number) => {
      this.#fileEnded = length === 0;
      this.#piece = memory.subarray(0, length);
    };
    if (source.regular || wait !== NO_WAIT) filled(readPieceSync(source, memory, offset, this.#sent));
    else {
      this.#reading = true;
      this.#aside(async () => {
        try {
          filled(await readPiece(source, memory, offset, this.#sent));
        } finally {
          this.#reading = false;
        }
      });
    }
  }

  /** Does something with the file, while this waits in the queue. */
  async #aside(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (reason) {
      this.#failure = { reason };
    }
    if (this.#over) this.close();
    else if (!this.descriptor.closed) this.descriptor.queue(this).serve();
  }
}
