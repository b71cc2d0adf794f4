import assert from 'node:assert/strict';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { connect, createServer as nodeServer } from 'node:net';
import { test } from 'node:test';
import { getSystemErrorName } from 'node:util';
import { Worker } from 'node:worker_threads';
import {
  MSG_OOB,
  MSG_PEEK,
  MSG_WAITALL,
  POLLOUT,
  pollSync,
  SHUT_RD,
  SHUT_WR,
  SO_ERROR,
  SO_LINGER,
  SOCK_STREAM,
  SOL_SOCKET,
  Socket,
  Splicer,
} from '@sock/core';
import { AF_INET, AF_INET6, createConnection, createConnectionSync, createServer } from '@sock/inet';

/** Of <winsock2.h>: a request to change a socket's mode. */
const FIONBIO = 0x8004667e;

const loopback = { host: '127.0.0.1', port: 0 };

/** A server's end and a client's end of a connection. */
async function connection() {
  const server = await createServer(loopback);
  const client = new Socket(AF_INET, SOCK_STREAM);
  const [{ socket, address }] = await Promise.all([server.accept(), client.connect(server.getsockname())]);
  server.close();
  assert.deepEqual(address, client.getsockname());
  return [client, socket];
}

/** An address at which nobody listens. */
async function refusing() {
  const server = await createServer(loopback);
  const address = server.getsockname();
  server.close();
  return address;
}

test('by promise, both ways, more than fits into the buffers', async () => {
  const [client, server] = await connection();
  const data = Buffer.alloc(3_000_000, 'abcdefg');
  const received = [];
  const sent = client.sendall(data).then(() => client.shutdown(SHUT_WR));
  for (let part = await server.recv(65536); part.length > 0; part = await server.recv(65536))
    received.push(part);
  await sent;
  assert.ok(Buffer.concat(received).equals(data));
  await server.sendall('done');
  assert.equal((await client.recv(100)).toString(), 'done');
  client.close();
  assert.equal((await server.recv(1)).length, 0);
  server.close();
});

test('by promise with peers of node:net', async () => {
  const server = nodeServer((peer) => peer.pipe(peer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = await createConnection({ host: '127.0.0.1', port: server.address().port });
  await client.sendall('hello');
  assert.equal((await client.recv(100)).toString(), 'hello');
  client.close();
  server.close();

  const ours = await createServer(loopback);
  const theirs = connect(ours.getsockname().port, '127.0.0.1');
  const { socket } = await ours.accept();
  theirs.write('from node');
  assert.equal((await socket.recv(100)).toString(), 'from node');
  socket.close();
  ours.close();
  theirs.destroy();
});

test('in the blocking form', async () => {
  const server = await createServer(loopback);
  const client = new Socket(AF_INET, SOCK_STREAM);
  client.connectSync(server.getsockname());
  const { socket } = server.acceptSync();
  client.sendallSync('hello');
  assert.equal(socket.recvSync(2, MSG_PEEK).toString(), 'he');
  assert.equal(socket.recvSync(100).toString(), 'hello');
  const memory = new Uint8Array(4);
  socket.sendallSync('abc');
  assert.equal(client.recvIntoSync(memory), 3);
  socket.sendallSync('x');
  assert.deepEqual(client.recvfromSync(9), { data: Buffer.from('x'), address: null });
  for (const each of [server, client, socket]) each.close();
});

test('the forms and the modes take turns on one socket', async () => {
  const [client, server] = await connection();
  for (let i = 0; i < 3; i++) {
    const waiting = server.recv(100);
    client.sendallSync('a');
    assert.equal((await waiting).toString(), 'a');
    await client.sendall('b');
    assert.equal(server.recvSync(100).toString(), 'b');
    server.settimeout(5);
    assert.throws(() => server.recvSync(1), { code: 'ETIMEDOUT', name: 'TimeoutError' });
    await assert.rejects(server.recv(1), { code: 'ETIMEDOUT' });
    server.setblocking(false);
    assert.throws(() => server.recvSync(1), { code: 'EAGAIN' });
    await assert.rejects(server.recv(1), { code: 'EAGAIN' });
    server.setblocking(true);
  }
  client.close();
  server.close();
});

test('MSG_WAITALL', async () => {
  const [client, server] = await connection();
  const whole = server.recv(6, MSG_WAITALL);
  await client.sendall('abc');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await client.sendall('def');
  assert.equal((await whole).toString(), 'abcdef');
  client.close();
  server.close();
});

test('IPv6', async (t) => {
  const server = new Socket(AF_INET6, SOCK_STREAM);
  try {
    await server.bind({ host: '::1', port: 0 });
  } catch (error) {
    return t.skip(`no IPv6 loopback address here: ${error.code}`);
  }
  server.listen();
  const client = new Socket(AF_INET6, SOCK_STREAM);
  const [{ socket, address }] = await Promise.all([server.accept(), client.connect(server.getsockname())]);
  assert.equal(address.host, '::1');
  for (const each of [server, client, socket]) each.close();
});

test('a refused connection', async () => {
  const address = await refusing();
  const refused = { name: 'SocketError', code: 'ECONNREFUSED', syscall: 'connect', port: address.port };
  const attempt = async (use) => {
    const socket = new Socket(AF_INET, SOCK_STREAM);
    await use(socket);
    socket.close();
  };
  await attempt((socket) => assert.rejects(socket.connect(address), refused));
  await attempt((socket) => assert.throws(() => socket.connectSync(address), refused));
  await attempt((socket) => {
    socket.settimeout(20_000);
    assert.throws(() => socket.connectSync(address), refused);
  });
  await attempt(async (socket) => {
    socket.settimeout(0);
    await assert.rejects(socket.connect(address), { code: 'EINPROGRESS' });
    await socket.writable({ timeout: 20_000 });
    assert.equal(socket.getsockopt(SOL_SOCKET, SO_ERROR), 10061);
  });
  await attempt(async (socket) =>
    assert.equal(getSystemErrorName(await socket.connectEx(address)), 'ECONNREFUSED'),
  );
});

test('a connect that fails is told to who asks for readiness, on this thread too', async () => {
  const address = await refusing();
  const asks = [
    (socket) => socket.writableSync({ timeout: 20_000 }),
    (socket) => assert.equal(pollSync([{ socket, events: POLLOUT }], 20_000).length, 1),
  ];
  for (const ask of asks) {
    const socket = new Socket(AF_INET, SOCK_STREAM);
    socket.setblocking(false);
    assert.throws(() => socket.connectSync(address), { code: 'EINPROGRESS' });
    socket.setblocking(true);
    ask(socket);
    assert.equal(socket.getsockopt(SOL_SOCKET, SO_ERROR), 10061);
    socket.close();
  }
});

test('an accept that nobody comes to', async () => {
  const server = await createServer(loopback);
  server.settimeout(20);
  await assert.rejects(server.accept(), { name: 'TimeoutError' });
  assert.throws(() => server.acceptSync(), { name: 'TimeoutError' });
  server.settimeout(0);
  assert.throws(() => server.acceptSync(), { code: 'EAGAIN' });
  server.close();
});

test('abort and close end waits, and lose nothing', async () => {
  const [client, server] = await connection();
  const controller = new AbortController();
  const aborted = server.recv(10, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await assert.rejects(aborted, { message: 'enough' });
  await client.sendall('later');
  assert.equal((await server.recv(10)).toString(), 'later');

  const waiting = server.recv(10);
  server.close();
  await assert.rejects(waiting, { code: 'ECANCELED' });
  await assert.rejects(server.recv(10), { code: 'EBADF' });
  client.close();
});

test('a reset by the peer', async () => {
  const [client, server] = await connection();
  await server.sendall('unread');
  await client.readable();
  client.close();
  const error = await server.recv(10).then(
    () => server.recv(10).then(() => undefined),
    (reason) => reason,
  );
  if (error) assert.ok(['ECONNRESET', 'ECONNABORTED'].includes(error.code), error.code);
  server.close();
});

test('urgent data', async () => {
  const [client, server] = await connection();
  const waiting = server.urgent({ timeout: 5000 });
  await client.send('!', MSG_OOB);
  await waiting;
  server.urgentSync({ timeout: 5000 });
  assert.equal((await server.recv(1, MSG_OOB)).toString(), '!');
  await assert.rejects(server.urgent({ timeout: 30 }), { name: 'TimeoutError' });
  client.close();
  server.close();
});

test('urgent data that comes while this thread waits for it', async () => {
  const server = await createServer(loopback);
  const program = `
    const { workerData } = require('node:worker_threads');
    const { MSG_OOB, Socket, SOCK_STREAM } = require('@sock/core');
    const { AF_INET } = require('@sock/inet');
    const socket = new Socket(AF_INET, SOCK_STREAM);
    socket.connectSync(workerData);
    setTimeout(() => socket.sendSync('!', MSG_OOB), 200);
    socket.recv(1).then(() => socket.close());
  `;
  const worker = new Worker(program, { eval: true, workerData: server.getsockname() });
  const { socket } = await server.accept();
  socket.settimeout(5000);
  const start = performance.now();
  assert.equal(socket.recvSync(1, MSG_OOB).toString(), '!');
  assert.ok(performance.now() - start < 4000);
  const exit = once(worker, 'exit');
  socket.close();
  server.close();
  await exit;
});

test('shutdown ends the receives that wait', async () => {
  const [client, server] = await connection();
  const waiting = client.recv(1);
  client.shutdown(SHUT_RD);
  await assert.rejects(waiting, { code: 'EPIPE' });
  client.close();
  server.close();
});

test('a socket that is to linger is closed, in either mode', async () => {
  for (const nonblocking of [true, false]) {
    const [client, server] = await connection();
    client.setsockopt(SOL_SOCKET, SO_LINGER, new Uint16Array([1, 1]));
    client.setblocking(false);
    assert.throws(() => {
      for (;;) client.sendSync(new Uint8Array(1 << 20));
    });
    if (!nonblocking) client.ioctl(FIONBIO, 0);
    const fd = client.fileno();
    client.close();
    assert.throws(() => new Socket(undefined, undefined, undefined, fd), { code: 'ENOTSOCK' });
    server.close();
  }
});

test('file objects and sendfile', async () => {
  const [client, server] = await connection();
  const sent = client.sendfile(new URL(import.meta.url), 0, 64);
  const file = server.makefile('rb');
  assert.equal((await file.readline()).toString(), "import assert from 'node:assert/strict';\n");
  assert.equal(await sent, 64);
  await file.close();
  client.close();
  server.close();
});

test('sendfile takes its turn, and leaves the position of a file behind what it sent', async () => {
  const [client, server] = await connection();
  const file = await open(new URL(import.meta.url));
  const sends = [client.sendall('before '), client.sendfile(file, 7, 6), client.sendall(' after')];
  await Promise.all(sends);
  assert.equal((await server.recv(19, MSG_WAITALL)).toString(), 'before assert after');
  assert.equal((await file.read(Buffer.alloc(5))).buffer.toString(), ' from');
  await file.close();
  client.close();
  server.close();
});

test('addresses race, on this thread too', async () => {
  const server = await createServer(loopback);
  const { port } = server.getsockname();
  const client = createConnectionSync({ host: null, port }, { happyEyeballsDelay: 50, timeout: 5000 });
  assert.deepEqual(client.getpeername(), { host: '127.0.0.1', port });
  server.close();
  client.close();
  assert.throws(
    () => createConnectionSync({ host: '127.0.0.1', port }, { happyEyeballsDelay: 0, timeout: 5000 }),
    {
      code: 'ECONNREFUSED',
      port,
    },
  );
});

test('a Splicer reads and sends', async () => {
  const [client, server] = await connection();
  const file = Splicer.openSync(new URL(import.meta.url), 7);
  assert.equal(await file.to(client, 6), 6);
  assert.equal(file.toSync(client, 5), 5);
  assert.equal((await server.recv(6)).toString(), 'assert');
  assert.equal((await server.recv(5)).toString(), ' from');
  const received = await Splicer.open(client);
  await server.sendall('back');
  assert.equal(await received.to(client, 4), 4);
  assert.equal((await server.recv(4)).toString(), 'back');
  for (const each of [file, received, client, server]) each.close();
});
