import { beforeEach, describe, expect, test } from 'vitest';
import { askPython } from '../../../../tooling/vitest/ask-python.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { Random } from '../../../../tooling/vitest/random.js';
import { formatIpv6, parseIpv6 } from './ipv6-text.js';

const random = new Random(6);
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

/** Addresses with runs of zeros, and with what makes IPv4 show. */
function someAddress(): Uint8Array {
  const words = random.several(8, () => random.pick([0, 0, 0, 1, 0xffff, random.below(0x10000)]));
  if (random.below(4) === 0) words.fill(0, 0, 5);
  return Uint8Array.from(words.flatMap((word) => [word >> 8, word & 0xff]));
}

test.each([
  ['::', '00000000000000000000000000000000'],
  ['::1', '00000000000000000000000000000001'],
  ['::ffff:1.2.3.4', '00000000000000000000ffff01020304'],
  ['2001:db8::1:0:0:1', '20010db8000000000001000000000001'],
  ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
])('reads and writes %s', (text, bytes) => {
  expect(hex(parseIpv6(text))).toBe(bytes);
  expect(formatIpv6(Buffer.from(bytes, 'hex'))).toBe(text);
});

describe('as python3', () => {
  beforeEach(needs('python3'));

  const addresses = random.several(3000, someAddress);
  const texts = [
    '',
    ':',
    '::',
    ':::',
    '::::',
    '1::2::3',
    '1:2:3:4:5:6:7::',
    '::2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7:8::',
  ].concat(
    [
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4::5:6:7:8',
      ':1::2',
      '1::2:',
      '12345::',
      '::g',
      '::1%lo',
      ' ::1',
    ],
    [
      '::1.2.3.4',
      '1.2.3.4::',
      '1:2:3:4:5:6:1.2.3.4',
      '1:2:3:4:5:6:7:1.2.3.4',
      '::1.2.3',
      '::01.2.3.4',
      '::1.2.3.4:5',
    ],
    ['::FFFF:1.2.3.4', '::1.2.3.4.', '1.2.3.4', '::1\n', '::256.1.1.1', '::1.2.3.4%1'],
    addresses.map((address) => random.spoiled(formatIpv6(address), '0123456789abcdefF::.g')),
    addresses.map((address) => random.spoiled(address.join(':'), '0::.')),
  );

  test(`reads ${texts.length} texts`, () => {
    const packed = askPython<(string | null)[]>(
      'output = [attempt(lambda: inet_pton(AF_INET6, text).hex()) for text in input]',
      texts,
    );
    expect(texts.map((text) => hex(parseIpv6(text)) ?? null)).toEqual(packed);
  });

  test(`writes ${addresses.length} addresses`, () => {
    const written = askPython<string[]>(
      'output = [inet_ntop(AF_INET6, bytes.fromhex(packed)) for packed in input]',
      addresses.map(hex),
    );
    expect(addresses.map(formatIpv6)).toEqual(written);
  });
});
