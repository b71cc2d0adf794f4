import type { Bytes } from '../memory/bytes.js';
import { Backlog } from './backlog.js';
import type { Inbox } from './inbox.js';

const LINE_FEED = 0x0a;

class ByteBacklog extends Backlog<Bytes> {
  protected part(piece: Bytes, start: number, end?: number): Bytes {
    return piece.subarray(start, end);
  }

  protected join(pieces: Bytes[]): Bytes {
    const [only] = pieces;
    return only && pieces.length === 1 ? only : Buffer.concat(pieces);
  }

  protected lineEnd(piece: Bytes): number {
    return piece.indexOf(LINE_FEED) + 1;
  }
}

/** What a binary file object has received. */
export class ByteInbox implements Inbox<Bytes> {
  readonly backlog = new ByteBacklog();

  feed(bytes: Bytes): void {
    this.backlog.push(bytes);
  }

  end(): void {}
}
