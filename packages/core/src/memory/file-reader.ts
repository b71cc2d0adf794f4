import { wrongKind } from '../streams/wrong-kind.js';
import type { FileSource } from './file-source.js';

/** As much is read at once. */
const ROOM = 0x10000;
const NOTHING = /* @__PURE__ */ new Uint8Array();

/**
 * Reads a file piece by piece into memory of its own. A read on libuv's pool cannot be ended. Who waits for it may go: what
 * it brings then is there for who asks next.
 */
export class FileReader {
  #memory: Uint8Array | undefined;
  /** What was read and nobody has taken yet; empty at the end of the file. */
  #piece: Uint8Array | undefined;
  #underWay: Promise<void> | undefined;

  constructor(
    private readonly source: FileSource,
    private readonly offset: number,
  ) {}

  /** Whether there is something to take, be it that the file has ended. */
  get ready(): boolean {
    return this.#piece !== undefined;
  }

  /** Whether a read is under way, which only the event loop can wait for. */
  get reading(): boolean {
    return this.#underWay !== undefined;
  }

  /**
   * Reads while others are served. When a read is under way already, that is the one to wait for.
   *
   * @param done where to read: so many bytes after the offset
   * @param most how many bytes at most
   */
  read(done: number, most: number): Promise<void> {
    this.#underWay ??= this.#read(done, most);
    return this.#underWay;
  }

  /** As `read`, on this thread. @throws TypeError ERR_INVALID_STATE while a read is under way: its bytes come first */
  readSync(done: number, most: number): void {
    if (this.reading)
      throw wrongKind('a read of the file that a promise began goes on, for which a Sync call cannot wait');
    const room = this.#room(most);
    this.#piece = room.subarray(0, this.source.readSync(room, this.#position(done)));
  }

  /** What was read; it is overwritten by the next read. */
  take(): Uint8Array {
    const piece = this.#piece ?? NOTHING;
    this.#piece = undefined;
    return piece;
  }

  async #read(done: number, most: number): Promise<void> {
    const room = this.#room(most);
    try {
      this.#piece = room.subarray(0, await this.source.read(room, this.#position(done)));
    } finally {
      this.#underWay = undefined;
    }
  }

  #room(most: number): Uint8Array {
    this.#memory ??= Buffer.allocUnsafeSlow(ROOM);
    return this.#memory.subarray(0, most);
  }

  /** Pipes and the like have no positions to read at; then an offset is an error (ESPIPE). */
  #position(done: number): number | null {
    return this.source.regular || this.offset > 0 ? this.offset + done : null;
  }
}
