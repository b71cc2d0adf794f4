import { beforeEach, describe, expect, test } from 'vitest';
import { needs } from '../../../tooling/vitest/needs.js';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';

interface Report {
  listed: string[];
  change: { code: string; message: string };
  send: { code: string; message: string };
}

const unprivileged = 'setpriv --inh-caps=-all --bounding-set=-all';
const seen = observation<Report>(new URL('network/rights.ts', import.meta.url), '', unprivileged);

describe.runIf(process.platform === 'linux')('without capabilities', () => {
  beforeEach(needsNetwork);
  beforeEach(needs('setpriv'));

  test('everything can be listed', async () => {
    expect((await seen()).listed).toEqual(['lo']);
  });

  test('a change fails, and the error says what it takes', async () => {
    const takes = { code: 'EPERM', message: expect.stringContaining('CAP_NET_ADMIN') };
    expect(await seen()).toMatchObject({ change: takes, send: takes });
  });
});
