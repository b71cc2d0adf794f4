import { execFileSync } from 'node:child_process';
import { beforeEach, describe, expect, test } from 'vitest';
import { builtExample } from '../../../tooling/vitest/example.js';
import { needsNetwork } from '../../../tooling/vitest/network.js';
import { Peer } from '../../../tooling/vitest/peer.js';
import { needsBridge } from './support/everything.js';

const folder = new URL('../', import.meta.url);

/** Runs an example on a network of its own; what it reads from standard input are commands for a shell beside it. */
function example(name: string, ...args: string[]): Peer {
  const script = `ip link set lo up\n"$@" </dev/null &\nsh\nwait`;
  const own = ['--net', '--mount', '--pid', '--fork', '--kill-child'];
  const program = [process.execPath, builtExample(folder, name), ...args];
  return new Peer('unshare', [...own, 'sh', '-c', script, 'sh', ...program]);
}

describe.runIf(process.platform === 'linux')('the example', () => {
  beforeEach(needsNetwork);
  beforeEach(needsBridge);

  test('links shows what is there and what comes', async () => {
    const program = example('links');
    expect(await program.line()).toMatch(/^existing 1: lo {2}mtu 65536 works$/);
    await program.input('ip link add bridge7 type bridge\n');
    expect(await program.line()).toMatch(/^new \d+: bridge7 bridge mtu 1500 is down$/);
  });

  test('routes shows routes, and the way to an address', async () => {
    const program = example('routes', '255');
    expect(await program.line()).toBe('127.0.0.0/8 via direct by lo metric 0');
    let last = '';
    while (!last.startsWith('127.0.0.1:')) last = await program.line();
    expect(last).toBe('127.0.0.1: direct by lo, from 127.0.0.1');
  });

  test('families shows families and groups', () => {
    const lines = execFileSync(process.execPath, [builtExample(folder, 'families')], { encoding: 'utf8' });
    expect(lines).toMatch(/^nlctrl: type 16, version \d, \d+ operations\n {2}group 16: notify$/m);
  });

  test('uevents shows devices', async () => {
    const program = example('uevents');
    expect(await program.line()).toBe('watching devices');
    await program.input('ip link add bridge7 type bridge\n');
    expect(await program.line()).toBe('add /devices/virtual/net/bridge7 net bridge7');
  });

  test('bridge makes a bridge and removes it', async () => {
    const program = example('bridge');
    expect(await program.line()).toMatch(/^made bridge7: bridge, index \d+, mtu 1400$/);
    expect(await program.line()).toBe('removed bridge7');
  });
});
