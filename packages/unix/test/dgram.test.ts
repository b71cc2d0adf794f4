import { SOCK_DGRAM, TimeoutError } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { needs, Peer, python } from './peer.js';
import { abstractName, freePath, unixSocket } from './surroundings.js';
import { fileAppears } from './wait.js';

describe.each(forms)('datagrams, $form', ({ bind, connect, recv, recvfrom, send, sendto }) => {
  async function bound(path: string | Uint8Array) {
    const socket = unixSocket(SOCK_DGRAM);
    await bind(socket, { path });
    return socket;
  }

  describe('python3', () => {
    beforeEach(needs('python3'));

    test.skipIf(process.platform !== 'linux')('a datagram from an abstract name has that name', async () => {
      const [ours, theirs] = [abstractName(), abstractName()];
      const socket = await bound(ours);
      const peer = python(
        `
s = socket(AF_UNIX, SOCK_DGRAM)
s.bind(arguments[1])
s.sendto(b'Hello', arguments[0])
data, address = s.recvfrom(100)
print(data.decode(), name(address))
`,
        ours,
        theirs,
      );

      const { data, address } = await recvfrom(socket, 100);
      expect(data.toString()).toBe('Hello');
      expect(address).toEqual({ path: theirs });
      await sendto(socket, 'world', { path: theirs });
      expect(await peer.line()).toBe(`world ${ours.toString('hex')}`);
    });

    test('echoes what comes from a path to that path', async () => {
      const [ours, theirs] = [freePath(), freePath()];
      const socket = await bound(ours);
      const peer = python(
        `
s = socket(AF_UNIX, SOCK_DGRAM)
s.bind(arguments[1])
s.sendto(b'Hello', arguments[0])
print(s.recvfrom(100) == (b'Hello', os.fsdecode(arguments[0])))
`,
        ours,
        theirs,
      );

      const { data, address } = await recvfrom(socket, 100);
      expect(address).toEqual({ path: theirs });
      await sendto(socket, data, { path: theirs });
      expect(await peer.line()).toBe('True');
    });

    test('an unnamed sender has an empty path', async () => {
      const path = freePath();
      const socket = await bound(path);
      python(`socket(AF_UNIX, SOCK_DGRAM).sendto(b'anonymous', arguments[0])`, path);

      const { data, address } = await recvfrom(socket, 100);
      expect(data.toString()).toBe('anonymous');
      expect(address).toEqual({ path: '' });
    });

    test('datagrams keep their bounds, empty ones too', async () => {
      const path = freePath();
      const peer = python(
        `
s = socket(AF_UNIX, SOCK_DGRAM)
s.bind(arguments[0])
print('bound')
for _ in range(3): print(s.recv(100))
`,
        path,
      );
      await peer.line();

      const socket = unixSocket(SOCK_DGRAM);
      await connect(socket, { path });
      expect(await send(socket, 'one')).toBe(3);
      expect(await send(socket, '')).toBe(0);
      expect(await send(socket, 'three')).toBe(5);
      expect([await peer.line(), await peer.line(), await peer.line()]).toEqual([
        "b'one'",
        "b''",
        "b'three'",
      ]);
    });
  });

  describe('socat', () => {
    beforeEach(needs('socat'));

    test('sends', async () => {
      const path = freePath();
      const socket = await bound(path);
      new Peer('sh', ['-c', `echo Hello, world | socat - UNIX-SENDTO:${path}`]);
      expect((await recv(socket, 100)).toString()).toBe('Hello, world\n');
    });

    test('receives', async () => {
      const path = freePath();
      const peer = new Peer('socat', ['-u', `UNIX-RECV:${path}`, '-']);
      await fileAppears(path);
      const socket = unixSocket(SOCK_DGRAM);
      await sendto(socket, 'Hello, world\n', { path });
      expect(await peer.line()).toBe('Hello, world');
    });
  });

  describe('nc -uU', () => {
    beforeEach(needs('nc'));

    test('sends', async () => {
      const path = freePath();
      const socket = await bound(path);
      new Peer('sh', ['-c', `echo Hello, world | nc -uNU ${path}`]);
      expect((await recv(socket, 100)).toString()).toBe('Hello, world\n');
    });
  });

  test('what does not fit is cut off', async () => {
    const path = freePath();
    const socket = await bound(path);
    const sender = unixSocket(SOCK_DGRAM);
    await sendto(sender, 'abcdef', { path });
    await sendto(sender, 'next', { path });
    expect((await recv(socket, 3)).toString()).toBe('abc');
    expect((await recv(socket, 100)).toString()).toBe('next');
  });

  describe('a receiver whose queue is full', () => {
    async function full() {
      const path = freePath();
      const receiver = await bound(path);
      const sender = unixSocket(SOCK_DGRAM);
      sender.setblocking(false);
      const fill = async () => {
        for (;;) await sendto(sender, 'x', { path });
      };
      await expect(fill()).rejects.toMatchObject({ code: 'EAGAIN', syscall: 'sendto' });
      return { path, sender, receiver };
    }

    test('ends a timeout, and costs no processor time meanwhile', async () => {
      const { path, sender } = await full();
      sender.settimeout(500);
      const before = process.cpuUsage();
      await expect(sendto(sender, 'y', { path })).rejects.toBeInstanceOf(TimeoutError);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(250);
    });
  });

  test('nobody is there', async () => {
    const path = freePath();
    const socket = unixSocket(SOCK_DGRAM);
    await expect(sendto(socket, 'x', { path })).rejects.toMatchObject({
      code: 'ENOENT',
      syscall: 'sendto',
      address: path,
    });
    (await bound(path)).close();
    await expect(sendto(socket, 'x', { path })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

test('a sender waits until a full queue has room', async () => {
  const path = freePath();
  const receiver = unixSocket(SOCK_DGRAM);
  await receiver.bind({ path });
  const sender = unixSocket(SOCK_DGRAM);
  let sent = 0;
  const sending = (async () => {
    while (sent < 1000) {
      await sender.sendto(String(sent), { path });
      sent++;
    }
  })();
  for (let received = 0; received < 1000; received++) {
    expect((await receiver.recv(100)).toString()).toBe(String(received));
  }
  await sending;
});
