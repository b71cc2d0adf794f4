import { beforeEach, describe } from 'vitest';
import { needs } from '../../../../tooling/vitest/needs.js';
import type { Call } from '../support/file-cases.js';
import { ERRORS, hex, NEWLINES, sameAsPython } from '../support/same-as-python.js';

beforeEach(needs('python3'));

describe('line ends', () => {
  const text = 'one\ntwo\rthree\r\nfour\n\rfive\r\r\nsix\n\n\r\r';
  const readings: Call[][] = [
    [['readlines'], ['newlines']],
    [['read'], ['newlines']],
    [
      ['newlines'],
      ['readline'],
      ['readline'],
      ['readline', 2],
      ['readline', 100],
      ['newlines'],
      ['readlines'],
    ],
    [['read', 4], ['read', 4], ['read', 6], ['readline'], ['read', 1], ['readlines'], ['read']],
  ];
  const inputs = [
    { input: [hex(text)] },
    // Wherever a line end can be cut in two, it is.
    { input: [...text].map(hex), packets: true },
  ];
  sameAsPython(
    NEWLINES.flatMap((newline) =>
      readings.flatMap((calls) =>
        inputs.map((input) => ({ mode: 'r', options: { newline }, calls, ...input })),
      ),
    ),
  );
});

describe('line ends written', () => {
  const calls: Call[] = [
    ['write', 'a\nb\r\nc\rd'],
    ['writelines', ['\n', '\n\n']],
    ['peer'],
    ['flush'],
    ['peer'],
  ];
  sameAsPython(NEWLINES.map((newline) => ({ mode: 'w', options: { newline }, input: [], calls })));
});

describe('characters', () => {
  const text = 'aé€😀\u{10ffff}\ufeff\0z';
  const pieces = (data: Buffer) => [...data].map((byte) => hex(Uint8Array.of(byte)));
  const written = {
    'utf-8': Buffer.from(text),
    'utf-8-sig': Buffer.from(`\ufeff${text}`),
    'utf-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'utf-16-le': Buffer.from(text, 'utf16le'),
    'utf-16-be': Buffer.from(text, 'utf16le').swap16(),
    'latin-1': Buffer.from([...Array(256).keys()]),
    ascii: Buffer.from([...Array(256).keys()]),
    'windows-1252': Buffer.from([...Array(256).keys()]),
    'koi8-r': Buffer.from([...Array(256).keys()]),
    shift_jis: Buffer.from('8abf8e9a0ab1feff415c7e82', 'hex'),
    'EUC-KR': Buffer.from('b0a1a4d4a4a1a4bfa4a20afea141', 'hex'),
  };
  // Cut inside a character, no character at all, too long, too high, half of a pair.
  const broken = [
    'e282',
    'f09f98',
    'ff41',
    'e28241',
    'c080',
    'f4908080',
    'eda08041',
    '41c3',
    '80',
    'e282e282ac',
  ];
  const readings: Call[][] = [[['read']], [['read', 3], ['read', 1], ['readline', 2], ['read']]];

  describe('that come whole and byte by byte', () => {
    sameAsPython(
      Object.entries(written).flatMap(([encoding, data]) =>
        ERRORS.flatMap((errors) =>
          readings.flatMap((calls) => [
            { mode: 'r', options: { encoding, errors }, input: [hex(data)], calls },
            { mode: 'r', options: { encoding, errors }, input: pieces(data), packets: true, calls },
          ]),
        ),
      ),
    );
  });

  describe('that are none', () => {
    sameAsPython(
      ERRORS.flatMap((errors) =>
        broken.flatMap((data) => [
          { mode: 'r', options: { errors }, input: [data], calls: [['read']] satisfies Call[] },
          {
            mode: 'r',
            options: { errors },
            input: pieces(Buffer.from(data, 'hex')),
            packets: true,
            calls: [['read']] satisfies Call[],
          },
        ]),
      ),
    );
  });

  describe('that have no byte order mark, half of one, or the other one', () => {
    const starts = [
      '',
      '61',
      'ff',
      'ef',
      'efbb',
      'efbb61',
      'efbbbf',
      'fffe',
      'feff0061',
      '61006200',
      'fffe0000',
      '0000feff',
    ];
    sameAsPython(
      ['utf-8-sig', 'utf-16', 'utf-32'].flatMap((encoding) =>
        starts.flatMap((start) => [
          { mode: 'r', options: { encoding }, input: [start], calls: [['read']] satisfies Call[] },
          {
            mode: 'r',
            options: { encoding, errors: 'replace' as const },
            input: pieces(Buffer.from(start, 'hex')),
            packets: true,
            calls: [['read']] satisfies Call[],
          },
        ]),
      ),
    );
  });

  describe('that are written', () => {
    // Where CPython’s files have no position they forget the mark of UTF-16, which their own decoder then misses.
    const encodings = Object.keys(written).filter((encoding) => encoding !== 'utf-16');
    sameAsPython(
      encodings.flatMap((encoding) =>
        [...ERRORS, 'xmlcharrefreplace' as const].map((errors) => ({
          mode: 'w',
          options: { encoding, errors },
          input: [],
          calls: [...text, 'ÿĀ', '\udc80', '\ud800', text]
            .map((part): Call => ['write', part])
            .concat([['flush'], ['peer']]),
        })),
      ),
    );
  });
});
