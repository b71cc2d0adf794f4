/** What stands for bytes that are no text, and where to go on. */
export type MendBytes = (bytes: Buffer, start: number, end: number) => readonly [text: string, next: number];

/** What stands for a character that an encoding does not have. */
export type MendCharacter = (character: string) => Buffer;

/** Text, and how many bytes it was; what follows them is the beginning of a character. */
export interface Decoded {
  readonly text: string;
  readonly used: number;
}

/** How lone surrogates would be written if they were characters. */
export interface Surrogates {
  /** Bytes of each. */
  readonly width: number;
  /** The number that is written at a place, whether it is a surrogate or not. */
  read(bytes: Buffer, at: number): number;
  write(code: number): Buffer;
}

/** Text to bytes and back. */
export interface Codec {
  /** @param last whether no more bytes follow, not even the rest of a character */
  decode(bytes: Buffer, last: boolean, mend: MendBytes): Decoded;
  encode(text: string, mend: MendCharacter): Buffer;
  readonly surrogates?: Surrogates;
  /** Whether a single byte can stand between characters. */
  readonly bytewise: boolean;
}

/**
 * What is at a place: {@link found}, 0 for a character whose rest has not come, and less than 0 for bytes that are
 * none: how many, as Python counts them.
 */
export type Step = (bytes: Buffer, at: number, last: boolean) => number;

/** A character, and how many bytes it takes. */
export function found(code: number, length: number): number {
  return (code << 4) | length;
}

/** A decoder that looks at one character after the other. */
export function stepwise(step: Step): Codec['decode'] {
  return (bytes, last, mend) => {
    let text = '';
    let at = 0;
    while (at < bytes.length) {
      const what = step(bytes, at, last);
      if (what > 0) {
        text += String.fromCodePoint(what >> 4);
        at += what & 15;
      } else if (what === 0 && !last) break;
      else {
        const [mended, next] = mend(bytes, at, what === 0 ? bytes.length : at - what);
        text += mended;
        at = next;
      }
    }
    return { text, used: at };
  };
}

/**
 * An encoder of texts whose characters all are in the encoding, made one of all texts.
 *
 * @param lacking finds what the encoding does not have, character by character
 */
export function mending(encode: (text: string) => Buffer, lacking: RegExp): Codec['encode'] {
  return (text, mend) => {
    const pieces: Buffer[] = [];
    let done = 0;
    for (const { 0: character, index } of text.matchAll(lacking)) {
      pieces.push(encode(text.slice(done, index)), mend(character));
      done = index + character.length;
    }
    return done === 0 ? encode(text) : Buffer.concat([...pieces, encode(text.slice(done))]);
  };
}
