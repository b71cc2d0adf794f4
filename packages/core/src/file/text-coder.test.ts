import { expect, test } from 'vitest';
import { type Encoding, encodingOf } from './encoding/encoding.js';
import { TextCoder } from './text-coder.js';

const strict = (name: string) => new TextCoder(encodingOf(name) as Encoding, 'strict');
const undecodable = { name: 'TypeError', code: 'ERR_ENCODING_INVALID_ENCODED_DATA' };

test.each(['', ' ', '-', 'no such thing', 'utf-7', 'utf-80', 'constructor', 'iso-8859-16', 'l0', 'cp0'])(
  '%j is no encoding',
  (name) => {
    expect(encodingOf(name)).toBeUndefined();
  },
);

test.each([
  ['utf_8', 'UTF8', 'Utf_8', ' utf 8 ', 'U8'],
  ['utf_16_le', 'UTF-16LE', 'utf16le'],
  ['latin_1', 'latin1', 'ISO-8859-1', 'l1', 'iso8859-1'],
  ['cp1252', 'windows-1252', '1252', 'CP-1252'],
  ['iso8859_15', 'ISO-8859-15', 'latin9', 'Latin-9', 'l9'],
])('%s has other names', (name, ...others) => {
  for (const other of others) expect(encodingOf(other)).toBe(encodingOf(name));
});

test('a byte order mark is a character where it does not tell the order', () => {
  for (const name of ['utf-8', 'utf-16-le', 'utf-16-be', 'utf-32-be']) {
    const coder = strict(name);
    expect(coder.decode(coder.encode('\ufeffa'), true)).toBe('\ufeffa');
  }
});

test('after an error the next bytes are decoded afresh', () => {
  const coder = strict('utf-8');
  expect(() => coder.decode(Buffer.of(0xff, 0xe2), false)).toThrow();
  expect(coder.decode(Buffer.from('a'), false)).toBe('a');
});

test('errors name the encoding and the bytes, or the character', () => {
  expect(() => strict('U8').decode(Buffer.of(0x61, 0xe2, 0x82, 0x61), true)).toThrow(
    expect.objectContaining({ ...undecodable, message: expect.stringMatching(/utf_8: e282$/) }),
  );
  expect(() => strict('utf-16').decode(Buffer.from('no mark'), false)).toThrow(
    expect.objectContaining({ ...undecodable, message: expect.stringContaining('no byte order mark') }),
  );
  expect(() => strict('ascii').encode('é')).toThrow(
    expect.objectContaining({ code: 'ERR_INVALID_ARG_VALUE', message: expect.stringContaining("'é'") }),
  );
});

test('what of a character has come is kept, not the memory that it came in', () => {
  const coder = strict('utf-8');
  const bytes = Buffer.from('a€');
  expect(coder.decode(bytes.subarray(0, 3), false)).toBe('a');
  const rest = Buffer.from(bytes.subarray(3));
  bytes.fill(0);
  expect(coder.decode(rest, true)).toBe('€');
});
