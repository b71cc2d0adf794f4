import { beforeEach, describe, expect, test } from 'vitest';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';
import { quietCable } from './support/quiet-cable.js';

type Ending = 'terminated' | 'exits' | 'throws';
type Seen = Record<
  Ending,
  { lives: { length: number; mapped: number }[]; descriptors: number; mappings: number }
>;

describe.runIf(process.platform === 'linux')('a worker with a ring', () => {
  const seen = observation<Seen>(new URL('network/workers.ts', import.meta.url), quietCable);
  beforeEach(needsNetwork);

  test.each(['terminated', 'exits', 'throws'] as const)(
    'that is or does this leaves nothing: %s',
    async (ending) => {
      const { lives, descriptors, mappings } = (await seen())[ending];
      expect(lives).toEqual(Array(8).fill({ length: 60, mapped: expect.any(Number) }));
      expect(lives.every(({ mapped }) => mapped > 0)).toBe(true);
      expect({ descriptors, mappings }).toEqual({ descriptors: 0, mappings: 0 });
    },
  );
});
