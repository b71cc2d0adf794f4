import {
  ClosedSocketError,
  SHUT_WR,
  SO_TYPE,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  Socket,
  SocketError,
  socketpair,
} from '@sock/core';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { kept, open, pair } from '../../../tooling/vitest/kept.js';
import { openDescriptors } from '../../../tooling/vitest/proc.js';
import { AF_INET, addressOf, bound, loopback } from './support/loopback.js';

const canceled = { name: 'SocketError', code: 'ECANCELED' };

describe('close() while promises wait', () => {
  test('rejects receives', async () => {
    const [socket] = pair();
    const waits = [socket.recv(1), socket.recvInto(Buffer.alloc(1)), socket.recvfrom(1)];
    const outcomes = waits.map((wait) => expect(wait).rejects.toMatchObject(canceled));
    socket.close();
    await Promise.all(outcomes);
  });

  test('rejects sends', async () => {
    const [socket] = pair();
    const waits = [socket.sendall(Buffer.alloc(16 << 20)), socket.send('x')];
    const outcomes = waits.map((wait) => expect(wait).rejects.toMatchObject(canceled));
    socket.close();
    await Promise.all(outcomes);
  });

  test('rejects accept', async () => {
    const listener = bound(SOCK_STREAM);
    listener.listen();
    const waiting = expect(listener.accept()).rejects.toMatchObject({ ...canceled, syscall: 'accept' });
    listener.close();
    await waiting;
  });

  test('even when what they wait for has come', async () => {
    const [socket, peer] = pair();
    const waiting = expect(socket.recv(1)).rejects.toMatchObject({ ...canceled, syscall: 'recv' });
    peer.sendSync('x');
    socket.close();
    await waiting;
  });

  test('of somebody whom another wait has just served', async () => {
    const [socket, peer] = pair();
    const first = socket.recv(1);
    const second = socket.recv(1);
    const closing = first.then(() => socket.close());
    peer.sendSync('a');
    await closing;
    await expect(second).rejects.toMatchObject(canceled);
  });
});

describe('a descriptor number that the system gives again at once', () => {
  test('never gets what the old wait waited for', async () => {
    for (let i = 0; i < 200; i++) {
      const [old, oldPeer] = socketpair();
      const waiting = old.recv(10).catch((error) => error.code);
      const number = old.fileno();
      old.close();
      const [young, youngPeer] = socketpair();
      expect([young.fileno(), youngPeer.fileno()]).toContain(number);
      const received = young.recv(10);
      youngPeer.sendSync('for the young');
      expect(() => oldPeer.sendSync('for the old')).toThrow(expect.objectContaining({ code: 'EPIPE' }));
      expect(await waiting).toBe('ECANCELED');
      expect((await received).toString()).toBe('for the yo');
      for (const socket of [oldPeer, young, youngPeer]) socket.close();
    }
  });

  test('gets its own readiness only, with many waits in flight', async () => {
    const pairs = Array.from({ length: 50 }, () => socketpair());
    for (let round = 0; round < 20; round++) {
      const waits = pairs.map(([socket]) => socket.recv(10).catch((error) => error.code));
      for (const [, peer] of pairs) peer.sendSync('old');
      // The loop has not looked yet: every readiness is still to be reported when the number changes hands.
      const half = pairs.filter((_, index) => index % 2 === 0);
      for (const [socket, peer] of half) {
        socket.close();
        peer.close();
      }
      const fresh = half.map(() => socketpair());
      const freshWaits = fresh.map(([socket]) => socket.recv(10));
      for (const [index, [, peer]] of fresh.entries()) peer.sendSync(`new ${index}`);
      expect(await Promise.all(waits)).toEqual(
        pairs.map((_, i) => (i % 2 ? Buffer.from('old') : 'ECANCELED')),
      );
      expect((await Promise.all(freshWaits)).map(String)).toEqual(fresh.map((_, index) => `new ${index}`));
      for (const [index, sockets] of fresh.entries()) pairs[index * 2] = sockets;
    }
    for (const socket of pairs.flat()) socket.close();
  });

  test('is not closed by a second close()', () => {
    const [old] = pair();
    const number = old.fileno();
    old.close();
    const young = open(AF_INET, SOCK_DGRAM);
    expect(young.fileno()).toBe(number);
    old.close();
    old[Symbol.dispose]();
    expect(young.getsockopt(SOL_SOCKET, SO_TYPE)).toBe(SOCK_DGRAM);
  });
});

test('close() ends the connection', () => {
  const [socket, peer] = pair();
  socket.close();
  expect(socket.fileno()).toBe(-1);
  expect(peer.recvSync(1)).toHaveLength(0);
});

describe.each(forms)('a closed socket, $form', (form) => {
  test.each<[string, (socket: Socket) => unknown]>([
    ['bind', (socket) => form.bind(socket, loopback())],
    ['accept', (socket) => form.accept(socket)],
    ['connect', (socket) => form.connect(socket, loopback(9))],
    ['recv', (socket) => form.recv(socket, 1)],
    ['recvInto', (socket) => form.recvInto(socket, Buffer.alloc(1))],
    ['recvfrom', (socket) => form.recvfrom(socket, 1)],
    ['send', (socket) => form.send(socket, 'x')],
    ['sendall', (socket) => form.sendall(socket, 'x')],
    ['sendto', (socket) => form.sendto(socket, 'x', loopback(9))],
  ])('refuses %s', async (_, call) => {
    const socket = open(AF_INET, SOCK_STREAM);
    socket.close();
    const error = await Promise.resolve(call(socket)).catch((error) => error);
    expect(error).toBeInstanceOf(ClosedSocketError);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toBeInstanceOf(SocketError);
    expect(error).toMatchObject({ code: 'EBADF', errno: -9 });
  });
});

test.each<[string, (socket: Socket) => unknown]>([
  ['listen', (socket) => socket.listen()],
  ['shutdown', (socket) => socket.shutdown(SHUT_WR)],
  ['getsockname', (socket) => socket.getsockname()],
  ['getpeername', (socket) => socket.getpeername()],
  ['getsockopt', (socket) => socket.getsockopt(SOL_SOCKET, SO_TYPE)],
  ['setsockopt', (socket) => socket.setsockopt(SOL_SOCKET, SO_TYPE, 1)],
  ['getInheritable', (socket) => socket.getInheritable()],
  ['setInheritable', (socket) => socket.setInheritable(true)],
])('a closed socket refuses %s', (_, call) => {
  const socket = open(AF_INET, SOCK_STREAM);
  socket.close();
  expect(() => call(socket)).toThrow(ClosedSocketError);
});

test('a closed socket still tells what it was', () => {
  const socket = open(AF_INET, SOCK_DGRAM);
  socket.settimeout(5);
  socket.close();
  expect([socket.family, socket.type, socket.fileno()]).toEqual([AF_INET, SOCK_DGRAM, -1]);
  expect([socket.gettimeout(), socket.getblocking(), socket.detach()]).toEqual([5, true, -1]);
});

describe('dispose', () => {
  test('using closes', () => {
    let socket: Socket;
    {
      using held = new Socket(AF_INET, SOCK_DGRAM);
      socket = held;
      expect(held.fileno()).toBeGreaterThan(0);
    }
    expect(socket.fileno()).toBe(-1);
  });

  test('await using closes', async () => {
    let socket: Socket;
    {
      await using held = new Socket(AF_INET, SOCK_DGRAM);
      socket = held;
    }
    expect(socket.fileno()).toBe(-1);
  });
});

test('no descriptor is left over, whatever waited', async () => {
  const before = openDescriptors();
  for (let i = 0; i < 100; i++) {
    const [socket, peer] = socketpair();
    const waits = [socket.recv(1), peer.recv(1), socket.sendall(Buffer.alloc(1 << 20))];
    socket.close();
    await Promise.allSettled(waits.slice(0, 1));
    peer.close();
    await Promise.allSettled(waits);
  }
  expect(openDescriptors()).toBe(before);
});

test('an accepted socket outlives its listener', async () => {
  const listener = bound(SOCK_STREAM);
  listener.listen();
  const client = open(AF_INET, SOCK_STREAM);
  client.connectSync(addressOf(listener));
  const accepted = kept((await listener.accept()).socket);
  listener.close();
  await accepted.send('x');
  expect((await client.recv(1)).toString()).toBe('x');
});

test('says of a socket that it is closed, or was given away', () => {
  const [socket, peer] = pair();
  expect([socket.closed, peer.closed]).toEqual([false, false]);
  socket.close();
  expect(socket.closed).toBe(true);
  const fd = peer.detach();
  expect(peer.closed).toBe(true);
  kept(new Socket(undefined, undefined, undefined, fd));
});
