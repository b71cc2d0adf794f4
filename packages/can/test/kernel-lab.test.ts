import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, type TestContext, test } from 'vitest';

// tooling/kernel-lab, where the kernel tests of all packages run on machines whose kernel lacks the family.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const lab = join(root, 'tooling/kernel-lab/kernel-lab');

function needsLab({ skip }: TestContext): void {
  const here = process.platform === 'linux' && process.arch === 'x64';
  skip(!here || process.getuid?.() !== 0, 'the kernel lab takes Linux x64 and root');
}

describe('in the kernel lab', () => {
  beforeEach(needsLab);

  test('a command has another kernel and this machine’s files, speaks while it runs, and its exit code counts', async () => {
    const script = `uname -r; test -e ${lab} && echo "sees the checkout"; sleep 1; echo complaint >&2; exit 7`;
    const run = spawn(lab, ['--quiet', '--timeout', '60', '--', 'sh', '-c', script]);
    let output = '';
    let complaint = '';
    run.stdout.on('data', (text) => {
      output += text;
    });
    run.stderr.on('data', (text) => {
      complaint += text;
    });
    const ended = once(run, 'close');
    while (!output.includes('checkout')) await once(run.stdout, 'data');
    expect(run.exitCode).toBeNull();
    expect(complaint).toBe('');
    expect(await ended).toEqual([7, null]);
    expect(output).toMatch(/^\d+\.\d+\S*-amd64\nsees the checkout\n$/);
    expect(output).not.toContain(release());
    expect(complaint).toBe('complaint\n');
  }, 120_000);

  test('several files of tests take one boot, and a test that skips fails', () => {
    const files = ['first', 'second'].map((name) => join(root, `packages/can/test/fixtures/lab/${name}.ts`));
    const run = spawnSync(process.execPath, [join(root, 'tooling/kernel-tests.mjs'), ...files], {
      encoding: 'utf8',
    });
    const boots = [...run.stdout.matchAll(/boot ([0-9a-f-]{36})/g)].map(([, id]) => id);
    expect(boots).toHaveLength(2);
    expect(new Set(boots).size).toBe(1);
    expect(run.stdout).toMatch(/skips .*\(nothing to do; try: something else\)/);
    expect(run.stderr).toContain('nothing may be skipped here');
    expect(run.status).toBe(1);
  }, 120_000);
});

describe.runIf(process.platform === 'linux')('where it cannot run', () => {
  /** Runs it with these programs in place of the machine's. */
  function attempt(programs: Record<string, string>, args = ['--', 'true'], path = '') {
    const folder = mkdtempSync(join(tmpdir(), 'kernel-lab-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [name, does] of Object.entries(programs))
      writeFileSync(join(folder, name), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
    for (const name of ['dirname', 'readlink', 'tr', 'sh', 'bash'])
      symlinkSync(`/usr/bin/${name}`, join(folder, name));
    const env = { ...process.env, PATH: `${folder}${path}` };
    const { status, stderr } = spawnSync('/bin/bash', [lab, ...args], { env, encoding: 'utf8' });
    return { status, stderr };
  }

  const linux = 'case $1 in -s) echo Linux ;; -m) echo x86_64 ;; esac';
  const everything = `:${process.env.PATH}`;

  test.each([
    ['another system', { uname: 'echo Darwin' }, everything, /runs on Linux x86-64 only/],
    ['no root', { uname: linux, id: 'echo 1000' }, everything, /must run as root/],
    ['no QEMU and no apt', { uname: linux, id: 'echo 0' }, '', /needs the commands of .*qemu-system-x86/],
  ])('it says what is missing: %s', (_, programs, path, complaint) => {
    expect(attempt(programs, undefined, path)).toEqual({
      status: 125,
      stderr: expect.stringMatching(complaint),
    });
  });

  test('it says what is wrong with its arguments', () => {
    expect(attempt({}, [], everything)).toEqual({ status: 125, stderr: expect.stringMatching(/no command/) });
    expect(attempt({}, ['--colour', '--', 'true'], everything).stderr).toMatch(/unknown option --colour/);
  });
});
