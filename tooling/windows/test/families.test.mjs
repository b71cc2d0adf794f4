import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SOCK_DGRAM, SOCK_STREAM, Socket } from '@sock/core';
import { AF_UNIX } from '@sock/unix';

test('AF_UNIX, or an error that names what is missing', async (t) => {
  let server;
  try {
    server = new Socket(AF_UNIX, SOCK_STREAM);
  } catch (error) {
    assert.equal(error.code, 'EAFNOSUPPORT');
    assert.match(error.message, /AF_UNIX/);
    t.diagnostic(`this Windows has no AF_UNIX: ${error.message}`);
    return;
  }
  const path = join(tmpdir(), `sock-${process.pid}`);
  await server.bind({ path });
  server.listen();
  const client = new Socket(AF_UNIX, SOCK_STREAM);
  const [{ socket }] = await Promise.all([server.accept(), client.connect({ path })]);
  await client.sendall('x');
  assert.equal((await socket.recv(1)).toString(), 'x');
  for (const each of [server, client, socket]) each.close();
  rmSync(path);
});

test('families that Windows has not', () => {
  for (const family of [29, 34, 40])
    assert.throws(() => new Socket(family, SOCK_STREAM, 0), { name: 'SocketError', syscall: 'socket' });
  assert.throws(() => new Socket(AF_UNIX, SOCK_DGRAM), { name: 'SocketError' });
});
