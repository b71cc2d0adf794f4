import { beforeEach, describe, expect, test } from 'vitest';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';
import { quietCable } from './support/quiet-cable.js';

interface Shares {
  ids: number[];
  counts: number[];
  payloads: number[];
  rollover?: { all: number; huge: number; failed: number }[];
}

type Mode = 'hash' | 'lb' | 'cpu' | 'rollover' | 'random' | 'queue' | 'program' | 'ebpf' | 'flags';

interface Seen extends Record<Mode, Shares> {
  sent: number;
  unique: number[];
  threads: number[];
  errors: Record<'again' | 'full' | 'other' | 'wrong' | 'mode', { code: string; message: string }>;
}

describe.runIf(process.platform === 'linux')('a fanout group', () => {
  const seen = observation<Seen>(new URL('network/fanout.ts', import.meta.url), quietCable);
  beforeEach(needsNetwork);

  test.each(['hash', 'lb', 'cpu', 'rollover', 'random', 'queue', 'program', 'ebpf', 'flags'] as const)(
    'gives each packet to one socket: %s',
    async (mode) => {
      const { payloads } = (await seen())[mode];
      expect(payloads).toEqual(Array.from({ length: (await seen()).sent }, (_, index) => index));
    },
  );

  test('gives a flow to one socket', async () => {
    expect((await seen()).hash.counts.toSorted((a, b) => a - b)).toEqual([0, 0, 40]);
  });

  test('gives packets to one socket after the other', async () => {
    expect((await seen()).lb.counts.toSorted((a, b) => a - b)).toEqual([13, 13, 14]);
  });

  test('gives packets at random', async () => {
    expect((await seen()).random.counts.filter((count) => count > 0).length).toBeGreaterThan(1);
  });

  test('gives packets as a program says', async () => {
    // By their first digit: 1, 3, 5, 7, 9, 10 to 19, 30 to 39 are odd.
    expect((await seen()).program.counts).toEqual([15, 25, 0]);
  });

  test('counts what it passes on', async () => {
    expect((await seen()).flags.rollover).toEqual(Array(3).fill({ all: 0, huge: 0, failed: 0 }));
  });

  test('has the number that was asked for, or one of its own', async () => {
    const { lb, unique } = await seen();
    expect(lb.ids).toEqual([2, 2, 2]);
    expect(new Set(unique).size).toBe(2);
  });

  test('may be of several threads, with a ring each', async () => {
    const { threads } = await seen();
    expect(threads).toEqual([200, 200]);
  });

  test('says what is wrong', async () => {
    const { again, full, other, wrong, mode } = (await seen()).errors;
    expect(again).toMatchObject({
      code: 'EALREADY',
      message: expect.stringContaining('in a fanout group already'),
    });
    expect(full).toMatchObject({ code: 'ENOSPC', message: expect.stringContaining('full') });
    expect(other).toMatchObject({ code: 'EINVAL' });
    expect(wrong).toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
    expect(mode).toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
  });
});
