import {
  getdefaulttimeout,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  Socket,
  setdefaulttimeout,
  TimeoutError,
} from '@sock/core';
import { afterEach, describe, expect, test } from 'vitest';
import { forms, promiseForm } from '../../../tooling/vitest/forms.js';
import { kept, open, pair } from '../../../tooling/vitest/kept.js';
import { duration, GENEROUS } from '../../../tooling/vitest/time.js';
import { AF_INET, AF_UNIX, addressOf, bound, loopback } from './support/loopback.js';

test('blocking, timeout and non-blocking are one number', () => {
  const [socket] = pair();
  const state = () => [socket.gettimeout(), socket.getblocking()];
  expect(state()).toEqual([null, true]);
  socket.settimeout(1500);
  expect(state()).toEqual([1500, true]);
  socket.settimeout(0);
  expect(state()).toEqual([0, false]);
  socket.setblocking(true);
  expect(state()).toEqual([null, true]);
  socket.setblocking(false);
  expect(state()).toEqual([0, false]);
  socket.settimeout(null);
  expect(state()).toEqual([null, true]);
});

test('SOCK_NONBLOCK starts in non-blocking mode and is no part of the type', () => {
  const socket = open(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK);
  expect([socket.type, socket.gettimeout()]).toEqual([SOCK_DGRAM, 0]);
});

describe.each(forms)('non-blocking, $form', (form) => {
  const again = { name: 'SocketError', code: 'EAGAIN', errno: -11 };

  test('what would wait fails at once with EAGAIN', async () => {
    const [socket] = pair();
    socket.setblocking(false);
    await expect(form.recv(socket, 10)).rejects.toMatchObject({ ...again, syscall: 'recv' });
    await expect(form.recvInto(socket, Buffer.alloc(9))).rejects.toMatchObject({ ...again, syscall: 'recv' });
    await expect(form.recvfrom(socket, 10)).rejects.toMatchObject({ ...again, syscall: 'recvfrom' });
    const full = Buffer.alloc(8 << 20);
    await expect(form.sendall(socket, full)).rejects.toMatchObject({ ...again, syscall: 'sendall' });
    await expect(form.send(socket, full)).rejects.toMatchObject({ ...again, syscall: 'send' });
  });

  test('accept fails at once with EAGAIN', async () => {
    const listener = bound(SOCK_STREAM);
    listener.listen();
    listener.setblocking(false);
    await expect(form.accept(listener)).rejects.toMatchObject({ ...again, syscall: 'accept' });
  });

  test('what came is received, however often one asked before', async () => {
    const [socket, peer] = pair();
    socket.setblocking(false);
    for (let i = 0; i < 100; i++) {
      await expect(form.recv(socket, 100)).rejects.toMatchObject(again);
      peer.sendSync(`${i}`);
      // Shorter than asked for: the next attempt finds nothing, unless something has come meanwhile.
      expect((await form.recv(socket, 100)).toString()).toBe(`${i}`);
    }
  });

  test('as much is sent as fits, not as many times as somebody thought fair', async () => {
    const [socket, peer] = pair();
    socket.setblocking(false);
    for (let i = 0; i < 100; i++) expect(await form.send(socket, 'x')).toBe(1);
    expect(peer.recvSync(1000)).toHaveLength(100);
  });

  test('as much is received as there is', async () => {
    const [socket, peer] = pair();
    socket.setblocking(false);
    peer.sendallSync(Buffer.alloc(100));
    for (let i = 0; i < 100; i++) expect(await form.recv(socket, 1)).toHaveLength(1);
    await expect(form.recv(socket, 1)).rejects.toMatchObject(again);
  });

  test('becomes blocking again', async () => {
    const [socket, peer] = pair();
    socket.setblocking(false);
    await expect(form.recv(socket, 1)).rejects.toMatchObject(again);
    socket.settimeout(50);
    await expect(form.recv(socket, 1)).rejects.toBeInstanceOf(TimeoutError);
    socket.setblocking(true);
    peer.sendSync('x');
    expect(await form.recv(socket, 1)).toHaveLength(1);
  });
});

test('a promise that waits keeps the mode that it began with', async () => {
  const [socket, peer] = pair();
  const waiting = socket.recv(10);
  socket.setblocking(false);
  peer.sendSync('patience');
  expect((await waiting).toString()).toBe('patience');
});

test('forms and modes may be mixed on one socket', async () => {
  const [socket, peer] = pair();
  for (const timeout of [null, 1000, null, 0, 1000, 0, null]) {
    socket.settimeout(timeout);
    peer.sendSync('ab');
    expect((await socket.recv(1)).toString()).toBe('a');
    expect(socket.recvSync(1).toString()).toBe('b');
    if (timeout === 0) continue;
    const waiting = socket.recv(1);
    peer.sendSync('cd');
    expect((await waiting).toString()).toBe('c');
    expect(socket.recvSync(1).toString()).toBe('d');
  }
});

describe('the default timeout', () => {
  afterEach(() => setdefaulttimeout(null));

  test('is that of new sockets, of pairs and of accepted ones', async () => {
    expect(getdefaulttimeout()).toBeNull();
    const old = open(AF_UNIX, SOCK_STREAM);
    const listener = bound(SOCK_STREAM);
    listener.listen();
    setdefaulttimeout(1234);
    expect(getdefaulttimeout()).toBe(1234);
    const client = open(AF_INET, SOCK_STREAM);
    await client.connect(addressOf(listener));
    const { socket } = await listener.accept();
    const sockets = [client, kept(socket), ...pair(), new Socket(AF_UNIX, SOCK_STREAM, 0, client.detach())];
    expect(sockets.map((each) => each.gettimeout())).toEqual([1234, 1234, 1234, 1234, 1234]);
    sockets.at(-1)?.close();
    expect(old.gettimeout()).toBeNull();
    expect(listener.gettimeout()).toBeNull();
  });

  test('0 makes new sockets non-blocking', async () => {
    setdefaulttimeout(0);
    const [socket] = pair();
    await expect(promiseForm.recv(socket, 1)).rejects.toMatchObject({ code: 'EAGAIN' });
    expect(() => socket.recvSync(1)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
  });

  test('does not outlive what is no time', () => {
    setdefaulttimeout(5);
    for (const timeout of [-1, Number.NaN, Number.POSITIVE_INFINITY, '5', undefined] as number[]) {
      expect(() => setdefaulttimeout(timeout)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^ERR_/) }),
      );
    }
    expect(getdefaulttimeout()).toBe(5);
  });
});

test.each(forms)('accepted sockets of a listener with a timeout have none, $form', async (form) => {
  const listener = bound(SOCK_STREAM);
  listener.listen();
  for (const timeout of [5000, null]) {
    listener.settimeout(timeout);
    await form.connect(open(AF_INET, SOCK_STREAM), addressOf(listener));
    const { socket } = await form.accept(listener);
    expect(kept(socket).gettimeout()).toBeNull();
  }
});

test('a time of less than a millisecond is a wait nevertheless', async () => {
  const [socket] = pair();
  socket.settimeout(0.25);
  expect(socket.gettimeout()).toBe(0.25);
  await expect(socket.recv(1)).rejects.toBeInstanceOf(TimeoutError);
  expect(() => socket.recvSync(1)).toThrow(TimeoutError);
});

test('a time longer than any timer is a long wait', async () => {
  const [socket, peer] = pair();
  socket.settimeout(Number.MAX_SAFE_INTEGER);
  const waiting = socket.recv(1);
  const spent = await duration(async () => {
    setTimeout(() => peer.sendSync('xy'), 30);
    await waiting;
    expect(socket.recvSync(1)).toHaveLength(1);
  });
  expect(spent).toBeLessThan(GENEROUS);
});

test('a datagram socket of 127.0.0.1 is reached without its family', async () => {
  const receiver = bound(SOCK_DGRAM);
  const sender = bound(SOCK_DGRAM);
  await sender.sendto('x', addressOf(receiver));
  expect(await receiver.recvfrom(10)).toEqual({ data: Buffer.from('x'), address: addressOf(sender) });
  sender.sendtoSync('y', addressOf(receiver));
  expect(receiver.recvfromSync(10).address).toEqual(addressOf(sender));
  expect(loopback().family).toBe(AF_INET);
});

test('minus zero is zero', () => {
  const [socket] = pair();
  socket.settimeout(-0);
  expect(socket.gettimeout()).toBe(0);
});
