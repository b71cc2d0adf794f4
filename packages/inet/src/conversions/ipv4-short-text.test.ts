import { beforeEach, describe, expect, test } from 'vitest';
import { askPython } from '../../../../tooling/vitest/ask-python.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { Random } from '../../../../tooling/vitest/random.js';
import { parseShortIpv4 } from './ipv4-short-text.js';

const random = new Random(4);
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

describe('as python3', () => {
  beforeEach(needs('python3'));

  const part = () =>
    random.pick([String, octal, hexadecimal])(random.below(random.pick([256, 256, 2 ** 16, 2 ** 33])));
  const octal = (value: number) => `0${value.toString(8)}`;
  const hexadecimal = (value: number) => `0${random.pick(['x', 'X'])}${value.toString(16)}`;
  const parts = () => random.several(1 + random.below(4), part).join('.');
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
    random.several(3000, () => random.spoiled(parts(), '0123456789abcdefx. \n')),
  );

  test(`reads ${short.length} short texts`, () => {
    const packed = askPython<(string | null)[]>(
      'output = [attempt(lambda: inet_aton(text).hex()) for text in input]',
      short,
    );
    expect(short.map((text) => hex(parseShortIpv4(text)) ?? null)).toEqual(packed);
  });
});
