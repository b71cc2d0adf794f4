import type { Bytes } from '../memory/bytes.js';
import type { Inbox } from './inbox.js';
import { ReadBuffer } from './read-buffer.js';

const LINE_FEED = 0x0a;

class ByteBuffer extends ReadBuffer<Bytes> {
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
  readonly buffer = new ByteBuffer();

  feed(bytes: Bytes): void {
    this.buffer.push(bytes);
  }

  end(): void {}
}
