import { expect, test } from 'vitest';
import { isFdLength, padFdData } from './fd-data.js';

const lengths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 20, 24, 32, 48, 64];

test('lengths', () => {
  expect(Array.from({ length: 100 }, (_, length) => length).filter(isFdLength)).toEqual(lengths);
  for (const length of [-1, 0.5, Number.NaN]) expect(isFdLength(length)).toBe(false);
});

test('padding', () => {
  for (let length = 0; length <= 64; length++) {
    const data = Buffer.alloc(length, 1);
    const padded = Buffer.from(padFdData(data, 0xcc));
    expect(padded.length).toBe(lengths.find((longer) => longer >= length));
    expect(padded).toEqual(Buffer.concat([data, Buffer.alloc(padded.length - length, 0xcc)]));
  }
});

test('data whose length has a code is not copied', () => {
  const data = new Uint8Array(12);
  expect(padFdData(data)).toBe(data);
  expect(padFdData(new Uint8Array(9))).toEqual(Buffer.alloc(12));
});

test('what cannot be padded', () => {
  expect(() => padFdData(new Uint8Array(65))).toThrow(expect.objectContaining({ code: 'ERR_OUT_OF_RANGE' }));
  expect(() => padFdData(new Uint8Array(1), 256)).toThrow(
    expect.objectContaining({ code: 'ERR_OUT_OF_RANGE' }),
  );
  expect(() => padFdData('12' as never)).toThrow(expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' }));
});
