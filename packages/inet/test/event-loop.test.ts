import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getfqdn, gethostbyaddr, gethostbyname, gethostbynameEx, getnameinfo } from '@sock/inet';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

const functions = ['gethostbyname', 'gethostbynameEx', 'gethostbyaddr', 'getfqdn', 'getnameinfo'];

test.each<[string, () => Promise<unknown>]>([
  ['gethostbyname', () => gethostbyname('localhost')],
  ['gethostbynameEx', () => gethostbynameEx('localhost')],
  ['gethostbyaddr', () => gethostbyaddr('localhost')],
  ['getfqdn', () => getfqdn('localhost')],
  ['getnameinfo', () => getnameinfo({ host: '127.0.0.1', port: 80 }, 0)],
])('only the event loop brings the answers of %s', async (_, lookUp) => {
  let answered = 0;
  const answers = Array.from({ length: 50 }, () => lookUp().then(() => answered++));
  // All that promises can do by themselves is done by then.
  await new Promise<void>((resolve) => process.nextTick(resolve));
  expect(answered).toBe(0);
  await Promise.all(answers);
});

describe('while lookups take long', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sock-inet-'));
  const library = join(folder, 'slow-lookups.so');
  afterAll(() => rmSync(folder, { recursive: true }));

  const { error } = spawnSync('cc', ['-shared', '-fPIC', '-o', library, fixture('slow-lookups.c')]);
  beforeEach(({ skip }) => {
    skip(process.platform !== 'linux', 'libraries are preloaded on Linux only');
    skip(error !== undefined, 'no C compiler; try: apt install gcc');
  });

  function slowed(program: string, ...args: string[]): string {
    const env = { ...process.env, LD_PRELOAD: library };
    return execFileSync(process.execPath, [fixture(program), ...args], { env, encoding: 'utf8' });
  }

  test.each(functions)('a timer ticks until 50 promises of %s are kept', (name) => {
    const { ticks, milliseconds } = JSON.parse(slowed('slow-lookups.mjs', name, '50'));
    expect(milliseconds).toBeGreaterThan(200);
    expect(ticks).toBeGreaterThan(milliseconds / 10);
  });

  test.each(functions)('no timer ticks until 10 blocking calls of %s return', (name) => {
    const { ticks, milliseconds } = JSON.parse(slowed('slow-lookups.mjs', `${name}Sync`, '10'));
    expect(milliseconds).toBeGreaterThanOrEqual(200);
    expect(ticks).toBeLessThan(2);
  });

  test.each(['worker', 'exits', 'process'])('an environment may end (%s)', (ending) => {
    expect(slowed('ended-lookups.mjs', ending)).toBe('');
  });
});

function fixture(name: string): string {
  return fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
}
