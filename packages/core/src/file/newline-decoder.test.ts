import { expect, test } from 'vitest';
import type { Newline } from './newline.js';
import { NewlineDecoder } from './newline-decoder.js';

test.each<[Newline, string[], string[]]>([
  [null, ['a\r', '\nb\r', 'c\r'], ['a', '\nb', '\nc', '\n']],
  ['', ['a\r', '\nb\r', 'c\r'], ['a', '\r\nb', '\rc', '\r']],
  ['\n', ['a\r', '\nb\r'], ['a\r', '\nb\r', '']],
  ['\r\n', ['a\r', '\nb\r'], ['a\r', '\nb\r', '']],
])('newline %j makes of %j', (newline, pieces, expected) => {
  const decoder = new NewlineDecoder(newline);
  expect([...pieces.map((piece) => decoder.decode(piece, false)), decoder.decode('', true)]).toEqual(
    expected,
  );
});

test('it tells which line ends came, in Python’s order', () => {
  const decoder = new NewlineDecoder(null);
  const seen = [decoder.seen];
  for (const piece of ['a\n', 'b\r', '\n', '\r', 'c']) {
    decoder.decode(piece, false);
    seen.push(decoder.seen);
  }
  expect(seen).toEqual([[], ['\n'], ['\n'], ['\n', '\r\n'], ['\n', '\r\n'], ['\r', '\n', '\r\n']]);
});
