import { describe, expect, test } from 'vitest';
import { ByteInbox } from './byte-inbox.js';
import { lineEndOf, type Newline } from './newline.js';
import { characters, TextBacklog } from './text-backlog.js';

function bytes(...pieces: string[]) {
  const { backlog } = new ByteInbox();
  for (const piece of pieces) backlog.push(Buffer.from(piece));
  return backlog;
}

function text(newline: Newline, ...pieces: string[]) {
  const backlog = new TextBacklog(lineEndOf(newline));
  for (const piece of pieces) backlog.push(piece);
  return backlog;
}

describe('bytes', () => {
  test('are taken whatever pieces they came in', () => {
    const backlog = bytes('ab', '', 'cde', 'f');
    expect(backlog.size).toBe(6);
    expect([1, 3, 0, 1, 9].map((length) => String(backlog.take(length)))).toEqual(['a', 'bcd', '', 'e', 'f']);
    expect([backlog.length, backlog.take(1).length]).toEqual([0, 0]);
  });

  test('are looked at without being taken', () => {
    const backlog = bytes('ab', 'cde');
    expect([1, 2, 3, 9].map((length) => String(backlog.peek(length)))).toEqual(['a', 'ab', 'abc', 'abcde']);
    expect(backlog.length).toBe(5);
  });

  test('have lines', () => {
    const backlog = bytes('one', ' line\ntwo', '\n\nrest');
    const lines: string[] = [];
    for (let end = backlog.line(); end > 0; end = backlog.line()) lines.push(String(backlog.take(end)));
    expect(lines).toEqual(['one line\n', 'two\n', '\n']);
    backlog.push(Buffer.from('\n'));
    expect(backlog.line()).toBe(5);
    backlog.take(1);
    expect(backlog.line()).toBe(4);
  });
});

describe('text', () => {
  test('is counted in characters', () => {
    const backlog = text(null, 'a😀', '😀b', '😀');
    expect([backlog.size, backlog.length]).toEqual([5, 8]);
    expect([0, 1, 2, 3, 4, 5, 6].map((size) => backlog.reach(size))).toEqual([0, 1, 3, 5, 6, 8, 8]);
    expect(backlog.take(backlog.reach(2))).toBe('a😀');
    expect(backlog.size).toBe(3);
    expect(backlog.take(backlog.reach(9))).toBe('😀b😀');
    expect(backlog.size).toBe(0);
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
