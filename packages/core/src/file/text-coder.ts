import { invalidArgValue } from '../errors/arguments.js';
import type { Decoder, Encoding } from './encoding.js';

/** What to do about text or bytes that an encoding does not have, as in Python's `open()`. */
export type EncodingErrors = 'strict' | 'ignore' | 'replace';

export const encodingErrors: readonly unknown[] = ['strict', 'ignore', 'replace'] satisfies EncodingErrors[];

const REPLACEMENT = /\ufffd/g;

/** Text to bytes and back, whatever pieces the bytes come in. */
export class TextCoder {
  readonly #encoding: Encoding;
  readonly #errors: EncodingErrors;
  #decoder: Decoder;

  constructor(encoding: Encoding, errors: EncodingErrors) {
    this.#encoding = encoding;
    this.#errors = errors;
    this.#decoder = this.#open();
  }

  /** @param last whether no more bytes follow, not even the rest of a character */
  decode(bytes: Buffer, last: boolean): string {
    try {
      const text = this.#decoder.decode(bytes, { stream: !last });
      return this.#errors === 'ignore' ? text.replace(REPLACEMENT, '') : text;
    } catch (error) {
      // What a decoder makes of more bytes after an error is not said anywhere.
      this.#decoder = this.#open();
      throw error;
    }
  }

  /** @throws TypeError `ERR_INVALID_ARG_VALUE` for what the encoding does not have, unless errors are handled */
  encode(text: string): Buffer {
    const { encode, unencodable } = this.#encoding;
    const expressible = text.replace(unencodable, (character) => this.#replaced(character));
    return (encode as NonNullable<typeof encode>)(expressible);
  }

  #open(): Decoder {
    return this.#encoding.decoder(this.#errors === 'strict');
  }

  #replaced(character: string): string {
    if (this.#errors === 'strict')
      throw invalidArgValue('data', 'has a character that the encoding does not have', character);
    return this.#errors === 'ignore' ? '' : '?';
  }
}
