import { beforeEach, describe, expect, test } from 'vitest';
import { cable, needsNetwork, observation } from '../../../tooling/vitest/network.js';

const setup = `${cable}
ip address add 10.7.0.1/24 broadcast 10.7.0.255 dev near
ip address add 10.7.0.2/24 broadcast 10.7.0.255 dev far
`;

interface Seen {
  subnet: unknown;
  everybody: unknown;
}

describe.runIf(process.platform === 'linux')('broadcast', () => {
  const seen = observation<Seen>(new URL('network/broadcast.ts', import.meta.url), setup);
  beforeEach(needsNetwork);

  test('reaches a subnet, once SO_BROADCAST allows it', async () => {
    const received = ['to 10.7.0.255'];
    expect((await seen()).subnet).toEqual({ refused: 'EACCES', received, from: '10.7.0.1' });
  });

  test('reaches everybody as <broadcast>, once SO_BROADCAST allows it', async () => {
    const received = ['to <broadcast>'];
    expect((await seen()).everybody).toEqual({ refused: 'EACCES', received, from: '10.7.0.1' });
  });
});
