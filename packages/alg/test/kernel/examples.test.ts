import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { builtExample } from '../../../../tooling/vitest/example.js';
import { Peer } from '../../../../tooling/vitest/peer.js';
import { data, fileOf } from '../support/lab.js';

const run = (name: string, ...args: string[]) =>
  new Peer(process.execPath, [builtExample(new URL('../../', import.meta.url), name), ...args]);

test('the reference’s', async () => {
  const program = run('reference');
  expect(await program.line()).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  await program.end();
});

test('a message that is sealed and opened', async () => {
  const program = run('encrypt', 'a message');
  expect(await program.line()).toMatch(/^sealed: [0-9a-f]{50}$/);
  expect(await program.line()).toBe('opened: a message');
  await program.end();
});

test('digests of files, as sha256sum says', async () => {
  const files = [fileOf(data(0)), fileOf(data(100_000))];
  const program = run('sha256sum', ...files);
  const [first, second] = execFileSync('sha256sum', files, { encoding: 'utf8' }).split('\n');
  expect(await program.line()).toBe(first);
  expect(await program.line()).toBe(second);
  await program.end();
});
