import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { needs } from '../../../../../tooling/vitest/needs.js';
import { Random } from '../../../../../tooling/vitest/random.js';
import { TextCoder } from '../text-coder.js';
import { doubleByte } from './double-byte.js';
import { type Encoding, encodingNames, encodingOf } from './encoding.js';
import { type EncodingErrors, errorHandlers } from './error-handlers.js';
import { LEGACY_ENCODINGS } from './legacy-encodings.js';

const names = encodingNames();
const everyErrors = Object.keys(errorHandlers) as EncodingErrors[];
const known = (name: string) => encodingOf(name) as Encoding;

type Question = readonly unknown[];
const oracle = fileURLToPath(new URL('../../../test/fixtures/encodings.py', import.meta.url));

function askPython<T>(questions: readonly Question[]): T[] {
  const input = JSON.stringify(questions);
  const { status, stdout, stderr } = spawnSync('python3', [oracle], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** What python3 says to the cases of an encoding. It is asked about all encodings at once, for it takes long to begin. */
function answers<C>(casesOf: (name: string) => readonly C[], question: (each: C) => Question) {
  let theirs: Map<string, unknown[]> | undefined;
  return <T>(name: string): T[] => {
    if (!theirs) {
      const all = names.map(casesOf);
      const flat = askPython<unknown>(all.flat().map(question));
      theirs = new Map(names.map((each, index) => [each, flat.splice(0, all[index]?.length)]));
    }
    return theirs.get(name) as T[];
  };
}

const digest = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const utf32 = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (character) => Buffer.from(Uint32Array.of(character.codePointAt(0) as number).buffer)),
  );

/** Blocks of 4096 code points: all of them for Unicode; else, where there is nothing, the first of each plane. */
const blocksOf = (name: string): number[] =>
  [...Array(0x110).keys()].filter((block) => name.startsWith('utf') || block < 0x10 || block % 0x10 === 0);

const written = (name: string): string[] =>
  blocksOf(name).map((block) => {
    let text = '';
    for (let code = block << 12; code < (block + 1) << 12; code++) text += String.fromCodePoint(code);
    // JavaScript takes the last high and the first low surrogate for one character: they are written apart.
    const parts = block === 0xd ? text.split(/(?=\udc00)/) : [text];
    const coder = new TextCoder(known(name), 'xmlcharrefreplace');
    return digest(Buffer.concat(parts.map((part) => coder.encode(part))));
  });

/** How many second bytes to try after each first one. */
const secondsOf = (name: string): number =>
  name.startsWith('utf') || Object.hasOwn(doubleByte, name) ? 256 : 1;

const read = (name: string, lead: string): string[] =>
  Array.from({ length: 256 }, (_, first) => {
    const row = Array.from({ length: secondsOf(name) }, (_, second) => [
      ...Buffer.from(lead, 'hex'),
      first,
      second,
      10,
    ]);
    return digest(
      utf32(new TextCoder(known(name), 'backslashreplace').decode(Buffer.from(row.flat()), true)),
    );
  });

function decoded(name: string, errors: EncodingErrors, pieces: readonly string[]): string | null {
  const coder = new TextCoder(known(name), errors);
  try {
    const texts = pieces.map((piece, index) =>
      coder.decode(Buffer.from(piece, 'hex'), index === pieces.length - 1),
    );
    return utf32(texts.join('')).toString('hex');
  } catch (error) {
    expect(error).toMatchObject({ code: 'ERR_ENCODING_INVALID_ENCODED_DATA' });
    return null;
  }
}

function encoded(name: string, errors: EncodingErrors, text: string): string | null {
  try {
    return new TextCoder(known(name), errors).encode(text).toString('hex');
  } catch (error) {
    expect(error).toMatchObject({ name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' });
    return null;
  }
}

test('those with tables are among them', () => {
  expect(names).toEqual(expect.arrayContaining([...LEGACY_ENCODINGS]));
});

beforeEach(needs('python3'));

/** What comes before the bytes: something for those of three bytes, and of syllables spelled out. */
const leadsOf = (name: string): string[] => [
  '',
  ...({ euc_jp: ['8f'], euc_kr: ['a4d4a4a1a4', 'a4d4a4a1a4bfa4'] }[name] ?? []),
];

type Reading = readonly [name: string, errors: EncodingErrors, pieces: readonly string[]];

/** Text with bytes changed, put in or left out, cut in pieces. */
function readings(name: string): Reading[] {
  const random = new Random(names.indexOf(name));
  return random.several(200, () => {
    const text = random.several(random.below(8), () => random.pick([...'aé\n€漢가Ж\\~ﾄ😀\u3164갂'])).join('');
    const bytes = [...new TextCoder(known(name), 'ignore').encode(text)];
    for (let changes = random.below(4); changes > 0; changes--) {
      const byte = random.pick([random.below(256), 0x80, 0xed, 0xa0, 0xd8, 0xdc, 0xa4, 0xd4, 0x8f, 0xff]);
      bytes.splice(random.below(bytes.length + 1), random.below(2), byte);
    }
    const pieces: string[] = [];
    while (bytes.length > 0)
      pieces.push(Buffer.from(bytes.splice(0, 1 + random.below(random.below(2) ? 1 : 5))).toString('hex'));
    return [name, random.pick(everyErrors), [...pieces, '']];
  });
}

type Writing = readonly [name: string, errors: EncodingErrors, text: string];

function writings(name: string): Writing[] {
  const random = new Random(names.indexOf(name));
  const some = [...'aé\n€漢가갂Ж\\~ﾄ😀¥￥', '\udc80', '\udcff', '\ud800', '\udc7f', '\udd00', '\ufffe'];
  return random.several(200, () => {
    const text = random.several(1 + random.below(5), () => random.pick(some)).join('');
    // Two halves of a character are one in JavaScript.
    return [name, random.pick(everyErrors), text.replace(/\ud800(?=[\udc00-\udfff])/g, '')];
  });
}

describe('as python3 has it', () => {
  const unmarked = names.filter((name) => !known(name).marks);
  const theirs = {
    written: answers(
      (name) => [name],
      (name) => ['written', name, blocksOf(name)],
    ),
    read: answers(
      (name) => (unmarked.includes(name) ? leadsOf(name).map((lead) => [name, lead] as const) : []),
      ([name, lead]) => ['read', name, lead, secondsOf(name)],
    ),
    decoded: answers(readings, (each) => ['decoded', ...each]),
    encoded: answers(writings, (each) => ['encoded', ...each]),
  };
  const differing = (ours: readonly string[], python: readonly string[] | undefined) =>
    ours.flatMap((each, index) => (each === python?.[index] ? [] : [index.toString(16)]));

  test.each(names)('%s: every code point is written', (name) => {
    expect(differing(written(name), theirs.written<string[]>(name)[0])).toEqual([]);
  });

  test.each(unmarked)('%s: all bytes are read', (name) => {
    const python = theirs.read<string[]>(name);
    for (const [index, lead] of leadsOf(name).entries())
      expect(differing(read(name, lead), python[index])).toEqual([]);
  });

  test.each(names)('%s: broken bytes are read in pieces, with every error handler', (name) => {
    const answered = theirs.decoded<string | null>(name);
    for (const [index, each] of readings(name).entries()) {
      const [ours, python] = [decoded(...each), answered[index] ?? null];
      // At the end of a stream CPython drops what the handler leaves of a character that lacks its third byte.
      const drops = each[1] === 'surrogateescape' && /euc_[jk]/.test(name) && ours?.startsWith(python ?? '-');
      expect([...each, drops ? python : ours]).toEqual([...each, python]);
    }
  });

  test.each(names)('%s: characters are written with every error handler', (name) => {
    const answered = theirs.encoded<string | null>(name);
    for (const [index, each] of writings(name).entries())
      expect([...each, encoded(...each)]).toEqual([...each, answered[index] ?? null]);
  });

  test('all of its names for them', () => {
    const [aliases] = askPython<Record<string, string[]>>([['aliases']]);
    const found = names.flatMap((name) =>
      [name, name.replaceAll('_', '-').toUpperCase(), ...(aliases?.[name] ?? [])].map((alias) => [
        alias,
        encodingOf(alias)?.name,
        name,
      ]),
    );
    expect(found.filter(([, ours, theirs]) => ours !== theirs)).toEqual([]);
    const others = Object.entries(aliases ?? {}).filter(([name]) => !names.includes(name));
    expect(others.flatMap(([, all]) => all).filter((alias) => encodingOf(alias))).toEqual([]);
  });
});
