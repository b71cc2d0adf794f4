import type { Codec } from './codec.js';
import { isSurrogate } from './unicode.js';

/** What to do about text or bytes that an encoding does not have: Python's error handlers, but for `namereplace`. */
export type EncodingErrors =
  | 'strict'
  | 'ignore'
  | 'replace'
  | 'backslashreplace'
  | 'xmlcharrefreplace'
  | 'surrogateescape'
  | 'surrogatepass';

/** Answers `undefined` for what it does not handle. */
interface ErrorHandler {
  /** @returns the text, and where to go on */
  decode(bytes: Buffer, start: number, end: number, codec: Codec): [string, number] | undefined;
  /** @returns text that takes the place, or bytes */
  encode(character: string, codec: Codec): string | Buffer | undefined;
}

const replacing = (decoded: string | undefined, encoded: string | undefined): ErrorHandler => ({
  decode: (_bytes, _start, end) => (decoded === undefined ? undefined : [decoded, end]),
  encode: () => encoded,
});

const number = (character: string): number => character.codePointAt(0) as number;

const escaped = (code: number): string => {
  const digits = code.toString(16);
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
};

const backslashreplace: ErrorHandler = {
  decode: (bytes, start, end) => [Array.from(bytes.subarray(start, end), escaped).join(''), end],
  encode: (character) => escaped(number(character)),
};

const xmlcharrefreplace: ErrorHandler = {
  decode: () => undefined,
  encode: (character) => `&#${number(character)};`,
};

const surrogateescape: ErrorHandler = {
  decode: (bytes, start, end) => {
    let text = '';
    for (let byte = bytes[start] as number; start < end && byte >= 0x80; byte = bytes[start] as number) {
      text += String.fromCharCode(0xdc00 + byte);
      start++;
    }
    return text === '' ? undefined : [text, start];
  },
  encode: (character, { bytewise }) => {
    const byte = number(character) - 0xdc00;
    return bytewise && byte >= 0x80 && byte < 0x100 ? Buffer.of(byte) : undefined;
  },
};

const surrogatepass: ErrorHandler = {
  decode: (bytes, start, _end, { surrogates }) => {
    if (!surrogates || start + surrogates.width > bytes.length) return undefined;
    const code = surrogates.read(bytes, start);
    return isSurrogate(code) ? [String.fromCharCode(code), start + surrogates.width] : undefined;
  },
  encode: (character, { surrogates }) => {
    const code = number(character);
    return isSurrogate(code) ? surrogates?.write(code) : undefined;
  },
};

export const errorHandlers: Readonly<Record<EncodingErrors, ErrorHandler>> = {
  strict: /* @__PURE__ */ replacing(undefined, undefined),
  ignore: /* @__PURE__ */ replacing('', ''),
  replace: /* @__PURE__ */ replacing('\ufffd', '?'),
  backslashreplace,
  xmlcharrefreplace,
  surrogateescape,
  surrogatepass,
};
