import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fromshare, SOCK_STREAM, Socket, socketpair } from '@sock/core';
import { AF_INET, createServer } from '@sock/inet';

const child = new URL('sharing-child.mjs', import.meta.url);

test('a connection goes to another process', async () => {
  const peer = fork(child, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const [ours, theirs] = socketpair();
  const info = theirs.share(peer.pid);
  assert.ok(Buffer.isBuffer(info));
  peer.send(info.toString('base64'));
  assert.equal((await ours.recv(100)).toString(), `AF_INET stream from ${peer.pid}`);
  theirs.close();
  await ours.sendall('back');
  assert.equal((await ours.recv(100)).toString(), 'got back');
  await once(peer, 'exit');
  assert.equal((await ours.recv(1)).length, 0);
  ours.close();
});

test('a listener goes to another process', async () => {
  const peer = fork(child, ['accept'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const server = await createServer({ host: '127.0.0.1', port: 0 });
  const address = server.getsockname();
  peer.send(server.share(peer.pid).toString('base64'));
  await once(peer, 'message');
  server.close();
  const client = new Socket(AF_INET, SOCK_STREAM);
  await client.connect(address);
  assert.equal((await client.recv(100)).toString(), `accepted by ${peer.pid}`);
  client.close();
  await once(peer, 'exit');
});

test('in one process', async () => {
  const [a, b] = socketpair();
  const copy = fromshare(b.share(process.pid));
  assert.deepEqual([copy.family, copy.type], [b.family, b.type]);
  b.close();
  await a.sendall('x');
  assert.equal((await copy.recv(1)).toString(), 'x');
  a.close();
  copy.close();
});

test('what cannot be shared', () => {
  const [a, b] = socketpair();
  assert.throws(() => a.share(0x7ffffff0), { name: 'SocketError', syscall: 'share' });
  assert.throws(() => a.share(-1), { code: 'ERR_OUT_OF_RANGE' });
  assert.throws(() => fromshare('text'), { code: 'ERR_INVALID_ARG_TYPE' });
  assert.throws(() => fromshare(new Uint8Array(3)), { code: 'EINVAL', syscall: 'fromshare' });
  assert.throws(() => fromshare(new Uint8Array(a.share(process.pid).length)), { name: 'SocketError' });
  a.close();
  b.close();
  assert.throws(() => a.share(process.pid), { code: 'EBADF' });
});
