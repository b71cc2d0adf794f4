import { describe, expect, test } from 'vitest';
import { ByteInbox } from './byte-inbox.js';
import { lineEndOf, type Newline } from './newline.js';
import { characters, TextBuffer } from './text-buffer.js';

function bytes(...pieces: string[]) {
  const { buffer } = new ByteInbox();
  for (const piece of pieces) buffer.push(Buffer.from(piece));
  return buffer;
}

function text(newline: Newline, ...pieces: string[]) {
  const buffer = new TextBuffer(lineEndOf(newline));
  for (const piece of pieces) buffer.push(piece);
  return buffer;
}

describe('bytes', () => {
  test('are taken whatever pieces they came in', () => {
    const buffer = bytes('ab', '', 'cde', 'f');
    expect(buffer.size).toBe(6);
    expect([1, 3, 0, 1, 9].map((length) => String(buffer.take(length)))).toEqual(['a', 'bcd', '', 'e', 'f']);
    expect([buffer.length, buffer.take(1).length]).toEqual([0, 0]);
  });

  test('are looked at without being taken', () => {
    const buffer = bytes('ab', 'cde');
    expect([1, 2, 3, 9].map((length) => String(buffer.peek(length)))).toEqual(['a', 'ab', 'abc', 'abcde']);
    expect(buffer.length).toBe(5);
  });

  test('have lines', () => {
    const buffer = bytes('one', ' line\ntwo', '\n\nrest');
    const lines: string[] = [];
    for (let end = buffer.line(); end > 0; end = buffer.line()) lines.push(String(buffer.take(end)));
    expect(lines).toEqual(['one line\n', 'two\n', '\n']);
    buffer.push(Buffer.from('\n'));
    expect(buffer.line()).toBe(5);
    buffer.take(1);
    expect(buffer.line()).toBe(4);
  });
});

describe('text', () => {
  test('is counted in characters', () => {
    const buffer = text(null, 'a😀', '😀b', '😀');
    expect([buffer.size, buffer.length]).toEqual([5, 8]);
    expect([0, 1, 2, 3, 4, 5, 6].map((size) => buffer.reach(size))).toEqual([0, 1, 3, 5, 6, 8, 8]);
    expect(buffer.take(buffer.reach(2))).toBe('a😀');
    expect(buffer.size).toBe(3);
    expect(buffer.take(buffer.reach(9))).toBe('😀b😀');
    expect(buffer.size).toBe(0);
    expect(characters('a😀\ud800')).toBe(3);
  });

  test.each<[Newline, string[], number]>([
    [null, ['a\rb', '\nc'], 4],
    ['\n', ['a\r\nb'], 3],
    ['\r', ['a\nb', '\r\n'], 4],
    ['\r\n', ['a\nb\r', 'c\r', '\n'], 7],
    ['\r\n', ['a\r', 'b\r'], 0],
    ['', ['ab', 'c\rd'], 4],
    ['', ['ab\r\nc'], 4],
    ['', ['ab\nc\r'], 3],
    ['', ['ab'], 0],
  ])('has lines that end with %j', (newline, pieces, end) => {
    expect(text(newline, ...pieces).line()).toBe(end);
  });
});
