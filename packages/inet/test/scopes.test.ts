import type { Inet6Address } from '@sock/inet';
import { beforeEach, describe, expect, test } from 'vitest';
import { cable, needsNetwork, observation } from '../../../tooling/vitest/network.js';

const setup = `
${cable}
ip address flush scope link
ip address add fe80::1/64 dev near
ip address add fe80::2/64 dev far
`;

interface Seen {
  near: number;
  far: number;
  bound: Inet6Address;
  byScopeId: unknown;
  byName: unknown;
  byNumber: unknown;
  connectedByScopeId: unknown;
  connectedByName: unknown;
  without: string;
  unknown: string;
}

describe.runIf(process.platform === 'linux')('link-local addresses', () => {
  const seen = observation<Seen>(new URL('network/scopes.ts', import.meta.url), setup);
  beforeEach(needsNetwork);

  test('are bound with their scope', async () => {
    const { bound, far } = await seen();
    expect(bound).toEqual({ host: 'fe80::2', port: 4242, flowinfo: 0, scopeId: far });
  });

  test.each(['byScopeId', 'byName', 'byNumber'] as const)('are reached %s', async (way) => {
    const { [way]: reached, near, far } = await seen();
    expect(reached).toEqual({
      // Each end knows the cable by its own interface.
      host: 'fe80::1',
      scopeId: far,
      peer: { host: 'fe80::2', port: 4242, flowinfo: 0, scopeId: near },
      own: near,
    });
  });

  test.each(['connectedByScopeId', 'connectedByName'] as const)('are %s', async (way) => {
    const { [way]: reached, far } = await seen();
    expect(reached).toEqual({ host: 'fe80::1', scopeId: far, text: 'hello' });
  });

  test('need a scope that there is', async () => {
    const { without, unknown } = await seen();
    expect(without).toBe('EINVAL');
    expect(unknown).toBe('ENODEV');
  });
});
