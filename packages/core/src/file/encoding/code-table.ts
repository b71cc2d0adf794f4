import { type Codec, found, stepwise } from './codec.js';

/** Which bytes are which character. Bytes are written as text, each as the character of its number. */
export class CodeTable {
  readonly #characters = new Map<string, string>();
  readonly #bytes = new Map<string, string>();

  /** Begins as ASCII. */
  constructor() {
    for (let code = 0; code < 0x80; code++) this.add(String.fromCharCode(code), String.fromCharCode(code));
  }

  /** Of several ways to write a character, the one that was added first is used. */
  add(bytes: string, character: string): void {
    this.#characters.set(bytes, character);
    if (!this.#bytes.has(character)) this.#bytes.set(character, bytes);
  }

  /** A character that is written in this way, whatever reads as what. */
  write(character: string, bytes: string): void {
    this.#bytes.set(character, bytes);
  }

  has(character: string): boolean {
    return this.#bytes.has(character);
  }

  /** @param reach how many bytes a character may have that begins at a place */
  codec(reach: (bytes: Buffer, at: number) => number): Codec {
    return {
      decode: stepwise((bytes, at) => {
        const most = reach(bytes, at);
        for (let length = 1; length <= most; length++) {
          if (at + length > bytes.length) return 0;
          const character = this.#characters.get(bytes.toString('latin1', at, at + length));
          if (character) return found(character.codePointAt(0) as number, length);
        }
        return -1;
      }),
      encode: (text, mend) => {
        let bytes = '';
        for (const character of text)
          bytes += this.#bytes.get(character) ?? mend(character).toString('latin1');
        return Buffer.from(bytes, 'latin1');
      },
      bytewise: true,
    };
  }
}

/** Bytes of a number as `CodeTable` wants them: the highest first, leading zeros left out. */
export function bytesOf(number: number): string {
  return number < 0x100
    ? String.fromCharCode(number)
    : bytesOf(number >> 8) + String.fromCharCode(number & 0xff);
}
