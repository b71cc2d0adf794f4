import { littleEndian } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CanFilter, encodeFilters, setFilters } from './filters.js';

const invalidType = expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' });
const outOfRange = (message: RegExp) =>
  expect.objectContaining({ code: 'ERR_OUT_OF_RANGE', message: expect.stringMatching(message) });

/** can_id and can_mask of each `struct can_filter`, in hexadecimal. */
function encoded(...filters: CanFilter[]): string[] {
  const bytes = encodeFilters(filters);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const hex = (offset: number) => view.getUint32(offset, littleEndian).toString(16);
  return filters.map((_, index) => `${hex(8 * index)}:${hex(8 * index + 4)}`);
}

// As candump has them: id:mask.
test.each<[CanFilter, string]>([
  [{ id: 0x123 }, '123:1fffffff'],
  [{ id: 0x123, extended: false }, '123:800007ff'],
  [{ id: 0x123, extended: true }, '80000123:9fffffff'],
  [{ id: 0x123, extended: false, remote: false }, '123:c00007ff'],
  [{ id: 0x123, remote: true }, '40000123:5fffffff'],
  [{ id: 0x12345678, mask: 0x1fff0000, extended: true }, '92345678:9fff0000'],
  [{ id: 0x700, mask: 0x700 }, '700:700'],
  [{ id: 0x700, mask: 0x700, inverted: true }, '20000700:700'],
  [{ id: 0x1fffffff, extended: true, remote: true, inverted: true }, 'ffffffff:dfffffff'],
  [{ id: 0, mask: 0 }, '0:0'],
])('%j', (filter, expected) => {
  expect(encoded(filter)).toEqual([expected]);
});

test('several, and none', () => {
  expect(encoded({ id: 1, mask: 3 }, { id: 2, mask: 4 })).toEqual(['1:3', '2:4']);
  expect(encodeFilters([])).toHaveLength(0);
  expect(encodeFilters(new Set([{ id: 1 }]))).toHaveLength(8);
});

describe('what is no filter', () => {
  test.each([undefined, null, 5, { id: 1 }])('%j instead of an array', (filters) => {
    expect(() => encodeFilters(filters as never)).toThrow(invalidType);
  });

  test.each([undefined, null, 0x123, '123'])('%j instead of an object', (filter) => {
    expect(() => encodeFilters([filter as never])).toThrow(invalidType);
  });

  test('names the field', () => {
    expect(() => encodeFilters([{ id: 1 }, { id: 0x800, extended: false }])).toThrow(
      outOfRange(/filters\[1\]\.id.* <= 2047/),
    );
    expect(() => encodeFilters([{ id: 0x20000000 }])).toThrow(outOfRange(/filters\[0\]\.id.* <= 536870911/));
    expect(() => encodeFilters([{ id: 0, mask: 0x800, extended: false }])).toThrow(outOfRange(/mask/));
    expect(() => encodeFilters([{ id: 0, mask: 0xc00007ff }])).toThrow(outOfRange(/mask/));
    expect(() => encodeFilters([{ id: 0, inverted: 1 as never }])).toThrow(invalidType);
  });

  test('more than the kernel takes', () => {
    const filters = (length: number) => Array.from({ length }, () => ({ id: 1 }));
    expect(encodeFilters(filters(512))).toHaveLength(4096);
    expect(() => encodeFilters(filters(513))).toThrow(outOfRange(/filters\.length.* <= 512/));
  });
});

describe('setFilters', () => {
  const calls: unknown[] = [];
  const socket = { setsockopt: (...call: unknown[]) => void calls.push(call) };
  beforeEach(() => void calls.splice(0));

  test('sets whether they are joined, too', () => {
    setFilters(socket, [{ id: 1 }]);
    setFilters(socket, [], { joined: true });
    expect(calls).toEqual([
      [101, 1, encodeFilters([{ id: 1 }])],
      [101, 6, false],
      [101, 1, Buffer.alloc(0)],
      [101, 6, true],
    ]);
  });

  test('leaves all as it was when the filters are refused', () => {
    const refusing = {
      setsockopt(level: number, name: number, value: unknown) {
        if (name === 1) throw new Error('refused');
        calls.push([level, name, value]);
      },
    };
    expect(() => setFilters(refusing, [{ id: 1 }], { joined: true })).toThrow('refused');
    expect(calls).toEqual([]);
  });
});
