import {
  SO_BROADCAST,
  SO_ERROR,
  SO_KEEPALIVE,
  SO_LINGER,
  SO_RCVBUF,
  SO_REUSEADDR,
  SO_TYPE,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
} from '@sock/core';
import { expect, test } from 'vitest';
import { open } from '../../../tooling/vitest/kept.js';
import { AF_INET, AF_UNIX, addressOf, bound } from './support/loopback.js';

test('an int goes in and comes out', () => {
  const socket = open(AF_INET, SOCK_STREAM);
  expect(socket.getsockopt(SOL_SOCKET, SO_TYPE)).toBe(SOCK_STREAM);
  expect(socket.getsockopt(SOL_SOCKET, SO_REUSEADDR)).toBe(0);
  socket.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1);
  expect(socket.getsockopt(SOL_SOCKET, SO_REUSEADDR)).toBe(1);
  socket.setsockopt(SOL_SOCKET, SO_KEEPALIVE, true);
  expect(socket.getsockopt(SOL_SOCKET, SO_KEEPALIVE)).toBe(1);
  socket.setsockopt(SOL_SOCKET, SO_KEEPALIVE, false);
  expect(socket.getsockopt(SOL_SOCKET, SO_KEEPALIVE)).toBe(0);
});

test('bytes go in and come out', () => {
  const socket = open(AF_INET, SOCK_STREAM);
  socket.setsockopt(SOL_SOCKET, SO_LINGER, Int32Array.of(1, 42));
  const linger = socket.getsockopt(SOL_SOCKET, SO_LINGER, 8);
  expect([linger.readInt32LE(0), linger.readInt32LE(4)]).toEqual([1, 42]);
  expect(socket.getsockopt(SOL_SOCKET, SO_LINGER, 1024)).toHaveLength(8);
  expect(socket.getsockopt(SOL_SOCKET, SO_TYPE, 0)).toBe(SOCK_STREAM);
});

test('a length of its own is what the kernel gets', () => {
  const socket = open(AF_INET, SOCK_DGRAM);
  expect(() => socket.setsockopt(SOL_SOCKET, SO_BROADCAST, null, 4)).toThrow(
    expect.objectContaining({ code: 'EFAULT' }),
  );
  expect(() => socket.setsockopt(SOL_SOCKET, SO_BROADCAST, null, 0)).toThrow(
    expect.objectContaining({ code: 'EINVAL' }),
  );
  expect(() => socket.setsockopt(SOL_SOCKET, SO_BROADCAST, Uint8Array.of(1))).toThrow(
    expect.objectContaining({ code: 'EINVAL', syscall: 'setsockopt' }),
  );
});

test('the kernel’s own opinion comes out', () => {
  const socket = open(AF_INET, SOCK_DGRAM);
  socket.setsockopt(SOL_SOCKET, SO_RCVBUF, 20_000);
  // Linux doubles the size, for its own bookkeeping: socket(7).
  expect(socket.getsockopt(SOL_SOCKET, SO_RCVBUF)).toBe(40_000);
});

test('an unknown option is ENOPROTOOPT', () => {
  const socket = open(AF_UNIX, SOCK_STREAM);
  expect(() => socket.getsockopt(SOL_SOCKET, 9999)).toThrow(
    expect.objectContaining({ code: 'ENOPROTOOPT', syscall: 'getsockopt' }),
  );
  expect(() => socket.setsockopt(9999, 1, 1)).toThrow(expect.objectContaining({ syscall: 'setsockopt' }));
});

test('a pending error is fetched once', async () => {
  const listener = bound(SOCK_STREAM);
  const address = addressOf(listener);
  listener.close();
  const socket = open(AF_INET, SOCK_STREAM);
  socket.setblocking(false);
  expect(() => socket.connectSync(address)).toThrow(expect.objectContaining({ code: 'EINPROGRESS' }));
  await socket.writable();
  expect(socket.getsockopt(SOL_SOCKET, SO_ERROR)).toBe(111);
  expect(socket.getsockopt(SOL_SOCKET, SO_ERROR)).toBe(0);
});
