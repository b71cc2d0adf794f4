import { describe, expect, test } from 'vitest';
import { type Peer, script } from '../../../tooling/vitest/peer.js';
import { GENEROUS } from '../../../tooling/vitest/time.js';

const preamble = `
  import { readdirSync } from 'node:fs';
  import { setTimeout as sleep } from 'node:timers/promises';
  import { socketpair } from '@sock/core';
  process.on('warning', (warning) => console.log(warning.name + ': ' + warning.message));
  const open = () => readdirSync('/proc/self/fd').length;
  console.log('the stream has its descriptors');
  async function collect() {
    for (let i = 0; i < 5; i++) {
      gc();
      await sleep(10);
    }
  }
`;

async function collecting(code: string): Promise<Peer> {
  const program = script(preamble + code, { flags: ['--expose-gc', '--no-warnings'] });
  await program.line();
  return program;
}

test('a Splicer that nobody holds any more is closed, with a warning', async () => {
  const program = await collecting(`
    const { Splicer } = await import('@sock/core');
    const before = open();
    async function lose() {
      const splicer = await Splicer.open('/proc/self/cmdline');
      console.log(open() - before);
    }
    await lose();
    await collect();
    console.log('left', open() - before);
  `);
  expect(await program.line()).toBe('3');
  expect(await program.line()).toBe('ResourceWarning: a Splicer was garbage-collected without close()');
  expect(await program.line()).toBe('left 0');
  await program.end();
});

test('a Splicer holds the FileHandle that it was given: no other file gets its number', async () => {
  const program = await collecting(`
    const { openSync } = await import('node:fs');
    const { open: openFile } = await import('node:fs/promises');
    const { Splicer } = await import('@sock/core');
    const [from, to] = socketpair();
    const splicer = await (async () => Splicer.open(await openFile('/proc/sys/kernel/ostype')))();
    await collect();
    for (let i = 0; i < 3; i++) openSync('/proc/self/status');
    await splicer.to(from, 5);
    console.log('sent', String(await to.recv(5)));
  `);
  expect(await program.line()).toBe('sent Linux');
  await program.end();
});

describe('a socket that nobody holds any more', () => {
  test.each([
    ['idle', ''],
    ['has waited', "const waiting = pair[0].recv(1); pair[1].sendSync('x'); await waiting;"],
    ['has blocked', "pair[1].sendSync('x'); pair[0].recvSync(1);"],
  ])('is closed, with a warning: %s', async (_, use) => {
    const program = await collecting(`
      const before = open();
      async function lose() {
        const pair = socketpair();
        console.log(pair[0].fileno(), pair[1].fileno());
        ${use}
      }
      await lose();
      await collect();
      console.log('left', open() - before);
    `);
    const numbers = (await program.line()).split(' ');
    const warnings = [await program.line(), await program.line()].sort();
    for (const [index, warning] of warnings.entries()) {
      expect(warning).toMatch(
        /^ResourceWarning: a socket \(fd \d+\) was garbage-collected without close\(\)$/,
      );
      expect(warning).toContain(`(fd ${numbers.sort()[index]})`);
    }
    expect(await program.line()).toBe('left 0');
    await program.end();
  });

  test.each([
    ['was closed', 'for (const socket of socketpair()) socket.close();', 0],
    ['was detached', 'for (const socket of socketpair()) socket.detach();', 2],
  ])('is left alone when it %s', async (_, use, left) => {
    const program = await collecting(`
      const before = open();
      (() => { ${use} })();
      await collect();
      console.log('left', open() - before);
    `);
    expect(await program.line()).toBe(`left ${left}`);
    await program.end();
  });
});

describe('a wait holds its socket', () => {
  test.each([
    ['recv', 'socket.recv(10)', "peer.sendSync('hello')", 'hello'],
    ['recvfrom', 'socket.recvfrom(10).then(({ data }) => data)', "peer.sendSync('hello')", 'hello'],
    [
      'sendall',
      "socket.sendall(Buffer.alloc(1 << 20)).then(() => 'sent')",
      'for (let n = 1 << 20; n > 0; n -= (await peer.recv(n)).length);',
      'sent',
    ],
  ])('%s', async (_, wait, release, expected) => {
    const program = await collecting(`
      let peer;
      function start() {
        const pair = socketpair();
        peer = pair[1];
        const socket = pair[0];
        return ${wait};
      }
      const waiting = start().then(String, (error) => error.message);
      await collect();
      try {
        ${release}
      } catch {}
      console.log(await waiting);
      peer.close();
    `);
    expect(await program.line()).toBe(expected);
  });

  test('accept', async () => {
    const program = await collecting(`
      import { constant, Socket, sockaddr } from '@sock/core';
      const family = constant('AF_UNIX');
      let address;
      function start() {
        const listener = new Socket(family);
        // No name at all: the kernel chooses an abstract one.
        listener.bindSync({ family, data: sockaddr(family, 2) });
        listener.listen();
        address = listener.getsockname();
        return listener.accept();
      }
      const waiting = start().then(() => 'accepted', (error) => error.message);
      await collect();
      const client = new Socket(family);
      await client.connect(address).catch(() => {});
      console.log(await waiting);
      client.close();
    `);
    expect(await program.line()).toBe('accepted');
  });
});

test('a socket whose descriptor somebody else has closed does no harm', async () => {
  const program = await collecting(`
    import { closeSync } from 'node:fs';
    (() => closeSync(socketpair()[0].fileno()))();
    await collect();
    console.log('alive');
  `);
  for (let line = ''; line !== 'alive'; ) line = await program.line();
  await program.end();
});

test(
  'thousands of sockets and waits leave no memory behind',
  async () => {
    const program = await collecting(`
    async function use(rounds) {
      for (let i = 0; i < rounds; i++) {
        const [socket, peer] = socketpair();
        socket.settimeout(60_000);
        const abort = new AbortController();
        const waits = [socket.recv(1), socket.recv(1, { signal: abort.signal }), peer.recv(1)];
        peer.sendSync('x');
        await waits[0];
        abort.abort();
        socket.close();
        peer.close();
        await Promise.allSettled(waits);
      }
      await collect();
      // The language's heap counts by what is used of it: newer ones grow it when they like.
      const { rss, heapTotal, heapUsed } = process.memoryUsage();
      return rss - heapTotal + heapUsed;
    }
    for (let i = 0; i < 3; i++) await use(4000);
    const before = await use(4000);
    const after = await use(12_000);
    console.log(Math.round((after - before) / 12_000));
    process.exit();
  `);
    // The handles of two polls would be some four hundred bytes per round.
    expect(Number(await program.line())).toBeLessThan(300);
  },
  6 * GENEROUS,
);
