import { beforeEach, describe, expect, test } from 'vitest';
import { needs } from '../../../../tooling/vitest/needs.js';
import { node } from '../../../../tooling/vitest/peer.js';
import { LOAD } from '../support/splicing.js';
import { countByName, TracedProgram } from '../support/strace.js';

describe('the system calls', () => {
  beforeEach(needs('strace'));

  test('are splice alone: no byte of a file comes into this process', async () => {
    const program = new TracedProgram(new URL('../fixtures/splicing.mjs', import.meta.url));
    const { moved } = await program.json<{ moved: number }>();
    const counts = countByName(await program.callsBetweenMarks());
    console.log(`${moved} bytes: ${JSON.stringify(counts)}`);
    expect(moved).toBe(20 * LOAD);
    expect(counts).toEqual({ splice: 41, recvfrom: 20 });
  });
});

test('a worker that ends leaves no descriptor', async () => {
  const program = node(new URL('../fixtures/splicing-workers.mjs', import.meta.url));
  expect(await program.json()).toEqual({ left: 0 });
  await program.end();
});
