import { beforeEach, describe, expect, test } from 'vitest';
import { cable, needsNetwork, observation } from '../../../tooling/vitest/network.js';

const setup = `${cable}
ip address add 10.7.0.1/24 dev near
ip address add 10.7.0.11/24 dev near
ip address add 10.7.0.2/24 dev far
ip address add fd00:7::1/64 dev near
ip address add fd00:7::11/64 dev near
ip address add fd00:7::2/64 dev far
`;

interface Seen {
  memberships: Record<string, { before: string[]; joined: string[]; left: string[] }>;
  sources: Record<string, [joined: string[], left: string[]]>;
  blocks: Record<string, [blocked: string[], unblocked: string[]]>;
}

describe.runIf(process.platform === 'linux')('multicast', () => {
  const seen = observation<Seen>(new URL('network/multicast.ts', import.meta.url), setup);
  beforeEach(needsNetwork);

  test.each([
    'IPv4, by name',
    'IPv4, by index',
    'IPv4, by address',
    'IPv4, by address in the short form',
    'IPv4, as of either version',
    'IPv6, by name',
    'IPv6, by index',
    'IPv6, as of either version',
  ])('comes by the interface that joined, as long as it is a member: %s', async (name) => {
    const { memberships } = await seen();
    expect(memberships[name]).toEqual({ before: [], joined: ['by near'], left: [] });
  });

  test.each(['IPv4', 'IPv4, as of either version', 'IPv6, as of either version'])(
    'comes from the source that was joined: %s',
    async (name) => {
      const { sources } = await seen();
      expect(sources[name]).toEqual([['from one'], []]);
    },
  );

  test.each(['IPv4', 'IPv4, as of either version', 'IPv6, as of either version'])(
    'does not come from a source that is blocked: %s',
    async (name) => {
      const { blocks } = await seen();
      expect(blocks[name]).toEqual([['from another'], ['from one', 'from another']]);
    },
  );
});
