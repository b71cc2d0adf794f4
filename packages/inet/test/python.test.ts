import { createHash, randomBytes } from 'node:crypto';
import { SHUT_WR } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { kept } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { python } from './support/python.js';
import { has, versions } from './support/versions.js';

const BIG = 16 << 20;

describe.each(versions)('python3 over $version', (version) => {
  beforeEach(needs('python3'));
  beforeEach(has(version));
  const family = version.version === 'IPv4' ? 'AF_INET' : 'AF_INET6';

  describe.each(forms)('$form', (form) => {
    test('connects by TCP, is echoed and told the end', async () => {
      const listener = version.listening();
      const { host, port } = listener.getsockname() as { host: string; port: number };
      const peer = python(
        `
s = socket(${family})
s.connect((arguments[0], int(arguments[1])))
print(s.getsockname()[1])
s.sendall(b'Hello, world')
print(s.recv(1024).decode())
s.shutdown(SHUT_WR)
print(s.recv(1024))
`,
        host,
        `${port}`,
      );
      const { socket, address } = await form.accept(listener);
      kept(socket);
      expect(address).toMatchObject(version.at(await peer.line()));
      await form.sendall(socket, await form.recv(socket, 1024));
      expect(await peer.line()).toBe('Hello, world');
      expect(await form.recv(socket, 1024)).toHaveLength(0);
      socket.close();
      expect(await peer.line()).toBe("b''");
      await peer.end();
    });

    test('serves TCP', async () => {
      const peer = python(
        `
s = socket(${family})
s.bind((arguments[0], 0))
s.listen(1)
print(s.getsockname()[1])
c, address = s.accept()
print(address[0], address[1])
c.sendall(c.recv(1024))
c.close()
`,
        version.host,
      );
      const client = version.tcp();
      await form.connect(client, version.at(await peer.line()));
      const { host, port } = client.getsockname() as { host: string; port: number };
      expect(await peer.line()).toBe(`${host} ${port}`);
      await form.sendall(client, 'Hello, world');
      expect((await form.recv(client, 1024)).toString()).toBe('Hello, world');
      expect(await form.recv(client, 1024)).toHaveLength(0);
      await peer.end();
    });

    test('gets 16 MiB whole, and sends them back', async () => {
      const data = randomBytes(BIG);
      const peer = python(
        `
s = socket(${family})
s.bind((arguments[0], 0))
s.listen(1)
print(s.getsockname()[1])
c, _ = s.accept()
data = bytearray()
while piece := c.recv(65536): data += piece
print(hashlib.sha256(data).hexdigest())
c.sendall(data)
c.close()
`,
        version.host,
      );
      const client = version.tcp();
      await form.connect(client, version.at(await peer.line()));
      await form.sendall(client, data);
      client.shutdown(SHUT_WR);
      const sha256 = createHash('sha256').update(data).digest('hex');
      expect(await peer.line()).toBe(sha256);
      const hash = createHash('sha256');
      for (
        let piece = await form.recv(client, 1 << 20);
        piece.length > 0;
        piece = await form.recv(client, 1 << 20)
      ) {
        hash.update(piece);
      }
      expect(hash.digest('hex')).toBe(sha256);
      await peer.end();
    });

    test('is answered by UDP', async () => {
      const server = version.bound();
      const { host, port } = server.getsockname() as { host: string; port: number };
      const peer = python(
        `
s = socket(${family}, SOCK_DGRAM)
for message in (b'one', b'', b'x' * 8000):
    s.sendto(message, (arguments[0], int(arguments[1])))
    data, address = s.recvfrom(65536)
    print(data == message, address[0], address[1])
`,
        host,
        `${port}`,
      );
      for (const length of [3, 0, 8000]) {
        const { data, address } = await form.recvfrom(server, 65536);
        expect(data).toHaveLength(length);
        await form.sendto(server, data, address as { host: string; port: number });
        expect(await peer.line()).toBe(`True ${host} ${port}`);
      }
      await peer.end();
    });

    test('answers by UDP', async () => {
      const peer = python(
        `
s = socket(${family}, SOCK_DGRAM)
s.bind((arguments[0], 0))
print(s.getsockname()[1])
while True:
    data, address = s.recvfrom(65536)
    s.sendto(data.upper(), address)
`,
        version.host,
      );
      const server = version.at(await peer.line());
      const socket = version.udp();
      for (const message of ['one', '', 'x'.repeat(8000)]) {
        await form.sendto(socket, message, server);
        const { data, address } = await form.recvfrom(socket, 65536);
        expect(data.toString()).toBe(message.toUpperCase());
        expect(address).toMatchObject(server);
      }
    });
  });
});
