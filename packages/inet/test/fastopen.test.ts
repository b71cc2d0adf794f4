import { beforeEach, describe, expect, test } from 'vitest';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';

const setup = 'sysctl -q net.ipv4.tcp_fastopen=3';

interface Greeting {
  greeted: number;
  text: string;
  answer: string;
  /** Whether the greeting was in the SYN, as each end knows. */
  client: boolean;
  server: boolean;
}

interface Seen {
  first: Record<string, Greeting>;
  again: Record<string, Greeting>;
  plain: Greeting;
}

const ways = [
  'sendtoSync',
  'sendtoSync with a timeout',
  'sendto',
  'sendmsgSync',
  'sendmsg',
  'connect and send',
  'connectSync and sendSync',
];
const late = { greeted: 5, text: 'hello', answer: 'welcome', client: false, server: false };
const early = { ...late, client: true, server: true };

describe.runIf(process.platform === 'linux')('TCP Fast Open', () => {
  const seen = observation<Seen>(new URL('network/fastopen.ts', import.meta.url), setup);
  beforeEach(needsNetwork);

  test.each(ways)('sends data in the SYN: %s', async (way) => {
    expect((await seen()).again[way]).toEqual(early);
  });

  test.each(ways)('sends data later the first time, while it gets a cookie: %s', async (way) => {
    expect((await seen()).first[way]).toEqual(late);
  });

  test('is not what connections do that do not ask for it', async () => {
    expect((await seen()).plain).toEqual(late);
  });
});
