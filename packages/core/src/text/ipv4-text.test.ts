import { beforeEach, describe, expect, test } from 'vitest';
import { askPython } from '../../../../tooling/vitest/ask-python.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { Random } from '../../../../tooling/vitest/random.js';
import { formatIpv4, parseIpv4 } from './ipv4-text.js';

const random = new Random(4);
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

test('reads and writes dotted decimal text', () => {
  expect(parseIpv4('192.0.2.255')).toEqual(Uint8Array.of(192, 0, 2, 255));
  expect(formatIpv4(Uint8Array.of(192, 0, 2, 255))).toBe('192.0.2.255');
});

describe('as python3', () => {
  beforeEach(needs('python3'));

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
    random.several(3000, () => random.spoiled(random.bytes(4).join('.'), '0123456789.. x')),
  );

  test(`reads ${strict.length} texts`, () => {
    const packed = askPython<(string | null)[]>(
      'output = [attempt(lambda: inet_pton(AF_INET, text).hex()) for text in input]',
      strict,
    );
    expect(strict.map((text) => hex(parseIpv4(text)) ?? null)).toEqual(packed);
  });
});
