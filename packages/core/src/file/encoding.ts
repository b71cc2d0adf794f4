import { TextDecoder } from 'node:util';

/** What a `TextDecoder` does. */
export interface Decoder {
  decode(bytes: Buffer, options: { stream: boolean }): string;
}

/** How a text is written in bytes. */
export interface Encoding {
  /** @param fatal whether to throw on bytes that mean nothing, rather than give U+FFFD for them */
  decoder(fatal: boolean): Decoder;
  /** Characters that it has no bytes for. */
  readonly unencodable: RegExp;
  /** `undefined` for an encoding that can only be read. */
  readonly encode?: (text: string) => Buffer;
}

/** What `\p{Surrogate}` is too; but esbuild makes a call of that, which bundlers keep. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

const utf8: Encoding = {
  decoder: (fatal) => new TextDecoder('utf-8', { fatal, ignoreBOM: true }),
  unencodable: LONE_SURROGATE,
  encode: (text) => Buffer.from(text),
};

const utf16le: Encoding = {
  decoder: (fatal) => new TextDecoder('utf-16le', { fatal, ignoreBOM: true }),
  unencodable: LONE_SURROGATE,
  encode: (text) => Buffer.from(text, 'utf16le'),
};

const utf16be: Encoding = {
  decoder: (fatal) => new TextDecoder('utf-16be', { fatal, ignoreBOM: true }),
  unencodable: LONE_SURROGATE,
  encode: (text) => Buffer.from(text, 'utf16le').swap16(),
};

// To a TextDecoder latin1 and ascii are names of windows-1252.
const latin1: Encoding = {
  decoder: () => ({ decode: toLatin1 }),
  unencodable: /[\u{100}-\u{10ffff}]/gu,
  encode: (text) => Buffer.from(text, 'latin1'),
};

const ascii: Encoding = {
  decoder: (fatal) => ({
    decode: (bytes) =>
      toLatin1(bytes).replace(/[\x80-\xff]/g, () => {
        if (fatal) throw undecodable('ascii');
        return '\ufffd';
      }),
  }),
  unencodable: /[\u{80}-\u{10ffff}]/gu,
  encode: (text) => Buffer.from(text, 'latin1'),
};

const encodings = /* @__PURE__ */ byName([
  [utf8, 'utf-8', 'utf8', 'u8'],
  [utf16le, 'utf-16le', 'utf-16-le', 'utf16le'],
  [utf16be, 'utf-16be', 'utf-16-be', 'utf16be'],
  [latin1, 'latin-1', 'latin1', 'l1', 'iso-8859-1', 'iso8859-1'],
  [ascii, 'ascii', 'us-ascii'],
]);

function byName(list: readonly (readonly [Encoding, ...string[]])[]): Map<string, Encoding> {
  return new Map(list.flatMap(([encoding, ...names]) => names.map((name) => [name, encoding] as const)));
}

/**
 * The encoding of a name, as Python or the Encoding Standard writes it. What only `TextDecoder` knows can only be read.
 *
 * @returns `undefined` for a name that nobody knows, and for UTF-16 that does not say which bytes come first
 */
export function encodingOf(label: string): Encoding | undefined {
  const name = label.trim().toLowerCase().replaceAll(/[ _]/g, '-');
  const known = encodings.get(name);
  if (known || name === 'utf-16' || name === 'utf16') return known;
  try {
    new TextDecoder(name);
  } catch {
    return undefined;
  }
  return {
    decoder: (fatal) => new TextDecoder(name, { fatal, ignoreBOM: true }),
    unencodable: LONE_SURROGATE,
  };
}

/** The same error as `TextDecoder`'s. */
function undecodable(encoding: string): TypeError {
  return Object.assign(new TypeError(`The encoded data was not valid for encoding ${encoding}`), {
    code: 'ERR_ENCODING_INVALID_ENCODED_DATA',
  });
}

function toLatin1(bytes: Buffer): string {
  return bytes.toString('latin1');
}
