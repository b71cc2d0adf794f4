import { formatIpv4, parseIpv4 } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { parseShortIpv4 } from './ipv4-short-text.js';
import { askPython, needsPython } from './testing/python.js';
import { Random } from './testing/random.js';

const random = new Random(4);
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

test('reads and writes dotted decimal text', () => {
  expect(parseIpv4('192.0.2.255')).toEqual(Uint8Array.of(192, 0, 2, 255));
  expect(formatIpv4(Uint8Array.of(192, 0, 2, 255))).toBe('192.0.2.255');
});

describe('as python3', () => {
  beforeEach(needsPython);

  const strict = [
    '',
    '.',
    '1',
    '1.2.3',
    '1.2.3.',
    '.1.2.3',
    '1.2.3.4',
    '1.2.3.4.',
    '1.2.3.4.5',
    '01.2.3.4',
  ].concat(
    ['0.0.0.0', '00.0.0.0', '255.255.255.255', '256.1.1.1', '1.2.3.4 ', ' 1.2.3.4', '1.2.3.4\n', '١.2.3.4'],
    Array.from({ length: 3000 }, () => random.spoiled(random.bytes(4).join('.'), '0123456789.. x')),
  );

  test(`reads ${strict.length} texts`, () => {
    const packed = askPython<(string | null)[]>(
      'output = [attempt(lambda: inet_pton(AF_INET, text).hex()) for text in input]',
      strict,
    );
    expect(strict.map((text) => hex(parseIpv4(text)) ?? null)).toEqual(packed);
  });

  const part = () =>
    random.of([String, octal, hexadecimal])(random.below(random.of([256, 256, 2 ** 16, 2 ** 33])));
  const octal = (value: number) => `0${value.toString(8)}`;
  const hexadecimal = (value: number) => `0${random.of(['x', 'X'])}${value.toString(16)}`;
  const parts = () => Array.from({ length: 1 + random.below(4) }, part).join('.');
  const short = [
    '127.1',
    '0x7f000001',
    '017700000001',
    '4294967295',
    '4294967296',
    '1.2.3.256',
    '1.2.65535',
  ].concat(
    [
      '1.2.65536',
      '1.16777215',
      '1.16777216',
      '0x',
      '0x.1',
      '08',
      '1.2.3.4 rest',
      '1.2.3.4\trest',
      '1 .2',
      '',
      ' 1',
    ],
    ['1.2.3.4\u00a0', '1.2.3.4x', '0', '00', '1.', '1..2', '+1', '-1', '1e3', '0b1', '0o7'],
    Array.from({ length: 3000 }, () => random.spoiled(parts(), '0123456789abcdefx. \n')),
  );

  test(`reads ${short.length} short texts`, () => {
    const packed = askPython<(string | null)[]>(
      'output = [attempt(lambda: inet_aton(text).hex()) for text in input]',
      short,
    );
    expect(short.map((text) => hex(parseShortIpv4(text)) ?? null)).toEqual(packed);
  });
});
