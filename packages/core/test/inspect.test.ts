import { execFileSync } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { inspect } from 'node:util';
import { SOCK_DGRAM, Socket, socketpair } from '@sock/core';
import { expect, test } from 'vitest';
import { needs } from '../../../tooling/vitest/needs.js';
import { AF_UNIX } from './support/loopback.js';

/** How often a program that accepts with a timeout sets a mode, and does something before. */
function modesSet(before: string): number {
  const program = `
    import { inspect } from 'node:util';
    import { constant, Socket, sockaddr } from '@sock/core';
    const family = constant('AF_UNIX');
    const listener = new Socket(family);
    listener.bindSync({ family, data: sockaddr(family, 2) });
    listener.listen();
    listener.settimeout(60_000);
    ${before};
    for (let i = 0; i < 3; i++) {
      const client = new Socket(family);
      client.connectSync(listener.getsockname());
      listener.acceptSync();
    }
  `;
  const node = [process.execPath, '--input-type=module', '--eval', program];
  const trace = execFileSync('strace', ['-qq', '-e', 'trace=ioctl', '-o', '|cat', ...node]);
  return trace.toString().split('FIONBIO').length - 1;
}

test('a look at a socket costs its calls nothing', (context) => {
  needs('strace')(context);
  const untouched = modesSet('');
  expect(modesSet('inspect(listener)')).toBe(untouched);
  expect(modesSet('listener.fileno()')).toBeGreaterThan(untouched);
});

test('a message of a batch shows what it holds', async () => {
  const [sender, receiver] = socketpair(AF_UNIX, SOCK_DGRAM);
  sender.sendSync('hello');
  const [message] = receiver.recvManySync({ count: 1, size: 10 });
  expect(inspect(message, { breakLength: 200 })).toBe(
    'Message { data: <Buffer 68 65 6c 6c 6f>, address: null, flags: 0, ancillary: [] }',
  );
  for (const socket of [sender, receiver]) socket.close();
});

test('a subscriber may look at a socket that is being made', () => {
  const seen: unknown[] = [];
  const look = (message: unknown) => {
    const { self } = message as { self: Socket };
    seen.push(inspect(self), self.fileno(), self.closed);
    self.close();
  };
  subscribe('sock:socket.__new__', look);
  try {
    using socket = new Socket(AF_UNIX, SOCK_DGRAM);
    expect(socket.fileno()).toBeGreaterThan(0);
    expect(seen).toEqual(["Socket { fd: 'closed', family: '0', type: 0, proto: 0 }", -1, true]);
    expect(() => new Socket(999)).toThrow();
    expect(seen).toHaveLength(6);
  } finally {
    unsubscribe('sock:socket.__new__', look);
  }
});
