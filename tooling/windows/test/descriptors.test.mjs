import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import {
  MSG_PEEK,
  POLLIN,
  POLLOUT,
  poll,
  pollSync,
  SOCK_DGRAM,
  SOCK_STREAM,
  Socket,
  socketpair,
} from '@sock/core';
import { AF_INET, AF_INET6, createServer, IPPROTO_TCP, IPPROTO_UDP } from '@sock/inet';

const native = createRequire(import.meta.url)('@sock/native');

test('a pair, by TCP', async () => {
  const [a, b] = socketpair();
  assert.equal(a.family, AF_INET);
  assert.deepEqual(a.getsockname(), b.getpeername());
  assert.deepEqual(b.getsockname(), a.getpeername());
  await a.sendall('x');
  assert.equal((await b.recv(1)).toString(), 'x');
  a.close();
  assert.equal(b.recvSync(1).length, 0);
  b.close();
  assert.throws(() => socketpair(AF_INET, SOCK_DGRAM), { code: 'ENOTSUP', syscall: 'socketpair' });
});

test('what a descriptor is, is asked of the system', async () => {
  const unbound = new Socket(AF_INET6, SOCK_DGRAM);
  const fd = unbound.detach();
  const taken = new Socket(undefined, undefined, undefined, fd);
  assert.deepEqual([taken.family, taken.type, taken.proto], [AF_INET6, SOCK_DGRAM, IPPROTO_UDP]);
  taken.close();
  const server = await createServer({ host: '127.0.0.1', port: 0 });
  const again = new Socket(undefined, undefined, undefined, server.detach());
  assert.deepEqual([again.family, again.type, again.proto], [AF_INET, SOCK_STREAM, IPPROTO_TCP]);
  assert.match(inspect(again), /family: 'AF_INET',\s+type: 'SOCK_STREAM',\s+proto: 6,\s+laddr:/);
  again.close();
  assert.throws(() => new Socket(undefined, undefined, undefined, 123456), { code: 'ENOTSOCK' });
});

test('children get a socket only when they are meant to', () => {
  const socket = new Socket(AF_INET, SOCK_STREAM);
  assert.equal(socket.getInheritable(), false);
  socket.setInheritable(true);
  assert.equal(socket.getInheritable(), true);
  socket.setInheritable(false);
  assert.equal(socket.getInheritable(), false);
  socket.close();
});

test('accepted sockets are not inherited, and block', async () => {
  const server = await createServer({ host: '127.0.0.1', port: 0 });
  const client = new Socket(AF_INET, SOCK_STREAM);
  const [{ socket }] = await Promise.all([server.accept(), client.connect(server.getsockname())]);
  assert.equal(socket.getInheritable(), false);
  assert.equal(socket.getblocking(), true);
  setTimeout(() => client.close(), 20);
  assert.equal((await socket.recv(1)).length, 0);
  socket.close();
  server.close();
});

test('a duplicate, whose modes are its own', async () => {
  const [a, b] = socketpair();
  const copy = b.dup();
  assert.notEqual(copy.fileno(), b.fileno());
  assert.equal(copy.getInheritable(), false);
  copy.setblocking(false);
  assert.throws(() => copy.recvSync(1), { code: 'EAGAIN' });
  const waiting = b.recv(1);
  a.sendallSync('1');
  assert.equal((await waiting).toString(), '1');
  b.close();
  a.sendallSync('2');
  copy.setblocking(true);
  assert.equal(copy.recvSync(1).toString(), '2');
  copy.close();
  a.close();
});

test('duplicates that wait together do not keep the processor busy', async () => {
  const [a, b] = socketpair();
  const copy = b.dup();
  const received = Promise.all([b.recv(1), copy.recv(1)]);
  const { loopCount } = performance.nodeTiming.uvMetricsInfo;
  await sleep(500);
  assert.ok(performance.nodeTiming.uvMetricsInfo.loopCount - loopCount < 200);
  await a.sendall('12');
  assert.deepEqual((await received).map(String).sort(), ['1', '2']);
  const last = copy.recv(1);
  b.close();
  await a.sendall('3');
  assert.equal((await last).toString(), '3');
  copy.close();
  a.close();
});

test('a mode that somebody sets by ioctl', async () => {
  const [a, b] = socketpair();
  const first = a.recv(1);
  b.sendallSync('1');
  assert.equal((await first).toString(), '1');
  a.ioctl(0x8004667e, 0); // FIONBIO: from now on calls block
  const second = a.recv(1, MSG_PEEK);
  b.sendallSync('2');
  assert.equal((await second).toString(), '2');
  a.close();
  b.close();
});

test('poll', async () => {
  const [a, b] = socketpair();
  assert.deepEqual(pollSync([{ socket: b, events: POLLIN }], 5), []);
  const waiting = poll([{ socket: b, events: POLLIN }], 5000);
  a.sendallSync('x');
  const [ready] = await waiting;
  assert.equal(ready.socket, b);
  assert.equal(ready.events & POLLIN, POLLIN);
  assert.equal(pollSync([{ socket: a, events: POLLIN | POLLOUT }], 0)[0].events & POLLOUT, POLLOUT);
  assert.deepEqual(pollSync([], 5), []);
  a.close();
  b.close();
});

test('closed sockets leave no handles behind', () => {
  const count = () => native.socket(AF_INET, SOCK_STREAM, 0);
  const first = count();
  native.close(first);
  for (let i = 0; i < 200; i++) new Socket(AF_INET, SOCK_STREAM).close();
  const last = count();
  native.close(last);
  assert.ok(Math.abs(last - first) < 64, `${first} then ${last}`);
});
