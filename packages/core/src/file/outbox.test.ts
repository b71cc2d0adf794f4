import { expect, test } from 'vitest';
import { Outbox } from './outbox.js';

test('takes what fits and gives it in order', () => {
  const outbox = new Outbox(5);
  expect([outbox.empty, outbox.fits(Buffer.alloc(5)), outbox.fits(Buffer.alloc(6))]).toEqual([
    true,
    true,
    false,
  ]);
  outbox.append(Buffer.from('abc'));
  outbox.append(Buffer.from(''));
  outbox.append(Buffer.from('de'));
  expect([outbox.fits(Buffer.alloc(1)), outbox.fits(Buffer.alloc(0))]).toEqual([false, true]);
  outbox.sent(2);
  expect(Buffer.from(outbox.waiting ?? []).toString()).toBe('cde');
  // There is room only where the bytes were that are sent.
  outbox.append(Buffer.from('fg'));
  expect(Buffer.from(outbox.waiting ?? []).toString()).toBe('cdefg');
  outbox.sent(5);
  expect(outbox.empty).toBe(true);
});

test('keeps a copy', () => {
  const outbox = new Outbox(5);
  const data = Buffer.from('abc');
  outbox.append(data);
  data.fill('-');
  expect(Buffer.from(outbox.waiting ?? []).toString()).toBe('abc');
});
