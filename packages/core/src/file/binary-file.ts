import { checkInteger } from '../arguments.js';
import { type Bytes, bytesOf, type Data, memoryOf } from '../memory/bytes.js';
import type { Operation } from '../waiting/operation.js';
import { ByteInbox } from './byte-inbox.js';
import type { FileContext, FileWaitOptions } from './file-base.js';
import { DEFAULT_SIZE } from './file-options.js';
import { Outbox } from './outbox.js';
import type { RawFile } from './raw-file.js';
import { SocketFile } from './socket-file.js';
import { glimpse, mapped, some } from './want.js';

/** A socket as a file of bytes: Python's `io.BufferedReader`, `io.BufferedWriter` and `io.BufferedRWPair`. */
export class BinaryFile extends SocketFile<Bytes, Data> {
  readonly #size: number;

  /** @internal @param size of the buffer, in bytes */
  constructor(context: FileContext, size: number) {
    super(context, { inbox: new ByteInbox(), outbox: new Outbox(size), readAhead: size });
    this.#size = size;
  }

  /**
   * Reads what there is, waiting only when there is nothing, with one system call at most.
   *
   * @param size bytes at most; the size of the buffer when left out or -1
   * @throws as read
   */
  read1(size?: number, options?: FileWaitOptions): Promise<Bytes> {
    return this.perform(() => this.#read1(size), options);
  }

  /** As `read1`, blocking this thread. */
  read1Sync(size?: number, options?: FileWaitOptions): Bytes {
    return this.performSync(this.#read1(size), options);
  }

  /** A copy of what the next read will find in the buffer; waits only when that is empty. @throws as read */
  peek(options?: FileWaitOptions): Promise<Bytes> {
    return this.perform(() => this.#peek(), options);
  }

  /** As `peek`, blocking this thread. */
  peekSync(options?: FileWaitOptions): Bytes {
    return this.performSync(this.#peek(), options);
  }

  /**
   * Reads into memory of the caller until that is full or the stream ends.
   *
   * @returns how many bytes
   * @throws as read
   */
  readinto(buffer: ArrayBufferView | ArrayBuffer, options?: FileWaitOptions): Promise<number> {
    return this.perform(() => this.#readinto(buffer), options);
  }

  /** As `readinto`, blocking this thread. */
  readintoSync(buffer: ArrayBufferView | ArrayBuffer, options?: FileWaitOptions): number {
    return this.performSync(this.#readinto(buffer), options);
  }

  /** As `readinto`, but reads what there is, as `read1` does. @throws as read */
  readinto1(buffer: ArrayBufferView | ArrayBuffer, options?: FileWaitOptions): Promise<number> {
    return this.perform(() => this.#readinto1(buffer), options);
  }

  /** As `readinto1`, blocking this thread. */
  readinto1Sync(buffer: ArrayBufferView | ArrayBuffer, options?: FileWaitOptions): number {
    return this.performSync(this.#readinto1(buffer), options);
  }

  /**
   * Sends what is in the buffer and gives the unbuffered file object that takes this one's place; what was received and
   * not read yet is lost, as in Python. This one is closed, and the descriptor is not.
   *
   * @throws TypeError `ERR_UNSUPPORTED_OPERATION` for a file that is read and written or has no buffer; SocketError,
   * TimeoutError when not all could be sent: then nothing has changed
   */
  detach(options?: FileWaitOptions): Promise<RawFile> {
    return this.handOver(options) as Promise<RawFile>;
  }

  /** As `detach`, blocking this thread. */
  detachSync(options?: FileWaitOptions): RawFile {
    return this.handOverSync(options) as RawFile;
  }

  protected writing(data: Data): Operation<number> {
    const bytes = bytesOf(data);
    return this.sending({ data: bytes, flush: false, result: bytes.length });
  }

  #read1(size = -1): Operation<Bytes> {
    checkInteger(size, 'size', -1);
    return this.receiving(some(this.inbox.buffer, size < 0 ? this.#size || DEFAULT_SIZE : size));
  }

  #peek(): Operation<Bytes> {
    return this.receiving(mapped(glimpse(this.inbox.buffer), (bytes) => Buffer.from(bytes)));
  }

  #readinto(buffer: ArrayBufferView | ArrayBuffer): Operation<number> {
    const memory = memoryOf(buffer);
    return this.receiving(mapped(this.sized(memory.length), filling(memory)));
  }

  #readinto1(buffer: ArrayBufferView | ArrayBuffer): Operation<number> {
    const memory = memoryOf(buffer);
    const { take } = some(this.inbox.buffer, memory.length);
    const request = (readAhead: number) => Math.max(readAhead, memory.length);
    return this.receiving(mapped({ take, request }, filling(memory)));
  }
}

/** Puts bytes there, and tells how many they were. */
function filling(memory: Uint8Array): (bytes: Bytes) => number {
  return (bytes) => {
    memory.set(bytes);
    return bytes.length;
  };
}
