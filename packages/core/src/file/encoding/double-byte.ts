import { TextDecoder } from 'node:util';
import { bytesOf, CodeTable } from './code-table.js';
import type { Codec } from './codec.js';

/** Bytes, as a number, and the character that Python has for them. */
type Pair = readonly [bytes: number, character: string];

/** Symbols of which the makers of JIS and of Windows have different ideas. */
const JIS = '〜‖−¢£¬';
const SJIS_BYTES = [0x8160, 0x8161, 0x817c, 0x8191, 0x8192, 0x81ca];
const EUC_BYTES = [0xa1c1, 0xa1c2, 0xa1dd, 0xa1f1, 0xa1f2, 0xa2cc];
/** The same of Big5. */
const BIG5 = '•､‾∼♁☉¥¢£';
const BIG5_BYTES = [0xa145, 0xa14e, 0xa1c2, 0xa1e3, 0xa1f2, 0xa1f3, 0xa244, 0xa246, 0xa247];

const pairs = (bytes: number[], text: string): Pair[] =>
  bytes.map((number, index) => [number, text[index] as string]);

/** Characters one after the other. */
const run = (first: string, count: number): string =>
  String.fromCharCode(...Array.from({ length: count }, (_, index) => first.charCodeAt(0) + index));

/** All that a `TextDecoder` knows of two bytes after some others. */
function* decoded(label: string, prefix: number[] = []): Generator<Pair> {
  const numbers: number[] = [];
  const bytes: number[] = [];
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      numbers.push((lead << 8) | trail);
      // Whatever was begun ends with the first line end, so that the second one is one.
      bytes.push(...prefix, lead, trail, 10, 10);
    }
  }
  const found = new TextDecoder(label).decode(Uint8Array.from(bytes)).split('\n\n');
  for (const [index, number] of numbers.entries()) {
    const character = found[index] as string;
    if (/^[^\ufffd]$/u.test(character)) yield [number, character];
  }
}

/**
 * A table of a `TextDecoder`'s characters.
 *
 * @param admits which of them Python has too
 * @param others what Python has in other places, or instead
 */
function tableOf(
  label: string,
  admits: (bytes: number, character: string) => boolean,
  others: Pair[] = [],
): CodeTable {
  const table = new CodeTable();
  for (const [bytes, character] of others) table.add(bytesOf(bytes), character);
  const replaced = new Map(others);
  for (const [bytes, character] of decoded(label))
    if (!replaced.has(bytes) && admits(bytes, character)) table.add(bytesOf(bytes), character);
  return table;
}

const isPrivate = (character: string): boolean => /[\ue000-\uf8ff]/.test(character);

const within = (bytes: number, first: number, last: number): boolean => bytes >= first && bytes <= last;

/** Both bytes of the upper half, as ISO 2022 has it. */
const isUpper = (bytes: number): boolean => bytes > 0xa100 && (bytes & 0xff) > 0xa0;

function withKatakana(table: CodeTable): CodeTable {
  for (let byte = 0xa1; byte < 0xe0; byte++) table.add(bytesOf(byte), String.fromCharCode(0xfec0 + byte));
  return table;
}

function writes(table: CodeTable, all: readonly Pair[]): CodeTable {
  for (const [bytes, character] of all) table.write(character, bytesOf(bytes));
  return table;
}

/** What JIS X 0201 has in the place of two characters of ASCII. */
const JIS_ROMAN: Pair[] = [
  [0x5c, '¥'],
  [0x7e, '‾'],
];

function shiftJis(): CodeTable {
  const admits = (bytes: number) => bytes < 0xed00 && bytes >> 8 !== 0x87;
  return writes(withKatakana(tableOf('shift_jis', admits, pairs(SJIS_BYTES, JIS))), JIS_ROMAN);
}

function cp932(): CodeTable {
  const singles = pairs([0x80, 0xa0, 0xfd, 0xfe, 0xff], '\x80\uf8f0\uf8f1\uf8f2\uf8f3');
  return writes(withKatakana(tableOf('shift_jis', () => true, singles)), pairs(SJIS_BYTES, JIS));
}

function eucJp(): CodeTable {
  const admits = (bytes: number) => bytes < 0xf900 && bytes >> 8 !== 0xad && !within(bytes, 0x8ee0, 0x8ee2);
  const table = tableOf('euc-jp', admits, pairs(EUC_BYTES, JIS));
  for (const [bytes, character] of decoded('euc-jp', [0x8f]))
    if (bytes < 0xf300) table.add(`\x8f${bytesOf(bytes)}`, bytes === 0xa2b7 ? '~' : character);
  return writes(table, JIS_ROMAN);
}

/** What GB 18030 has added, which newer versions of Node read as GBK too. */
const ADDED = /^(?:a2e3|a3a0|a6(?:d[9a-f]|e[cd]|f3)|a8b[cf]|a9(?:8[9a-f]|9[0-5])|fe[5-9a])/;

const inGbk = (bytes: number, character: string): boolean =>
  !isPrivate(character) && !ADDED.test(bytes.toString(16));

const gbk = (): CodeTable => tableOf('gbk', inGbk);

function gb2312(): CodeTable {
  const admits = (bytes: number, character: string) =>
    isUpper(bytes) &&
    inGbk(bytes, character) &&
    !within(bytes, 0xa2a1, 0xa2aa) &&
    !within(bytes, 0xa6e0, 0xa6f5) &&
    !within(bytes, 0xa8bb, 0xa8c0);
  return tableOf('gbk', admits, pairs([0xa1a4, 0xa1aa], '・―'));
}

/** Kana, Cyrillic and numbers of the ETEN extension; to a TextDecoder they are private. */
function eten(): Pair[] {
  const text = `ヾゝゞ々${run('ぁ', 83)}${run('ァ', 86)}ДЕЁЖЗИЙКЛМУФХЦЧШЩЪЫЬЭЮЯ${run('а', 6)}ё${run('ж', 26)}${run('①', 10)}${run('⑴', 10)}`;
  return Array.from(text, (character, index) => {
    // 157 in a row: 0x40 to 0x7e and 0xa1 to 0xfe
    const place = index + 63;
    const cell = place % 157;
    return [0xc600 + Math.floor(place / 157) * 0x100 + cell + (cell < 63 ? 0x40 : 0x62), character];
  });
}

/** Two of Big5's numbers are there twice. */
const BIG5_NUMBERS = /* @__PURE__ */ pairs([0xa451, 0xa4ca], '十卅');

function big5(): CodeTable {
  const admits = (bytes: number, character: string) =>
    !isPrivate(character) && bytes !== 0xa3e1 && bytes < 0xf9d6;
  const others = [...pairs([...BIG5_BYTES, 0xa241, 0xa242], `${BIG5}／＼`), ...eten()];
  return writes(tableOf('big5', admits, others), BIG5_NUMBERS);
}

function cp950(): CodeTable {
  const table = tableOf('big5', (_, character) => !isPrivate(character), eten());
  return writes(table, [...BIG5_NUMBERS, ...pairs(BIG5_BYTES, BIG5)]);
}

/** KS X 1001, but for the filler. */
function korean(): CodeTable {
  const admits = (bytes: number, character: string) =>
    isUpper(bytes) && !isPrivate(character) && bytes !== 0xa4d4;
  return tableOf('euc-kr', admits, pairs([0xa2e6, 0xa2e7], '€®'));
}

const FILLER = '\xa4\xd4';
const SYLLABLES = { length: 11_172 };
const syllable = (index: number): string => String.fromCharCode(0xac00 + index);

/** Initials and finals among the consonants that KS X 1001 has from 0xa4a1 to 0xa4be. */
const INITIALS = '\xa1\xa2\xa4\xa7\xa8\xa9\xb1\xb2\xb3\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe';
const FINALS =
  '\xd4\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb4\xb5\xb6\xb7\xb8\xba\xbb\xbc\xbd\xbe';

/** With annex 3: any syllable may be spelled out in a filler and three letters. */
function eucKr(): CodeTable {
  const table = korean();
  for (const [index] of Array.from(SYLLABLES).entries()) {
    const vowel = bytesOf(0xa4bf + (Math.floor(index / 28) % 21));
    const bytes = `${FILLER}\xa4${INITIALS[Math.floor(index / 588)]}${vowel}\xa4${FINALS[index % 28]}`;
    table.add(bytes, syllable(index));
  }
  table.write('\u3164', FILLER);
  return table;
}

/** With Microsoft's extension: the other syllables in their order, where there is room. */
function cp949(): CodeTable {
  const table = korean();
  table.add(FILLER, '\u3164');
  let index = 0;
  for (let bytes = 0x8141; bytes <= 0xc652; bytes++) {
    const trail = bytes & 0xff;
    const letter = within(trail | 0x20, 0x61, 0x7a) && trail < 0x80;
    if (!letter && !within(trail, 0x81, bytes < 0xa100 ? 0xfe : 0xa0)) continue;
    while (table.has(syllable(index))) index++;
    table.add(bytesOf(bytes), syllable(index));
  }
  return table;
}

const two = () => 2;

/** Encodings of East Asia whose tables a `TextDecoder` knows well enough, by Python's names. */
export const doubleByte: Readonly<Record<string, () => Codec>> = {
  shift_jis: () => shiftJis().codec(two),
  cp932: () => cp932().codec(two),
  euc_jp: () => eucJp().codec((bytes, at) => (bytes[at] === 0x8f ? 3 : 2)),
  gbk: () => gbk().codec(two),
  gb2312: () => gb2312().codec(two),
  big5: () => big5().codec(two),
  cp950: () => cp950().codec(two),
  euc_kr: () => eucKr().codec((bytes, at) => (bytes[at] === 0xa4 && bytes[at + 1] === 0xd4 ? 8 : 2)),
  cp949: () => cp949().codec(two),
};
