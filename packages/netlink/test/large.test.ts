import { beforeEach, describe, expect, test } from 'vitest';
import { cable, needsNetwork, observation } from '../../../tooling/vitest/network.js';

interface Report {
  altNames: number;
  bytes: number;
  all: number;
  turns: number;
  reason: string;
  afterAbort: number;
  sync: number;
  promised: number;
  together: number[];
}

const NAMES = 400;
const ROUTES = 20_000;
const setup = `${cable}
ip address add 10.7.0.1/24 dev near
seq -f 'link property add dev near altname a-name-that-is-as-long-as-a-name-of-an-interface-may-ever-become-which-is-a-hundred-and-twenty-seven-bytes-%05g' ${NAMES} | ip -batch -
seq ${ROUTES} | awk '{ printf "route add 10.%d.%d.%d/32 dev near\\n", 100 + $1 / 65536, $1 / 256 % 256, $1 % 256 }' | ip -batch -`;

const seen = observation<Report>(new URL('network/large.ts', import.meta.url), setup);

describe.runIf(process.platform === 'linux')('an answer', () => {
  beforeEach(needsNetwork);

  test('longer than a piece of a list may be comes whole', async () => {
    const { altNames, bytes } = await seen();
    expect(altNames).toBe(NAMES);
    expect(bytes).toBeGreaterThan(0x8000);
  });

  test('in very many pieces leaves the event loop its turns', async () => {
    const { all, turns } = await seen();
    expect(all).toBeGreaterThan(ROUTES);
    expect(turns).toBeGreaterThan(0);
  });

  test('that nobody wants any more does not disturb the next', async () => {
    const { reason, all, afterAbort } = await seen();
    expect(reason).toBe('enough');
    expect(afterAbort).toBe(all);
  });

  test('is complete while others wait for theirs, in either form', async () => {
    const { all, sync, promised, together } = await seen();
    expect([sync, promised, ...together]).toEqual([all, all, all, all, all]);
  });
});
