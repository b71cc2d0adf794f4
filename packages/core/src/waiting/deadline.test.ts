import { expect, test } from 'vitest';
import { Deadline } from './deadline.js';

test('what is left as the timeout of a call is never 0, which would mean something else', () => {
  for (const timeout of [0, 0.1, 1]) expect(new Deadline(timeout).timeout).toBe(1);
  expect(new Deadline(0)).toMatchObject({ passed: true, left: 0 });
});

test('a call may be given more than a timer takes', () => {
  const deadline = new Deadline(3e9);
  expect(deadline.timeout).toBeGreaterThan(2.9e9);
  expect(deadline.left).toBe(0x7fffffff);
  expect(deadline.passed).toBe(false);
});

test('for ever is null to a call, and as long as a timer can wait to a timer', () => {
  expect(new Deadline(null)).toMatchObject({ timeout: null, left: 0x7fffffff, passed: false });
});
