import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import {
  close,
  constant,
  dup,
  fromfd,
  native,
  POLLIN,
  poll,
  SO_PROTOCOL,
  SOCK_DGRAM,
  SOCK_STREAM,
  Socket,
  socketpair,
} from '@sock/core';
import { describe, expect, test } from 'vitest';
import { kept, open, pair } from '../../../tooling/vitest/kept.js';
import { Peer } from '../../../tooling/vitest/peer.js';
import { isNonblocking, openDescriptors } from '../../../tooling/vitest/proc.js';
import { AF_INET, AF_UNIX, addressOf, bound } from './support/loopback.js';

function adopted(fd: number): Socket {
  return open(undefined, undefined, undefined, fd);
}

describe('a descriptor that is taken over', () => {
  test.each([
    ['TCP', AF_INET, SOCK_STREAM, 6],
    ['UDP', AF_INET, SOCK_DGRAM, 17],
    ['a Unix stream', AF_UNIX, SOCK_STREAM, 0],
    ['Unix datagrams', AF_UNIX, SOCK_DGRAM, 0],
  ])('says what it is: %s', (_, family, type, proto) => {
    expect(SO_PROTOCOL).toBeDefined();
    const fd = new Socket(family, type).detach();
    const socket = adopted(fd);
    expect([socket.fileno(), socket.family, socket.type, socket.proto]).toEqual([fd, family, type, proto]);
  });

  test('carries on the connection', async () => {
    const [socket, peer] = pair();
    socket.sendSync('before');
    const again = adopted(socket.detach());
    peer.sendSync('to you');
    expect((await again.recv(10)).toString()).toBe('to you');
    await again.sendall(' and after');
    expect(peer.recvSync(100).toString()).toBe('before and after');
  });

  test('may be named as what it is not said to be', () => {
    const fd = new Socket(AF_INET, SOCK_DGRAM).detach();
    const socket = open(AF_INET, SOCK_DGRAM, 0, fd);
    expect([socket.family, socket.type, socket.proto]).toEqual([AF_INET, SOCK_DGRAM, 0]);
  });

  test.each([
    ['detected', []],
    ['named', [AF_INET, SOCK_STREAM, 0]],
  ])('must be one: closed, %s', (_, kind) => {
    const fd = openSync('/dev/null', 'r');
    closeSync(fd);
    const [family, type, proto] = kind;
    expect(() => new Socket(family, type, proto, fd)).toThrow(expect.objectContaining({ code: 'EBADF' }));
  });

  test.each([
    ['detected', []],
    ['named', [AF_INET, SOCK_STREAM, 0]],
  ])('must be a socket’s, %s', (_, kind) => {
    const fd = openSync('/dev/null', 'r');
    const [family, type, proto] = kind;
    expect(() => new Socket(family, type, proto, fd)).toThrow(expect.objectContaining({ code: 'ENOTSOCK' }));
    closeSync(fd);
  });

  test.each([-1, 1.5, Number.NaN, 2 ** 31])('must be a number that can be one: %s', (fd) => {
    expect(() => adopted(fd)).toThrow(
      expect.objectContaining({ name: 'RangeError', code: 'ERR_OUT_OF_RANGE' }),
    );
  });

  test('null is none', () => {
    const before = openDescriptors();
    open(AF_INET, SOCK_STREAM, 0, null);
    expect(openDescriptors()).toBe(before + 1);
  });
});

describe('detach()', () => {
  test('gives the number away and forgets it', () => {
    const [socket, peer] = pair();
    const fd = socket.fileno();
    expect(socket.detach()).toBe(fd);
    expect([socket.fileno(), socket.detach()]).toEqual([-1, -1]);
    socket.close();
    expect(() => socket.recvSync(1)).toThrow(expect.objectContaining({ code: 'EBADF' }));
    peer.sendSync('open still');
    expect(adopted(fd).recvSync(20).toString()).toBe('open still');
  });

  test.each([
    ['blocking', null, false],
    ['timeout', 1000, true],
    ['non-blocking', 0, true],
  ])('gives it in the mode that the socket had: %s', async (_, timeout, nonblocking) => {
    for (const use of ['never waited', 'blocking form', 'promise form']) {
      const [socket, peer] = pair();
      peer.sendSync('xy');
      if (use === 'blocking form') socket.recvSync(1);
      if (use === 'promise form') {
        const waiting = Promise.all([socket.recv(1), socket.recv(1), socket.recv(1)]);
        peer.sendSync('z');
        await waiting;
      }
      socket.settimeout(timeout);
      const fd = socket.detach();
      expect([use, isNonblocking(fd)]).toEqual([use, nonblocking]);
      closeSync(fd);
    }
  });

  test('rejects what waits, and takes nothing from who comes next', async () => {
    const [socket, peer] = pair();
    const waiting = expect(socket.recv(10)).rejects.toMatchObject({ code: 'ECANCELED' });
    const next = adopted(socket.detach());
    const received = next.recv(10);
    peer.sendSync('yours');
    await waiting;
    expect((await received).toString()).toBe('yours');
  });
});

describe('programs that this one starts', () => {
  const inherits = (fd: number) => {
    const peer = new Peer('sh', ['-c', `[ -S /proc/self/fd/${fd} ] && echo yes || echo no`]);
    return peer.line();
  };

  test('get no descriptor', async () => {
    const listener = bound(SOCK_STREAM);
    listener.listen();
    const client = open(AF_INET, SOCK_STREAM);
    client.connectSync(addressOf(listener));
    const accepted = kept(listener.acceptSync().socket);
    for (const socket of [listener, client, accepted, ...pair()]) {
      expect(socket.getInheritable()).toBe(false);
      expect(await inherits(socket.fileno())).toBe('no');
    }
  });

  test('get one that is inheritable', async () => {
    const [socket] = pair();
    socket.setInheritable(true);
    expect(socket.getInheritable()).toBe(true);
    expect(await inherits(socket.fileno())).toBe('yes');
    socket.setInheritable(false);
    expect(socket.getInheritable()).toBe(false);
    expect(await inherits(socket.fileno())).toBe('no');
  });
});

test('a failed constructor leaves nothing open', () => {
  const before = openDescriptors();
  expect(() => new Socket(AF_INET, 77)).toThrow(expect.objectContaining({ syscall: 'socket' }));
  expect(() => new Socket(12345, SOCK_STREAM)).toThrow(expect.objectContaining({ code: 'EAFNOSUPPORT' }));
  expect(() => socketpair(AF_UNIX, 77)).toThrow(expect.objectContaining({ syscall: 'socketpair' }));
  expect(() => socketpair(AF_UNIX, SOCK_STREAM, 99)).toThrow(
    expect.objectContaining({ code: 'EPROTONOSUPPORT' }),
  );
  expect(openDescriptors()).toBe(before);
});

test('the socket of no arguments is TCP over IPv4', () => {
  const socket = open();
  expect([socket.family, socket.type, socket.proto]).toEqual([constant('AF_INET'), SOCK_STREAM, 0]);
});

test('a copy of what is no socket leaves nothing open', () => {
  const fd = openSync('/dev/null', 'r');
  const before = openDescriptors();
  expect(() => fromfd(fd, AF_INET, SOCK_STREAM)).toThrow(expect.objectContaining({ code: 'ENOTSOCK' }));
  expect(openDescriptors()).toBe(before);
  closeSync(fd);
});

test('a copy of a descriptor alone is its own, and no program started inherits it', () => {
  const [socket, peer] = pair();
  const copy = dup(socket.fileno());
  expect(copy).not.toBe(socket.fileno());
  // O_CLOEXEC, in octal.
  expect(readFileSync(`/proc/self/fdinfo/${copy}`, 'utf8')).toMatch(/^flags:\s+0*2\d{6}$/m);
  socket.close();
  writeSync(copy, 'still there');
  expect(String(peer.recvSync(100))).toBe('still there');
  close(copy);
  expect(() => dup(copy)).toThrow(expect.objectContaining({ code: 'EBADF', syscall: 'dup' }));
});

test('who waits leaves O_NONBLOCK as it is, for programs that share the socket', async () => {
  const [socket, peer] = pair();
  const waiting = [socket.recv(1), socket.recv(1), poll([{ socket, events: POLLIN }])];
  peer.sendSync('abc');
  await Promise.all(waiting);
  expect(isNonblocking(socket.fileno())).toBe(false);
});

test.each([
  ['set', true],
  ['clear', false],
])('who waits leaves O_NONBLOCK as somebody else has it: %s', async (_, nonblocking) => {
  const [socket, peer] = pair();
  const copy = dup(socket.fileno());
  native.setNonblocking(copy, nonblocking);
  const waiting = [socket.recv(1), socket.recv(1)];
  const adopted = kept(new Socket(undefined, undefined, undefined, dup(copy)));
  const ready = adopted.readable();
  peer.sendSync('abc');
  await Promise.all([...waiting, ready]);
  expect(isNonblocking(copy)).toBe(nonblocking);
  close(copy);
});

test('a copy that blocks does not make the promises of the other one block', async () => {
  const listener = bound(SOCK_STREAM);
  listener.listen();
  const copy = kept(fromfd(listener.fileno(), AF_INET, SOCK_STREAM));
  const connect = () => open(AF_INET, SOCK_STREAM).connectSync(addressOf(listener));
  for (const socket of [listener, copy]) {
    const waiting = socket.accept();
    connect();
    kept((await waiting).socket);
  }
  connect();
  kept(copy.acceptSync().socket);
  expect(isNonblocking(listener.fileno())).toBe(false);
  listener.setblocking(false);
  await expect(listener.accept()).rejects.toMatchObject({ code: 'EAGAIN' });
});

test.each([null, 0, 50])(
  'detach gives up a descriptor that somebody else has closed, with timeout %s',
  (timeout) => {
    const [owner] = socketpair();
    const fd = owner.detach();
    const socket = new Socket(undefined, undefined, undefined, fd);
    socket.settimeout(timeout);
    closeSync(fd);
    expect(socket.detach()).toBe(fd);
    expect(socket.fileno()).toBe(-1);
    socket.close();
  },
);
