import { type Bytes, bytesOf, type Data } from '../memory/bytes.js';
import { Send } from '../operations/send.js';
import type { Operation } from '../waiting/operation.js';
import { BinaryFile } from './binary-file.js';
import type { FileContext, FileWaitOptions } from './file-base.js';
import { some, type Want } from './want.js';

/**
 * A socket as a file of bytes without a buffer: Python's `socket.SocketIO`. `read(size)` and `readinto` give what one
 * recv(2) gives, `write` sends what one send(2) takes, and a line is read byte by byte.
 */
export class RawFile extends BinaryFile {
  /** @internal */
  constructor(context: FileContext) {
    super(context, 0);
  }

  /** Reads up to the end of the stream: `read` without a size. @throws as read */
  readall(options?: FileWaitOptions): Promise<Bytes> {
    return this.read(-1, options);
  }

  /** As `readall`, blocking this thread. */
  readallSync(options?: FileWaitOptions): Bytes {
    return this.readSync(-1, options);
  }

  protected override sized(size: number): Want<Bytes> {
    return some(this.inbox.buffer, size);
  }

  protected override writing(data: Data): Operation<number> {
    return new Send(this.descriptor, bytesOf(data), 0);
  }
}
