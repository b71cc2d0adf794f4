import { expect, test } from 'vitest';
import { AddressBook } from './address-book.js';

const me = 100n;

function book(...claims: [addr: number, name: bigint][]): AddressBook {
  const book = new AddressBook();
  for (const [addr, name] of claims) book.note(addr, name);
  return book;
}

test('the first candidate is taken even from a larger NAME', () => {
  expect(book().choose(me, [1, 2])).toBe(1);
  expect(book([1, 101n]).choose(me, [1, 2])).toBe(1);
});

test('a smaller NAME keeps its address', () => {
  expect(book([1, 99n]).choose(me, [1, 2])).toBe(2);
  expect(book([1, 99n]).choose(me, [1])).toBeUndefined();
});

test('of the others, a free one goes before one that must be taken', () => {
  expect(book([1, 99n], [2, 101n]).choose(me, [1, 2, 3])).toBe(3);
  expect(book([1, 99n], [2, 101n], [3, 98n]).choose(me, [1, 2, 3])).toBe(2);
});

test('who moves or gives up leaves the address free', () => {
  expect(book([1, 99n], [7, 99n]).choose(me, [1])).toBe(1);
  expect(book([1, 99n], [254, 99n]).choose(me, [1])).toBe(1);
});

test('the smaller NAME holds what two have claimed', () => {
  expect(book([1, 99n], [1, 101n]).choose(me, [1])).toBeUndefined();
  expect(book([1, 101n], [1, 99n]).choose(me, [1])).toBeUndefined();
});

test('none is left when there are no candidates', () => {
  expect(book().choose(me, [])).toBeUndefined();
});
