import type { Bytes } from '../memory/bytes.js';
import type { Inbox } from './inbox.js';
import { lineEndOf, type Newline } from './newline.js';
import { NewlineDecoder } from './newline-decoder.js';
import { TextBuffer } from './text-buffer.js';
import type { TextCoder } from './text-coder.js';

const NOTHING = Buffer.alloc(0);

/** What a text file object has received. */
export class TextInbox implements Inbox<string> {
  readonly buffer: TextBuffer;
  readonly #coder: TextCoder;
  readonly #newlines: NewlineDecoder;

  constructor(coder: TextCoder, newline: Newline) {
    this.#coder = coder;
    this.#newlines = new NewlineDecoder(newline);
    this.buffer = new TextBuffer(lineEndOf(newline));
  }

  /** The line ends met so far. */
  get lineEnds(): string[] {
    return this.#newlines.seen;
  }

  feed(bytes: Bytes): void {
    this.#decode(bytes, false);
  }

  end(): void {
    this.#decode(NOTHING, true);
  }

  #decode(bytes: Bytes, last: boolean): void {
    this.buffer.push(this.#newlines.decode(this.#coder.decode(bytes, last), last));
  }
}
