// Runs the tests that need what only some kernels have: on this machine's kernel where that has it, else in the
// kernel lab, all in one boot. With arguments: only these files, all in the lab, with their output live.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { packages, root } from './workspace.mjs';

const { socket, close } = createRequire(import.meta.url)('@sock/native');

/**
 * What a package's kernel tests need: `socket(family, type, protocol)`, or the lab, where such a socket does not tell
 * that all of it is there.
 */
const needs = {
  'packages/alg': [38, 5, 0],
  'packages/bluetooth': 'lab', // it has virtual controllers
  'packages/can': [29, 3, 1],
  'packages/qipcrtr': [42, 2, 0],
  'packages/rds': [21, 5, 0],
  'packages/tipc': [30, 5, 0],
  'packages/vsock': 'lab', // it has the loopback transport, and no host that could be reached
};

/** What is prepared on this machine before the lab runs, and the variable that tells the tests where it is. */
const preparations = {
  'packages/bluetooth': ['tooling/kernel-lab/bluetooth/prepare', 'SOCK_BLUETOOTH_LAB'],
};

function prepared(files) {
  const folders = Object.keys(preparations).filter((folder) =>
    files.some((file) => file.startsWith(`${folder}/`)),
  );
  return Object.fromEntries(
    folders.map((folder) => {
      const [command, variable] = preparations[folder];
      const { status, stdout } = spawnSync(command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
      if (status !== 0) process.exit(status ?? 1);
      return [variable, stdout.toString().trim()];
    }),
  );
}

function isHere(folder) {
  if (needs[folder] === 'lab') return false;
  const fd = socket(...needs[folder]);
  if (fd >= 0) close(fd);
  return fd >= 0;
}

function run(command, files, environment) {
  const env = { ...process.env, ...environment, SOCK_KERNEL_TESTS: files.join(' ') };
  const { status } = spawnSync(command[0], command.slice(1), { cwd: root, env, stdio: 'inherit' });
  return status ?? 1;
}

const vitest = [
  process.execPath,
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'tooling/vitest/kernel.config.ts',
];
const results = join(root, '.results');
const lab = ['tooling/kernel-lab/kernel-lab', '--timeout', '1800', '--out', results, '--', ...vitest];

function kernelTests(folder) {
  const tests = join(folder, 'test/kernel');
  if (!existsSync(join(root, tests))) return [];
  const names = readdirSync(join(root, tests), { recursive: true });
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => join(tests, name));
}

const asked = process.argv.slice(2).map((file) => relative(root, file));
const folders = packages.filter((folder) => kernelTests(folder).length > 0);
const unknown = folders.find((folder) => !(folder in needs));
if (unknown)
  throw new Error(`tooling/kernel-tests.mjs does not know what the kernel tests of ${unknown} need`);
const here = asked.length > 0 ? [] : folders.filter(isHere).flatMap(kernelTests);
const there = asked.length > 0 ? asked : folders.filter((folder) => !isHere(folder)).flatMap(kernelTests);

mkdirSync(results, { recursive: true });
if (here.length > 0) process.exitCode = run(vitest, here, {});
if (there.length > 0) {
  console.log(`in the kernel lab: ${there.join(' ')}`);
  process.exitCode ||= run(lab, there, { SOCK_NO_SKIP: '1', ...prepared(there) });
}
