import { SOCK_STREAM } from '@sock/core';
import { expect, test } from 'vitest';
import { node } from '../../../tooling/vitest/peer.js';
import { sleep } from '../../../tooling/vitest/time.js';
import { freePath, kept, unixSocket } from './surroundings.js';

test('a connect that waits for the listener outlives signals', async () => {
  const path = freePath();
  const listener = unixSocket(SOCK_STREAM);
  listener.bindSync({ path });
  listener.listen(0);
  unixSocket(SOCK_STREAM).connectSync({ path });
  const program = node(new URL('./fixtures/connect-interrupted.mjs', import.meta.url), { args: [path] });
  expect(await program.line()).toBe('blocking');
  await sleep(100);
  for (let i = 0; i < 5; i++) {
    program.signal('SIGUSR2');
    await sleep(20);
  }
  for (let i = 0; i < 2; i++) kept((await listener.accept()).socket);
  expect(await program.line()).toBe(path);
  await program.end();
});
