import { describe, expect, test } from 'vitest';
import { node, script } from '../../../tooling/vitest/peer.js';

const fixture = (name: string) => new URL(`./fixtures/${name}.mjs`, import.meta.url);

describe('a worker that ends while its sockets wait leaves no descriptor', () => {
  test.each([
    ['is terminated', 50],
    ['exits', 10],
    ['throws', 10],
    ['is idle', 10],
  ])('when it %s, %i in a row', async (ending, count) => {
    const program = node(fixture('ended-workers'), { args: [ending, `${count}`] });
    expect(await program.json()).toEqual({ left: 0 });
    await program.end();
  });
});

test('workers that are terminated in the middle of their work end alone and leave no descriptor', async () => {
  const program = node(fixture('busy-workers'), { args: ['60'] });
  expect(await program.json()).toEqual({ left: 0 });
  await program.end();
});

test('a number that a worker has left never gets the worker’s waits, and is not closed for it', async () => {
  const program = node(fixture('reused-number'));
  const { reused } = await program.json<{ reused: number }>();
  expect(reused).toBeGreaterThan(0);
  await program.end();
});

test('workers serve descriptors that they are handed, each with its own default timeout', async () => {
  const program = node(fixture('echo-workers'));
  expect(await program.json()).toEqual({ codes: [0, 0, 0, 0], timeout: null });
  await program.end();
});

test('the process ends when workers wait and the main thread exits', async () => {
  const program = node(fixture('waiting-workers'));
  expect(await program.line()).toBe('waiting');
  await program.end();
});

test('ESM and CommonJS in one thread are one: families, default timeout, errors', async () => {
  const program = script(`
    import { createRequire } from 'node:module';
    import * as esm from '@sock/core';
    const cjs = createRequire(process.cwd() + '/')('@sock/core');
    esm.setdefaulttimeout(7);
    const [socket] = cjs.socketpair();
    let error;
    try { socket.recvSync(1); } catch (thrown) { error = thrown; }
    console.log(JSON.stringify([
      cjs.Socket === esm.Socket, socket.gettimeout(), error instanceof esm.SocketError, error.code,
    ]));
  `);
  expect(await program.json()).toEqual([false, 7, true, 'ETIMEDOUT']);
  await program.end();
});
