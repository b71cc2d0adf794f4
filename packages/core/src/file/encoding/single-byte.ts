import { TextDecoder } from 'node:util';
import { CodeTable } from './code-table.js';
import type { Codec } from './codec.js';

/** No character; no encoding has this one. */
const NONE = '\ufffd';

const UPPER = /* @__PURE__ */ Uint8Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
const controls = (): string => Buffer.from(UPPER.subarray(0, 0x20)).toString('latin1');

/** The characters of 0x80 to 0xff: below, all these encodings are ASCII, though not every ICU says so. */
const upper = (label: string): string => new TextDecoder(label).decode(UPPER);

/** Where the Encoding Standard has controls, and some ICU has private characters, Python has nothing. */
const windows = (number: number, ...nothing: number[]): string =>
  without(upper(`windows-${number}`).replace(/[\x80-\x9f\uf8c0-\uf8cf]/g, NONE), ...nothing);

const iso = (label: string): string => controls() + upper(label).slice(0x20);

const without = (half: string, ...bytes: number[]): string =>
  Array.from(half, (character, index) => (bytes.includes(0x80 + index) ? NONE : character)).join('');

/** Written out: some versions of Node decode windows-1252 as if it were latin1. */
const CP1252 = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

/** But for the lines and blocks, which are those of cp866. TextDecoder does not know it. */
const CP437 = [
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»',
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
] as const;

/** Of koi8-u some versions of Node have the characters of two more letters. */
const KOI8_U: Readonly<Record<string, string>> = { ў: '╝', Ў: '╬' };

const thai = (): string => controls() + windows(874).slice(0x20);

const halves: Readonly<Record<string, () => string>> = {
  cp437: () => CP437[0] + upper('ibm866').slice(0x30, 0x60) + CP437[1],
  cp866: () => upper('ibm866'),
  cp874: () => windows(874),
  cp1252: () => CP1252 + Buffer.from(UPPER.subarray(0x20)).toString('latin1'),
  cp1253: () => windows(1253, 0xaa),
  cp1255: () => windows(1255, 0xca),
  iso8859_9: () => iso('windows-1254'),
  iso8859_11: thai,
  koi8_r: () => upper('koi8-r'),
  koi8_u: () => Array.from(upper('koi8-u'), (letter) => KOI8_U[letter] ?? letter).join(''),
  mac_cyrillic: () => upper('x-mac-cyrillic'),
  mac_roman: () => upper('macintosh'),
  tis_620: () => without(thai(), 0xa0),
};

/** An encoding by a table of 256 characters, by Python's name. */
export function singleByte(name: string): Codec {
  const number = name.replace(/^\D+(?:8859_)?/, '');
  const half =
    halves[name] ?? (() => (name.startsWith('iso') ? iso(`iso-8859-${number}`) : windows(+number)));
  const table = new CodeTable();
  for (const [index, character] of [...half()].entries())
    if (character !== NONE) table.add(String.fromCharCode(0x80 + index), character);
  return table.codec(() => 1);
}
