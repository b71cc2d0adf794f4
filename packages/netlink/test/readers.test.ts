import { beforeEach, describe, expect, test } from 'vitest';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';

const seen = observation<Record<string, string[]>>(new URL('network/readers.ts', import.meta.url), '');
const few = observation(new URL('network/descriptors.ts', import.meta.url), '', 'prlimit --nofile=64');

describe.runIf(process.platform === 'linux')('messages that come several at a time', () => {
  beforeEach(needsNetwork);
  const all = [1, 2, 3, 4].flatMap((piece) => ['a', 'b', 'c'].map((part) => `${piece}${part}`));

  test('each go to one of several calls that wait, in order', async () => {
    const { alone, together } = await seen();
    expect(alone).toEqual(all);
    expect(together).toEqual(all);
  });

  test('are not lost when one waits on this thread meanwhile', async () => {
    expect((await seen()).withSync).toEqual(all);
  });
});

describe.runIf(process.platform === 'linux')('a watch that finds too few descriptors', () => {
  beforeEach(needsNetwork);

  test('leaves none open', async () => {
    expect(await few()).toEqual({ failures: ['EMFILE', 'EMFILE', 'EMFILE', 'none'], left: 0 });
  });
});
