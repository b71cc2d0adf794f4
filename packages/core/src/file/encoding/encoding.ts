import type { Codec } from './codec.js';
import { byKey, keyOf, namesIn } from './encoding-names.js';
import { legacySupport } from './legacy-support.js';
import { ascii, latin1 } from './narrow.js';
import { utf8, utf16, utf32 } from './unicode.js';

/** A byte order mark, and how the text after it is written. */
type Mark = readonly [mark: Buffer, codec: Codec];

/** How a file object's text is written in bytes. */
export interface Encoding {
  /** Python's name. */
  readonly name: string;
  readonly codec: Codec;
  /** Marks that the text may begin with. The first is the one that is written. */
  readonly marks?: readonly [Mark, ...Mark[]];
  /** Whether bytes without a mark are no text. */
  readonly needsMark?: boolean;
}

/** Those that need no table. */
const NAMES = `ascii 646 ansix341968 ansix341986 cp367 csascii ibm367 isoir6 iso646us iso646irv1991 us usascii
latin_1 8859 cp819 csisolatin1 ibm819 isoir100 iso8859 iso88591 iso885911987 l1 latin latin1
utf_8 u8 utf utf8ucs2 utf8ucs4 cp65001
utf_8_sig
utf_16 u16
utf_16_le unicodelittleunmarked
utf_16_be unicodebigunmarked
utf_32 u32
utf_32_le
utf_32_be`;

let names: Map<string, string> | undefined;
/** Those that somebody has asked for: a table takes its time, and its memory. */
const made = /* @__PURE__ */ new Map<string, Encoding>();

/** The encoding of a name, as Python or the Encoding Standard writes it; `undefined` for one that is not offered. */
export function encodingOf(label: string): Encoding | undefined {
  names ??= byKey(NAMES);
  const key = keyOf(label);
  const name = names.get(key) ?? legacySupport.brought?.nameOf(key);
  if (name === undefined) return undefined;
  const encoding = made.get(name) ?? make(name);
  made.set(name, encoding);
  return encoding;
}

/** Python's names of all that are offered. In a bundle some may be missing. */
export function encodingNames(): string[] {
  const legacy = legacySupport.brought?.names ?? [
    'others with the import of LEGACY_ENCODINGS from @sock/core',
  ];
  return [...namesIn(NAMES), ...legacy];
}

function make(name: string): Encoding {
  const [, bits, variant] = /^utf_(\d+)_?(.*)$/.exec(name) ?? [];
  if (bits === undefined)
    return { name, codec: narrow[name]?.() ?? (legacySupport.brought?.codec(name) as Codec) };
  if (bits === '8') return { name, codec: utf8, ...(variant ? { marks: [markOf(utf8)] } : {}) };
  const utf = bits === '16' ? utf16 : utf32;
  if (variant) return { name, codec: utf(variant === 'le') };
  const little = utf(true);
  return { name, codec: little, marks: [markOf(little), markOf(utf(false))], needsMark: true };
}

const narrow: Readonly<Record<string, () => Codec>> = { ascii, latin_1: latin1 };

function markOf(codec: Codec): Mark {
  return [codec.encode('\ufeff', () => Buffer.alloc(0)), codec];
}
