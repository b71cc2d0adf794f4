import { invalidState } from '../errors/coded.js';
import type { FileSource } from './file-source.js';

/** As much is read at once. */
const ROOM = 0x10000;
const NOTHING = /* @__PURE__ */ new Uint8Array();

/**
 * A file from a position on: how far it has got, and what of it was read piece by piece into memory of this alone. A read on
 * libuv's pool cannot be ended. Who waits for it may go: what it brings then is there for who asks next.
 */
export class FileReader {
  #memory: Uint8Array | undefined;
  #piece: Uint8Array | undefined;
  #underWay: Promise<void> | undefined;
  #passed = 0;

  /** @param offset where it begins */
  constructor(
    readonly source: FileSource,
    private readonly offset: number,
  ) {}

  /** How many bytes have gone on. */
  get passed(): number {
    return this.#passed;
  }

  /** Where the next byte is that has not. */
  get position(): number {
    return this.offset + this.#passed;
  }

  /** What was read and has not gone on, until the next read; empty at the end of the file. */
  get piece(): Uint8Array | undefined {
    return this.#piece;
  }

  /** Whether a read is under way, which only the event loop can wait for. */
  get reading(): boolean {
    return this.#underWay !== undefined;
  }

  /**
   * Reads a piece while others are served. When a read is under way already, that is the one to wait for.
   *
   * @param most how many bytes at most
   */
  read(most: number): Promise<void> {
    this.#underWay ??= this.#read(most);
    return this.#underWay;
  }

  /** As `read`, on this thread. @throws TypeError ERR_INVALID_STATE while a read is under way: its bytes come first */
  readSync(most: number): void {
    if (this.reading)
      throw invalidState(
        'a read of the file that a promise began goes on, for which a Sync call cannot wait',
      );
    const room = this.#room(most);
    this.#piece = room.subarray(0, this.source.readSync(room, this.#readable));
  }

  /** Goes on behind so many bytes: of the piece, if there is one. */
  pass(count: number): void {
    this.#passed += count;
    const rest = this.#piece?.subarray(count);
    this.#piece = rest?.length ? rest : undefined;
  }

  /** All of the piece goes on. */
  take(): Uint8Array {
    const piece = this.#piece ?? NOTHING;
    this.pass(piece.length);
    return piece;
  }

  async #read(most: number): Promise<void> {
    const room = this.#room(most);
    try {
      this.#piece = room.subarray(0, await this.source.read(room, this.#readable));
    } finally {
      this.#underWay = undefined;
    }
  }

  #room(most: number): Uint8Array {
    this.#memory ??= Buffer.allocUnsafeSlow(ROOM);
    return this.#memory.subarray(0, most);
  }

  /** Pipes and the like have no positions to read at; then an offset is an error (ESPIPE). */
  get #readable(): number | null {
    return this.source.regular || this.offset > 0 ? this.position : null;
  }
}
