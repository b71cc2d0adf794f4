import { expect, test } from 'vitest';
import { builtExample } from '../../../../tooling/vitest/example.js';
import { kept } from '../../../../tooling/vitest/kept.js';
import { Peer } from '../../../../tooling/vitest/peer.js';
import { open } from '../support/sockets.js';

const run = (name: string, ...args: string[]) =>
  new Peer(process.execPath, [builtExample(new URL('../../', import.meta.url), name), ...args]);

test('the services that are there, and one that comes and goes', async () => {
  const services = run('services', '730');
  expect(await services.line()).toBe('these are all, until another comes');
  const echo = run('echo', '730', '258');
  const [, node, port] = /node: (\d+), port: (\d+)/.exec(await echo.line()) ?? [];
  expect(await services.line()).toBe(`added 730 version 2 instance 1 at ${node}:${port}`);
  const socket = kept(open());
  await socket.sendto('there and back', { node: Number(node), port: Number(port) });
  expect((await socket.recv(100)).toString()).toBe('there and back');
  echo.signal('SIGKILL');
  expect(await services.line()).toMatch(/^removed 730 /);
});
