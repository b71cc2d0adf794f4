import { beforeEach, describe, expect, test } from 'vitest';
import { needs } from '../../../tooling/vitest/needs.js';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';

type Seen = Record<'socket' | 'ring', { code: string; syscall: string; message: string }>;

describe.runIf(process.platform === 'linux')('without CAP_NET_RAW', () => {
  const without = 'setpriv --bounding-set=-all --inh-caps=-all';
  const seen = observation<Seen>(new URL('network/rights.ts', import.meta.url), '', without);
  beforeEach(needsNetwork);
  beforeEach(needs('setpriv'));

  test.each(['socket', 'ring'] as const)('an error says what it takes: %s', async (what) => {
    expect((await seen())[what]).toMatchObject({
      code: 'EPERM',
      syscall: 'socket',
      message: expect.stringContaining('CAP_NET_RAW'),
    });
  });
});
