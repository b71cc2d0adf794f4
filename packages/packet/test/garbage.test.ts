import { beforeEach, describe, expect, test } from 'vitest';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';

interface Seen {
  open: number;
  left: number;
  warnings: string[];
}

describe.runIf(process.platform === 'linux')('a ring that nobody closed', () => {
  const seen = observation<Seen>(new URL('network/garbage.ts', import.meta.url), '');
  beforeEach(needsNetwork);

  test('is closed with a warning when it is garbage, and gives its memory back', async () => {
    const { open, left, warnings } = await seen();
    expect([open, left]).toEqual([1, 0]);
    expect(warnings).toEqual([expect.stringContaining('garbage-collected without close()')]);
  });
});
