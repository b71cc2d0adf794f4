import { SOCK_SEQPACKET, SOCK_STREAM } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { needs, Peer, python } from './peer.js';
import { freePath, kept, unixSocket } from './surroundings.js';
import { fileAppears } from './wait.js';

describe.each(forms)('seqpacket, $form', ({ bind, accept, connect, recv, recvfrom, send }) => {
  async function connected(path: string) {
    const client = unixSocket(SOCK_SEQPACKET);
    await connect(client, { path });
    return client;
  }

  describe('python3', () => {
    beforeEach(needs('python3'));

    test('connects; messages keep their bounds in both directions', async () => {
      const path = freePath();
      const server = unixSocket(SOCK_SEQPACKET);
      await bind(server, { path });
      server.listen(1);
      const peer = python(
        `
s = socket(AF_UNIX, SOCK_SEQPACKET)
s.connect(arguments[0])
s.send(b'one')
s.send(b'two')
print(s.recv(100), s.recv(100), s.recv(100))
`,
        path,
      );

      const connection = kept((await accept(server)).socket);
      expect(connection.type).toBe(SOCK_SEQPACKET);
      const messages = [await recv(connection, 100), await recv(connection, 100)];
      expect(messages.map(String)).toEqual(['one', 'two']);
      expect(await send(connection, 'three')).toBe(5);
      expect(await send(connection, 'four')).toBe(4);
      connection.close();
      expect(await peer.line()).toBe("b'three' b'four' b''");
    });

    test('serves from a name of its own', async () => {
      const path = freePath();
      const peer = python(
        `
s = socket(AF_UNIX, SOCK_SEQPACKET)
s.bind(arguments[0])
s.listen(1)
print('listening')
c, _ = s.accept()
while data := c.recv(100): c.send(data)
`,
        path,
      );
      await peer.line();

      const client = await connected(path);
      await send(client, 'Hello, world');
      const { data, address } = await recvfrom(client, 5);
      expect(data.toString()).toBe('Hello');
      expect(address).toEqual({ path });
      await send(client, 'next');
      expect((await recv(client, 100)).toString()).toBe('next');
    });
  });

  describe('socat', () => {
    beforeEach(needs('socat'));

    test('echoes', async () => {
      const path = freePath();
      new Peer('socat', [`UNIX-LISTEN:${path},type=${SOCK_SEQPACKET}`, 'PIPE']);
      await fileAppears(path);

      const client = await connected(path);
      await send(client, 'Hello, world');
      expect((await recv(client, 100)).toString()).toBe('Hello, world');
    });
  });

  test('a socket of another type is there', async () => {
    const path = freePath();
    const server = unixSocket(SOCK_SEQPACKET);
    await bind(server, { path });
    server.listen(1);
    await expect(connect(unixSocket(SOCK_STREAM), { path })).rejects.toMatchObject({ code: 'EPROTOTYPE' });
  });
});
