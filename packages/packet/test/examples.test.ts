import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { builtExample } from '../../../tooling/vitest/example.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { needsNetwork } from '../../../tooling/vitest/network.js';
import { Peer } from '../../../tooling/vitest/peer.js';
import { quietCable } from './support/quiet-cable.js';

/** Starts an example on a network of its own, where ping speaks with this machine itself. */
function example(name: string, ...args: string[]): Peer {
  const script = `set -e
ip link set lo up
${quietCable}
ip address add 10.7.0.2/24 dev far
ping -q -i 0.1 127.0.0.1 >/dev/null 2>&1 &
"$@" </dev/null`;
  const program = builtExample(new URL('../', import.meta.url), name);
  // All of it ends when the test does.
  const own = ['--net', '--mount', '--pid', '--fork', '--kill-child'];
  return new Peer('unshare', [...own, 'sh', '-c', script, 'sh', process.execPath, program, ...args]);
}

describe.runIf(process.platform === 'linux')('the example', () => {
  beforeEach(needsNetwork);
  for (const program of ['ping', 'tcpdump']) beforeEach(needs(program));

  test('capture writes a file that tcpdump reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'capture.pcap');
    const program = example('capture', 'lo', path, '4');
    expect(await program.line()).toBe('capturing on lo');
    expect(await program.line()).toMatch(/^{ packets: \d+, drops: 0, freezes: 0 }$/);
    const lines = execFileSync('tcpdump', ['-n', '-r', path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(lines.trim().split('\n')).toHaveLength(4);
    expect(lines).toContain('ICMP echo request');
  });

  test('rates counts packets by protocol', async () => {
    const line = await example('rates', 'lo').line();
    expect(line).toMatch(/^{ packets: [1-9]\d*, drops: 0, bytes: { '0x800': [1-9]\d* } }$/);
  });

  test('threads share packets', async () => {
    const program = example('threads', 'lo', '2');
    const lines = [await program.line(), await program.line()];
    for (const line of lines) expect(line).toMatch(/^thread [12]: \d+ packets$/);
  });

  test('who-has finds who answers, and that nobody does', async () => {
    expect(await example('who-has', 'near', '10.7.0.2').line()).toMatch(/^10\.7\.0\.2 is at (..:){5}..$/);
    expect(await example('who-has', 'near', '10.7.0.9').line()).toBe('nobody has 10.7.0.9');
  });
});
