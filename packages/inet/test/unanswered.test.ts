import { beforeEach, describe, expect, test } from 'vitest';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';

// The other hosts of this network are not there, and nothing says so.
const setup = 'ip route add 10.9.9.0/24 dev lo';

describe.runIf(process.platform === 'linux')('a connection that nobody answers', () => {
  const seen = observation<Record<string, unknown>>(new URL('network/unanswered.ts', import.meta.url), setup);
  beforeEach(needsNetwork);

  const outcome = { timeoutError: true, code: 'ETIMEDOUT', address: '10.9.9.2', port: 4000 };

  test('is given up by the kernel: a TimeoutError, as in Python', async () => {
    const { kernel, kernelSync } = await seen();
    expect(kernel).toEqual({ ...outcome, own: false });
    expect(kernelSync).toEqual({ ...outcome, own: false });
  });

  test('is given up by the socket’s timeout: a TimeoutError that names the address', async () => {
    const { own, ownSync } = await seen();
    expect(own).toEqual({ ...outcome, own: true });
    expect(ownSync).toEqual({ ...outcome, own: true });
  });
});
