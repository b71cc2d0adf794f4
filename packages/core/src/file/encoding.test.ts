import { describe, expect, test } from 'vitest';
import { type Encoding, encodingOf } from './encoding.js';
import { type EncodingErrors, TextCoder } from './text-coder.js';

const known = (name: string) => encodingOf(name) as Encoding;

test.each([
  ['utf-8', 'UTF8', 'Utf_8', 'utf 8'],
  ['utf-16-le', 'UTF-16LE', 'utf16le'],
  ['latin-1', 'latin1', 'ISO-8859-1', 'l1'],
  ['ascii', 'US-ASCII'],
])('%s has other names', (name, ...others) => {
  expect(known(name)).toBeDefined();
  for (const other of others) expect(encodingOf(other)).toBe(known(name));
});

test.each(['', 'no such thing', 'utf-16', 'UTF_16'])('%j is none', (name) => {
  expect(encodingOf(name)).toBeUndefined();
});

test('what only TextDecoder knows is read only', () => {
  expect(known('windows-1251').encode).toBeUndefined();
  expect(new TextCoder(known('windows-1251'), 'strict').decode(Buffer.of(0xe6), true)).toBe('ж');
});

test('latin1 and ascii are what they say, not windows-1252', () => {
  const high = Buffer.of(0x80, 0x9f, 0xff);
  expect(new TextCoder(known('latin1'), 'strict').decode(high, false)).toBe('\x80\x9f\xff');
  expect(new TextCoder(known('ascii'), 'replace').decode(high, false)).toBe('\ufffd'.repeat(3));
  expect(() => new TextCoder(known('ascii'), 'strict').decode(high, false)).toThrow(
    expect.objectContaining({ code: 'ERR_ENCODING_INVALID_ENCODED_DATA' }),
  );
});

test('a byte order mark is a character', () => {
  for (const name of ['utf-8', 'utf-16-le', 'utf-16-be']) {
    const coder = new TextCoder(known(name), 'strict');
    expect(coder.decode(coder.encode('\ufeffa'), true)).toBe('\ufeffa');
  }
});

test('after an error the next bytes are decoded afresh', () => {
  const coder = new TextCoder(known('utf-8'), 'strict');
  expect(() => coder.decode(Buffer.of(0xff, 0xe2), false)).toThrow();
  expect(coder.decode(Buffer.from('a'), false)).toBe('a');
});

describe.each<[EncodingErrors, string, string]>([
  ['replace', '?', '?é'],
  ['ignore', '', 'é'],
])('%s', (errors, lone, narrow) => {
  test('characters that the encoding does not have', () => {
    expect(new TextCoder(known('utf-8'), errors).encode('\ud800').toString()).toBe(lone);
    expect(new TextCoder(known('latin1'), errors).encode('😀é').toString('latin1')).toBe(narrow);
  });
});

test('strict refuses characters that the encoding does not have', () => {
  const invalid = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' });
  expect(() => new TextCoder(known('utf-8'), 'strict').encode('a\udc00')).toThrow(invalid);
  expect(() => new TextCoder(known('utf-16-be'), 'strict').encode('\ud800a')).toThrow(invalid);
  expect(() => new TextCoder(known('ascii'), 'strict').encode('é')).toThrow(invalid);
});
