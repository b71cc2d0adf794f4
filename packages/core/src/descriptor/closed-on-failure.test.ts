import { expect, test } from 'vitest';
import { closedOnFailure } from './closed-on-failure.js';

function opened() {
  const it = {
    closed: false,
    close() {
      it.closed = true;
    },
  };
  return it;
}

test('what succeeds stays open', async () => {
  const it = opened();
  expect(closedOnFailure(it, () => 'done')).toBe('done');
  expect(await closedOnFailure(it, async (given) => given)).toBe(it);
  expect(it.closed).toBe(false);
});

test('what throws is closed', () => {
  const it = opened();
  const failure = new Error('no');
  expect(() =>
    closedOnFailure(it, () => {
      throw failure;
    }),
  ).toThrow(failure);
  expect(it.closed).toBe(true);
});

test('what rejects is closed before anybody hears of it', async () => {
  const it = opened();
  const failure = new Error('no');
  await expect(closedOnFailure(it, () => Promise.reject(failure))).rejects.toBe(failure);
  expect(it.closed).toBe(true);
});
