import { createHash, randomBytes } from 'node:crypto';
import { SHUT_WR, SOCK_STREAM, TimeoutError } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { needs, Peer, python } from './peer.js';
import { freePath, kept, unixSocket } from './surroundings.js';
import { fileAppears } from './wait.js';

describe.each(forms)('stream, $form', ({ bind, accept, connect, recv, sendall }) => {
  async function listening(path: string, backlog = 1) {
    const server = unixSocket(SOCK_STREAM);
    await bind(server, { path });
    server.listen(backlog);
    return server;
  }

  async function connected(path: string) {
    const client = unixSocket(SOCK_STREAM);
    await connect(client, { path });
    return client;
  }

  describe('python3', () => {
    beforeEach(needs('python3'));

    test('connects, is echoed and told the end', async () => {
      const path = freePath();
      const server = await listening(path);
      const peer = python(
        `
s = socket(AF_UNIX)
s.connect(arguments[0])
s.sendall(b'Hello, world')
print(s.recv(1024).decode())
s.shutdown(SHUT_WR)
print(s.recv(1024))
`,
        path,
      );

      const { socket, address } = await accept(server);
      kept(socket);
      expect(address).toEqual({ path: '' });
      expect(socket.getsockname()).toEqual({ path });
      await sendall(socket, await recv(socket, 1024));
      expect(await peer.line()).toBe('Hello, world');
      expect(await recv(socket, 1024)).toHaveLength(0);
      socket.close();
      expect(await peer.line()).toBe("b''");
    });

    test('serves', async () => {
      const path = freePath();
      const peer = python(
        `
s = socket(AF_UNIX)
s.bind(arguments[0])
s.listen(1)
print('listening')
c, address = s.accept()
print(repr(address))
c.sendall(c.recv(1024))
`,
        path,
      );
      await peer.line();

      const client = await connected(path);
      expect(client.getpeername()).toEqual({ path });
      await sendall(client, 'Hello, world');
      expect((await recv(client, 1024)).toString()).toBe('Hello, world');
      expect(await recv(client, 1024)).toHaveLength(0);
      expect(await peer.line()).toBe("''");
    });

    test('receives 16 MiB whole', async () => {
      const path = freePath();
      const data = randomBytes(16 * 2 ** 20);
      const peer = python(
        `
s = socket(AF_UNIX)
s.bind(arguments[0])
s.listen(1)
print('listening')
c, _ = s.accept()
hash = hashlib.sha256()
while data := c.recv(65536): hash.update(data)
c.sendall(hash.digest())
`,
        path,
      );
      await peer.line();

      const client = await connected(path);
      await sendall(client, data);
      client.shutdown(SHUT_WR);
      expect(await recv(client, 1024)).toEqual(createHash('sha256').update(data).digest());
    });
  });

  describe('socat', () => {
    beforeEach(needs('socat'));

    test('echoes', async () => {
      const path = freePath();
      new Peer('socat', [`UNIX-LISTEN:${path}`, 'PIPE']);
      await fileAppears(path);

      const client = await connected(path);
      await sendall(client, 'Hello, world');
      expect((await recv(client, 1024)).toString()).toBe('Hello, world');
    });
  });

  describe('nc -U', () => {
    beforeEach(needs('nc'));

    test('connects and is echoed', async () => {
      const path = freePath();
      const server = await listening(path);
      const peer = new Peer('sh', ['-c', `echo Hello, world | nc -N -U ${path}`]);

      const { socket } = await accept(server);
      await sendall(kept(socket), await recv(socket, 1024));
      expect(await recv(socket, 1024)).toHaveLength(0);
      socket.close();
      expect(await peer.line()).toBe('Hello, world');
      expect(await peer.end()).toBe(0);
    });
  });

  describe('a full backlog', () => {
    test('fails at once in non-blocking mode', async () => {
      const path = freePath();
      await listening(path, 0);
      await connected(path);
      const client = unixSocket(SOCK_STREAM);
      client.setblocking(false);
      await expect(connect(client, { path })).rejects.toMatchObject({ code: 'EAGAIN', syscall: 'connect' });
    });

    test('ends a timeout', async () => {
      const path = freePath();
      await listening(path, 0);
      await connected(path);
      const client = unixSocket(SOCK_STREAM);
      client.settimeout(50);
      await expect(connect(client, { path })).rejects.toBeInstanceOf(TimeoutError);
    });
  });

  test('nobody listens', async () => {
    const path = freePath();
    const server = await listening(path);
    server.close();
    await expect(connected(path)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      syscall: 'connect',
      address: path,
    });
  });
});

test('a connect waits for room in the backlog', async () => {
  const path = freePath();
  const server = unixSocket(SOCK_STREAM);
  await server.bind({ path });
  server.listen(0);
  await unixSocket(SOCK_STREAM).connect({ path });

  const waiting = unixSocket(SOCK_STREAM).connect({ path });
  const first = kept((await server.accept()).socket);
  await waiting;
  const second = kept((await server.accept()).socket);
  expect(second.fileno()).not.toBe(first.fileno());
});
