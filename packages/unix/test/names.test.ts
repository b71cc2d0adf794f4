import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SOCK_DGRAM, SOCK_STREAM } from '@sock/core';
import { AF_UNIX, PF_UNIX } from '@sock/unix';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { needs, python } from './peer.js';
import { abstractName, freePath, kept, temporaryFolder, unixSocket } from './surroundings.js';

const isLinux = process.platform === 'linux';

describe.each(forms)('names, $form', ({ bind, accept, connect, recvfrom, sendto }) => {
  async function bound(path: string | Uint8Array, type = SOCK_DGRAM) {
    const socket = unixSocket(type);
    await bind(socket, { path });
    return socket;
  }

  test('a new socket has none', () => {
    expect(unixSocket(SOCK_STREAM).getsockname()).toEqual({ path: '' });
  });

  test('a path is a file', async () => {
    const path = freePath();
    const socket = await bound(path);
    expect(existsSync(path)).toBe(true);
    expect(socket.getsockname()).toEqual({ path });
    await expect(bound(path)).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'bind', address: path });
  });

  test('a path may be given as bytes', async () => {
    const path = freePath();
    const socket = await bound(new Uint8Array(Buffer.from(path)));
    expect(socket.getsockname()).toEqual({ path });
  });

  test('a folder that is not there', async () => {
    const path = join(temporaryFolder(), 'none', 'x.sock');
    await expect(bound(path)).rejects.toMatchObject({ code: 'ENOENT', syscall: 'bind', address: path });
  });

  test.skipIf(!isLinux)('an abstract name is no file', async () => {
    const name = abstractName();
    const server = await bound(name, SOCK_STREAM);
    server.listen(1);
    expect(server.getsockname()).toEqual({ path: name });
    expect(existsSync(name.toString('latin1').slice(1))).toBe(false);
    await expect(bound(name)).resolves.toBeDefined();
    await expect(bound(name, SOCK_STREAM)).rejects.toMatchObject({ code: 'EADDRINUSE' });

    const client = unixSocket(SOCK_STREAM);
    await connect(client, { path: name.toString() });
    expect(client.getpeername()).toEqual({ path: name });
  });

  test.skipIf(!isLinux)('abstract names end where their bytes end', async () => {
    const name = abstractName();
    const longer = Buffer.concat([name, Buffer.of(0)]);
    expect((await bound(name)).getsockname()).toEqual({ path: name });
    expect((await bound(longer)).getsockname()).toEqual({ path: longer });
  });

  test.skipIf(!isLinux)('binding the empty name takes a free abstract one', async () => {
    const { path } = (await bound('')).getsockname() as { path: Uint8Array };
    expect(Buffer.from(path).toString()).toMatch(/^\0[0-9a-f]{5}$/);
  });

  test('nothing is connected to the empty name', async () => {
    await expect(connect(unixSocket(SOCK_STREAM), { path: '' })).rejects.toMatchObject({
      syscall: 'connect',
    });
  });

  test.each([
    ['a NUL in a path', { path: '/tmp/a\0b' }, 'ERR_INVALID_ARG_VALUE'],
    ['half a surrogate pair', { path: '/tmp/\udc80' }, 'ERR_INVALID_ARG_VALUE'],
    ['a path too long', { path: 'x'.repeat(109) }, 'ERR_OUT_OF_RANGE'],
    ['no path', {}, 'ERR_INVALID_ARG_TYPE'],
    ['no object', '/tmp/x', 'ERR_INVALID_ARG_TYPE'],
  ])('%s is refused', async (_, address, code) => {
    const socket = unixSocket(SOCK_DGRAM);
    for (const call of [bind, connect]) {
      await expect(call(socket, address as never)).rejects.toMatchObject({ code });
    }
    await expect(sendto(socket, 'x', address as never)).rejects.toMatchObject({ code });
  });

  describe('python3', () => {
    beforeEach(needs('python3'));

    /** Binds the first argument, answers one datagram, and tells who had sent it. */
    const echo = `
s = socket(AF_UNIX, SOCK_DGRAM)
s.bind(arguments[0])
print('bound')
data, address = s.recvfrom(100)
print(name(address))
s.sendto(data, address)
`;

    test.skipIf(!isLinux)('107 bytes of path on both sides', async () => {
      const folder = temporaryFolder();
      const [ours, theirs] = ['o', 't'].map((letter) => join(folder, letter.repeat(106 - folder.length)));
      const peer = python(echo, theirs as string);
      await peer.line();

      const socket = await bound(ours as string);
      expect(readdirSync(folder)).toHaveLength(2);
      await sendto(socket, 'x', { path: theirs as string });
      expect(await peer.line()).toBe(Buffer.from(ours as string).toString('hex'));
      expect((await recvfrom(socket, 100)).address).toEqual({ path: theirs });
    });

    test.skipIf(!isLinux)('paths that are no text, and back by the address received', async () => {
      const folder = temporaryFolder();
      const [ours, theirs] = [0xff, 0xfe].map((byte) =>
        Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(byte)]),
      );
      const socket = await bound(ours as Buffer);
      expect(socket.getsockname()).toEqual({ path: ours });

      const peer = python(
        `
s = socket(AF_UNIX, SOCK_DGRAM)
s.bind(arguments[1])
s.sendto(b'Hello', arguments[0])
print(s.recv(100).decode())
`,
        ours as Buffer,
        theirs as Buffer,
      );
      const { address } = await recvfrom(socket, 100);
      expect(address).toEqual({ path: theirs });
      await sendto(socket, 'found you', address as { path: Buffer });
      expect(await peer.line()).toBe('found you');
    });

    test('a client that has bound a path is accepted with it', async () => {
      const folder = temporaryFolder();
      const [ours, theirs] = [join(folder, 'straße'), join(folder, '日本語')];
      const server = await bound(ours, SOCK_STREAM);
      server.listen(1);
      const peer = python(
        `
s = socket(AF_UNIX)
s.bind(arguments[1])
s.connect(arguments[0])
print(name(s.getpeername()))
s.recv(1)
`,
        ours,
        theirs,
      );
      const { socket, address } = await accept(server);
      expect(address).toEqual({ path: theirs });
      expect(kept(socket).getpeername()).toEqual({ path: theirs });
      expect(await peer.line()).toBe(Buffer.from(ours).toString('hex'));
    });

    test.skipIf(!isLinux)('all 108 bytes of an abstract name', async () => {
      const [ours, theirs] = [abstractName(), abstractName()].map((name) =>
        Buffer.concat([name, Buffer.alloc(108 - name.length, 0xff)]),
      );
      const peer = python(echo, theirs as Buffer);
      await peer.line();
      const socket = await bound(ours as Buffer);
      await sendto(socket, 'x', { path: theirs as Buffer });
      expect(await peer.line()).toBe(ours?.toString('hex'));
      expect((await recvfrom(socket, 100)).address).toEqual({ path: theirs });
    });

    test.skipIf(!isLinux)(
      'a path of 108 bytes, which has no NUL, is told in full and taken as bytes',
      async () => {
        const folder = temporaryFolder();
        const theirs = join(folder, 't'.repeat(107 - folder.length));
        const ours = join(folder, 'o');
        const socket = await bound(ours);
        // Python's own bind refuses such a path; the kernel does not.
        const peer = python(
          `
import ctypes
s = socket(AF_UNIX, SOCK_DGRAM)
ctypes.CDLL(None).bind(s.fileno(), bytes([AF_UNIX, 0]) + arguments[1], 110)
s.sendto(b'x', arguments[0])
print(s.recv(100).decode())
`,
          ours,
          theirs,
        );
        const { address } = await recvfrom(socket, 100);
        expect(address).toEqual({ path: theirs });
        await expect(async () => sendto(socket, 'x', address)).rejects.toMatchObject({
          code: 'ERR_OUT_OF_RANGE',
        });
        const data = Buffer.concat([Buffer.from(Uint16Array.of(AF_UNIX).buffer), Buffer.from(theirs)]);
        await sendto(socket, 'answer', { family: AF_UNIX, data } as never);
        expect(await peer.line()).toBe('answer');
      },
    );
  });
});

test('PF_UNIX is the same number', () => {
  expect(PF_UNIX).toBe(unixSocket(SOCK_STREAM).family);
});
