import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as core from '@sock/core';
import {
  RCVALL_ON,
  SIO_KEEPALIVE_VALS,
  SIO_LOOPBACK_FAST_PATH,
  SIO_RCVALL,
  SO_KEEPALIVE,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
  SOL_SOCKET,
  Socket,
  socketpair,
} from '@sock/core';
import { AF_INET, IPPROTO_TCP } from '@sock/inet';

test('SIO_KEEPALIVE_VALS', () => {
  const [a, b] = socketpair();
  assert.equal(a.ioctl(SIO_KEEPALIVE_VALS, new Uint32Array([1, 10_000, 3_000])), 0);
  assert.notEqual(a.getsockopt(SOL_SOCKET, SO_KEEPALIVE), 0);
  a.close();
  b.close();
});

test('a request that answers: FIONREAD', async () => {
  const [a, b] = socketpair();
  await a.sendall('12345');
  await b.readable();
  const count = new Uint32Array(1);
  b.ioctl(0x4004667f, count);
  assert.equal(count[0], 5);
  a.close();
  b.close();
});

test('SIO_LOOPBACK_FAST_PATH is done, or the error has a name', (t) => {
  const socket = new Socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  const done = attempt(() => socket.ioctl(SIO_LOOPBACK_FAST_PATH, 1));
  assert.ok(['done', 'ENOTSUP ioctl'].includes(done), done);
  t.diagnostic(`SIO_LOOPBACK_FAST_PATH: ${done}`);
  socket.close();
});

test('SIO_RCVALL is done, or the error has a name', (t) => {
  const done = attempt(() => {
    const socket = new Socket(AF_INET, SOCK_RAW, 0);
    try {
      socket.bindSync({ host: '127.0.0.1', port: 0 });
      socket.ioctl(SIO_RCVALL, RCVALL_ON);
    } finally {
      socket.close();
    }
  });
  assert.ok(
    /^(done|(EACCES|EPROTONOSUPPORT|ESOCKTNOSUPPORT|ENOTSUP|EINVAL|EPERM) (socket|ioctl))$/.test(done),
    done,
  );
  t.diagnostic(`SIO_RCVALL: ${done}`);
});

test('an unknown request, and no request', () => {
  const socket = new Socket(AF_INET, SOCK_DGRAM);
  assert.throws(() => socket.ioctl(0x98ffffff, 1), { name: 'SocketError', syscall: 'ioctl' });
  assert.throws(() => socket.ioctl(-1), { code: 'ERR_OUT_OF_RANGE' });
  assert.equal(core.RCVALL_OFF, 0);
  socket.close();
});

function attempt(call) {
  try {
    call();
    return 'done';
  } catch (error) {
    return `${error.code} ${error.syscall}`;
  }
}
