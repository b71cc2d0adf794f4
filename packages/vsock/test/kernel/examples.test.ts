import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { beforeEach, expect, test } from 'vitest';
import { builtExample } from '../../../../tooling/vitest/example.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { Peer } from '../../../../tooling/vitest/peer.js';
import { needsLoopback } from '../support/lab.js';

beforeEach(needsLoopback);
beforeEach(needs('socat'));

function example(name: string, ...args: string[]): Peer {
  return new Peer(process.execPath, [builtExample(new URL('../../', import.meta.url), name), ...args]);
}

/** The port that a server says it listens at. */
async function portOf(server: Peer): Promise<string> {
  return (await server.line()).replace('listening at port ', '');
}

test('the echo server and the echo client', async () => {
  const server = example('vsock-echo-server');
  const client = example('vsock-echo-client', '1', await portOf(server));
  expect(await client.line()).toMatch(/^connected to \{ cid: 1, port: \d+ \}$/);
  for (const line of ['one', 'two', 'three']) expect(await client.line()).toBe(`${line} → ${line}`);
  await client.end();
  expect(await server.line()).toMatch(/^connected by \{ cid: 1, port: \d+ \}$/);
  server.signal('SIGINT');
  await server.end();
});

test('the HTTP server, as socat asks it', async () => {
  const server = example('vsock-http-server');
  const socat = new Peer('socat', ['-', `VSOCK-CONNECT:1:${await portOf(server)}`]);
  await socat.input('GET / HTTP/1.1\r\nHost: guest\r\nConnection: close\r\n\r\n');
  expect(await socat.line()).toBe('HTTP/1.1 200 OK');
  while ((await socat.line()) !== '');
  expect(await socat.line()).toMatch(/^hello, 1:\d+$/);
  await socat.end();
  server.signal('SIGINT');
  await server.end();
});

test('the example of the README', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const source = /^```ts\n([\s\S]*?)^```/m.exec(readme)?.[1] as string;
  const { code } = await transform(source, { loader: 'ts', target: 'node20' });
  const program = new Peer(process.execPath, ['--input-type=module', '--eval', code]);
  expect(await program.line()).toMatch(/^listening at port \d+$/);
  expect(await program.line()).toMatch(/^of the machine with CID \d+$/);
  await program.end();
});
