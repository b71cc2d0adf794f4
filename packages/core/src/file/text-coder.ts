import { invalidArgValue } from '../errors/arguments.js';
import { coded } from '../errors/coded.js';
import type { Codec, MendBytes, MendCharacter } from './encoding/codec.js';
import type { Encoding } from './encoding/encoding.js';
import { type EncodingErrors, errorHandlers } from './encoding/error-handlers.js';

const NOTHING = Buffer.alloc(0);

/** Text to bytes and back, whatever pieces the bytes come in. */
export class TextCoder {
  readonly #encoding: Encoding;
  readonly #errors: EncodingErrors;
  /** What the bytes are in; not known before a byte order mark has come, where there may be one. */
  #reading: Codec | undefined;
  /** What has come of a character, or of a mark. */
  #begun: Buffer = NOTHING;
  #marked = false;

  constructor(encoding: Encoding, errors: EncodingErrors) {
    this.#encoding = encoding;
    this.#errors = errors;
    if (!encoding.marks) this.#reading = encoding.codec;
  }

  /**
   * @param last whether no more bytes follow, not even the rest of a character
   * @throws TypeError `ERR_ENCODING_INVALID_ENCODED_DATA`, after which the next bytes are decoded afresh
   */
  decode(bytes: Buffer, last: boolean): string {
    let all = this.#begun.length > 0 ? Buffer.concat([this.#begun, bytes]) : bytes;
    this.#begun = NOTHING;
    if (!this.#reading) {
      const mark = this.#mark(all, last);
      if (mark < 0) {
        this.#begun = all;
        return '';
      }
      all = all.subarray(mark);
    }
    const { text, used } = (this.#reading as Codec).decode(all, last, this.#mendBytes);
    // A copy: the rest of much memory is not held for a few bytes.
    if (used < all.length) this.#begun = Buffer.from(all.subarray(used));
    return text;
  }

  /** @throws TypeError `ERR_INVALID_ARG_VALUE` for what the encoding does not have, unless errors are handled */
  encode(text: string): Buffer {
    const { codec, marks } = this.#encoding;
    const bytes = codec.encode(text, this.#mendCharacter);
    if (this.#marked || !marks) return bytes;
    this.#marked = true;
    return Buffer.concat([marks[0][0], bytes]);
  }

  /** Looks for a byte order mark; its length, or -1 when it may still come. */
  #mark(bytes: Buffer, last: boolean): number {
    const { codec, marks = [], needsMark, name } = this.#encoding;
    for (const [mark, marked] of marks) {
      if (!mark.equals(bytes.subarray(0, mark.length))) continue;
      this.#reading = marked;
      return mark.length;
    }
    const possible = marks.some(([mark]) =>
      needsMark ? bytes.length < mark.length : bytes.equals(mark.subarray(0, bytes.length)),
    );
    if (possible && !(needsMark && last)) return -1;
    if (needsMark && !possible) throw undecodable(`${name}: it has no byte order mark`);
    this.#reading = codec;
    return 0;
  }

  readonly #mendBytes: MendBytes = (bytes, start, end) => {
    const handler = errorHandlers[this.#errors];
    const mended = handler.decode(bytes, start, end, this.#reading as Codec);
    if (!mended) throw undecodable(`${this.#encoding.name}: ${bytes.toString('hex', start, end)}`);
    return mended;
  };

  readonly #mendCharacter: MendCharacter = (character) => {
    const { codec } = this.#encoding;
    const mended = errorHandlers[this.#errors].encode(character, codec);
    if (mended === undefined)
      throw invalidArgValue('data', 'has a character that the encoding does not have', character);
    return typeof mended === 'string' ? codec.encode(mended, this.#mendCharacter) : mended;
  };
}

/** The same error as `TextDecoder`'s. */
function undecodable(what: string): TypeError {
  const message = `The encoded data was not valid for encoding ${what}`;
  return coded(new TypeError(message), 'ERR_ENCODING_INVALID_ENCODED_DATA');
}
