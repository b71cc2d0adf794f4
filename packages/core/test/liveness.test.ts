import { describe, expect, test } from 'vitest';
import { script } from '../../../tooling/vitest/peer.js';
import { sleep } from '../../../tooling/vitest/time.js';

/** Long enough for a process to end that nothing keeps alive. */
const LINGER = 400;

describe('a process ends by itself', () => {
  test.each([
    ['with idle sockets', ''],
    ['after a wait', "peer.sendSync('x'); await socket.recv(1);"],
    ['after a wait that waited', "const waiting = socket.recv(1); peer.sendSync('x'); await waiting;"],
    ['after a wait that timed out', 'socket.settimeout(10); await socket.recv(1).catch(() => {});'],
    [
      'after a long wait that ended early',
      "socket.settimeout(60_000); const waiting = socket.recv(1); peer.sendSync('x'); await waiting;",
    ],
    [
      'after a wait that was aborted',
      'await socket.recv(1, { signal: AbortSignal.timeout(10) }).catch(() => {});',
    ],
    [
      'after a wait that close() ended',
      'const waiting = socket.recv(1).catch(() => {}); socket.close(); await waiting;',
    ],
    ['after a blocking call', "peer.sendSync('x'); socket.recvSync(1);"],
    ['with data that nobody reads', "const waiting = socket.recv(1); peer.sendSync('xyz'); await waiting;"],
    [
      'with a peer that has gone',
      "const waiting = socket.recv(1); peer.sendSync('x'); await waiting; peer.close();",
    ],
    ['with a wait in the background', 'socket.unref(); socket.recv(1);'],
    ['with one that has a timeout', 'socket.unref().settimeout(60_000); socket.recv(1);'],
    ['that was in the foreground', 'socket.recv(1); socket.unref();'],
    ['of a file object', 'socket.unref().makefile().readline();'],
    ['of a poll', 'socket.unref(); poll([{ socket, events: POLLIN }]);'],
    ['of a poll with a timeout', 'socket.unref(); poll([{ socket, events: POLLIN }], 60_000);'],
    [
      'that tries again and again',
      `socket.unref();
      const listener = new Socket(socket.family, SOCK_STREAM);
      listener.bindSync({ family: socket.family, data: Buffer.from(Uint16Array.of(socket.family).buffer) });
      listener.listen(0);
      const busy = [1, 2, 3].map(() => new Socket(socket.family, SOCK_STREAM).unref());
      for (const each of busy) each.connect({ family: socket.family, data: listener.getsockname().data });`,
    ],
  ])('%s', async (_, use) => {
    const program = script(`
      import { POLLIN, poll, SOCK_STREAM, Socket, socketpair } from '@sock/core';
      const [socket, peer] = socketpair();
      ${use}
      console.log('done');
      globalThis.held = [socket, peer];
    `);
    expect(await program.line()).toBe('done');
    await program.end();
  });
});

describe('a wait keeps the process alive', () => {
  test.each([
    ['recv', 'const waiting = socket.recv(1);', "peer.sendSync('x')"],
    [
      'recv after another',
      "peer.sendSync('x'); await socket.recv(9); const waiting = socket.recv(1);",
      "peer.sendSync('x')",
    ],
    ['recv after unref and ref', 'const waiting = socket.unref().ref().recv(1);', "peer.sendSync('x')"],
    [
      'sendall',
      'const waiting = socket.sendall(Buffer.alloc(1 << 20));',
      'for (let n = 1 << 20; n > 0; n -= (await peer.recv(n)).length);',
    ],
  ])('%s', async (_, wait, release) => {
    const program = script(`
      import { socketpair } from '@sock/core';
      const [socket, peer] = socketpair();
      ${wait}
      process.stdin.once('data', async () => { ${release} });
      process.stdin.unref();
      waiting.then(() => { console.log('done'); process.stdin.destroy(); });
      console.log('waiting');
    `);
    expect(await program.line()).toBe('waiting');
    await sleep(LINGER);
    expect(program.running).toBe(true);
    program.input('go');
    expect(await program.line()).toBe('done');
    await program.end();
  });

  test('as long as the last of many', async () => {
    const program = script(`
      import { socketpair } from '@sock/core';
      const [socket, peer] = socketpair();
      socket.settimeout(10);
      socket.recv(1).catch((error) => console.log(error.name));
      socket.settimeout(300);
      socket.recv(1).catch((error) => console.log(error.name, 'again'));
    `);
    expect(await program.line()).toBe('TimeoutError');
    expect(await program.line()).toBe('TimeoutError again');
    await program.end();
  });
});

test('an unhandled failure of a wait is what it is in any promise', async () => {
  const program = script(`
    import { socketpair } from '@sock/core';
    process.on('uncaughtException', (error, origin) => console.log(origin, error.code));
    const [socket] = socketpair();
    socket.settimeout(10);
    socket.recv(1);
  `);
  expect(await program.line()).toBe('unhandledRejection ETIMEDOUT');
  await program.end();
});
