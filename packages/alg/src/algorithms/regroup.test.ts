import { expect, test } from 'vitest';
import { Random } from '../../../../tooling/vitest/random.js';
import { Regrouper } from './regroup.js';

test.each([1, 7, 64, Number.POSITIVE_INFINITY])('chunks of any length become parts of %d', (size) => {
  const random = new Random(1);
  for (let round = 0; round < 50; round++) {
    const regrouper = new Regrouper(size);
    const chunks = random.several(random.below(6), () => random.bytes(random.below(200)));
    const expected = Buffer.concat(chunks);
    const parts: Uint8Array[] = [];
    for (const chunk of chunks) {
      for (const part of regrouper.add(chunk)) parts.push(Buffer.from(part));
      chunk.fill(0);
    }
    expect(parts.every(({ length }) => length === size)).toBe(true);
    const rest = regrouper.rest();
    expect(rest.length).toBeLessThan(size);
    expect(Buffer.concat([...parts, rest]).equals(expected)).toBe(true);
  }
});
