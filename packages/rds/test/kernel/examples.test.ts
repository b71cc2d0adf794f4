import { expect, test } from 'vitest';
import { builtExample } from '../../../../tooling/vitest/example.js';
import { Peer } from '../../../../tooling/vitest/peer.js';

const run = (name: string, ...args: string[]) =>
  new Peer(process.execPath, [builtExample(new URL('../../', import.meta.url), name), ...args]);

test('one sends, the other answers', async () => {
  const receiver = run('receive', '127.0.0.1', '0');
  const [, port] = /port: (\d+)/.exec(await receiver.line()) ?? [];
  const sender = run('send', 'a message', '127.0.0.1', `${port}`);
  expect(await receiver.line()).toMatch(/^127\.0\.0\.1:\d+ a message$/);
  expect(await sender.line()).toBe('9 bytes');
  await sender.end();
});
