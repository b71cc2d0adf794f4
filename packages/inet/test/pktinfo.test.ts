import { beforeEach, describe, expect, test } from 'vitest';
import { cable, needsNetwork, observation } from '../../../tooling/vitest/network.js';

const setup = `${cable}
ip address add 10.7.0.1/24 dev near
ip address add 10.7.0.11/24 dev near
ip address add fd00:7::1/64 dev near
ip address add fd00:7::11/64 dev near
`;

interface Seen extends Record<string, unknown> {
  indexes: { near: number; far: number };
}

describe.runIf(process.platform === 'linux')('packet information', () => {
  const seen = observation<Seen>(new URL('network/pktinfo.ts', import.meta.url), setup);
  beforeEach(needsNetwork);

  test('tells the destination and the interface, IPv4', async () => {
    const { local, indexes } = await seen();
    const info = { interface: indexes.near, specDst: '10.7.0.11', addr: '10.7.0.11' };
    expect(local).toMatchObject({ info });
  });

  test('tells the destination and the interface, IPv6', async () => {
    const { local6, indexes } = await seen();
    expect(local6).toMatchObject({ info: { interface: indexes.near, addr: 'fd00:7::11' } });
  });

  test('chooses the source, IPv4', async () => {
    expect((await seen()).source).toMatchObject({ from: '10.7.0.11', info: { addr: '10.7.0.1' } });
  });

  test('chooses the source, IPv6', async () => {
    expect((await seen()).source6).toMatchObject({ from: 'fd00:7::11', info: { addr: 'fd00:7::1' } });
  });

  test('chooses the interface, IPv6', async () => {
    const { device6, indexes } = await seen();
    expect(device6).toEqual({ from: 'fd00:7::11', info: { interface: indexes.far, addr: 'ff02::4242' } });
  });

  test('sends a reply from where it was asked', async () => {
    expect((await seen()).reply).toBe('reply');
  });

  test('chooses no source of another machine', async () => {
    const { foreign, foreign6 } = await seen();
    // Kernels differ.
    expect(['EINVAL', 'ENETUNREACH']).toContain(foreign);
    expect(foreign6).toBe('EINVAL');
  });
});
