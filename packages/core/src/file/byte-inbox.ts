import { Backlog } from './backlog.js';
import type { Inbox } from './inbox.js';

const LINE_FEED = 0x0a;

class ByteBacklog extends Backlog<Buffer> {
  protected part(piece: Buffer, start: number, end?: number): Buffer {
    return piece.subarray(start, end);
  }

  protected join(pieces: Buffer[]): Buffer {
    const [only] = pieces;
    return only && pieces.length === 1 ? only : Buffer.concat(pieces);
  }

  protected lineEnd(piece: Buffer): number {
    return piece.indexOf(LINE_FEED) + 1;
  }
}

/** What a binary file object has received. */
export class ByteInbox implements Inbox<Buffer> {
  readonly backlog = new ByteBacklog();

  feed(bytes: Buffer): void {
    this.backlog.push(bytes);
  }

  end(): void {}
}
