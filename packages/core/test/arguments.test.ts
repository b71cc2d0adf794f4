import {
  type Data,
  MSG_OOB,
  SHUT_WR,
  SO_TYPE,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  Socket,
  type SocketBase,
  socketpair,
  type WaitOptions,
} from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Form, forms } from '../../../tooling/vitest/forms.js';
import { open, pair } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { AF_INET, AF_UNIX } from './support/loopback.js';
import { networkCalls } from './support/strace.js';

const invalidType = { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' };
const invalidValue = { name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' };
const outOfRange = { name: 'RangeError', code: 'ERR_OUT_OF_RANGE' };
const unknownFamily = { name: 'TypeError', code: 'ERR_UNKNOWN_ADDRESS_FAMILY' };

type Call = (form: Form, socket: Socket) => Promise<unknown>;
const no = <T>(value: unknown) => value as T;
const memory = Buffer.alloc(10);

describe.each(forms)('$form', (form) => {
  test.each<[string, object, Call]>([
    ['a size below zero', outOfRange, ({ recv }, socket) => recv(socket, -1)],
    ['a size of NaN', outOfRange, ({ recv }, socket) => recv(socket, Number.NaN)],
    ['half a byte', outOfRange, ({ recv }, socket) => recv(socket, 0.5)],
    ['more than any call gives', outOfRange, ({ recv }, socket) => recv(socket, 2 ** 31)],
    ['a size in words', invalidType, ({ recv }, socket) => recv(socket, no('10'))],
    ['no size', invalidType, ({ recv }, socket) => recv(socket, no(undefined))],
    ['recvfrom below zero', outOfRange, ({ recvfrom }, socket) => recvfrom(socket, -1)],
    ['recvInto below zero', outOfRange, ({ recvInto }, socket) => recvInto(socket, memory, -1)],
    ['recvInto more than fits', outOfRange, ({ recvInto }, socket) => recvInto(socket, memory, 11)],
    ['recvInto a size of NaN', outOfRange, ({ recvInto }, socket) => recvInto(socket, memory, Number.NaN)],
    ['recvInto a size of ""', invalidType, ({ recvInto }, socket) => recvInto(socket, memory, no(''))],
    ['recvInto a string', invalidType, ({ recvInto }, socket) => recvInto(socket, no('text'))],
    ['recvInto nothing', invalidType, ({ recvInto }, socket) => recvInto(socket, no(undefined))],
    ['data of a number', invalidType, ({ send }, socket) => send(socket, no<Data>(5))],
    ['data of null', invalidType, ({ sendall }, socket) => sendall(socket, no<Data>(null))],
    ['data of an array', invalidType, ({ sendall }, socket) => sendall(socket, no<Data>([1, 2]))],
    ['half a surrogate pair', invalidValue, ({ sendall }, socket) => sendall(socket, 'a\ud83d')],
    ['flags of a string', invalidType, ({ recv }, socket) => recv(socket, 1, no<WaitOptions>('2'))],
    ['options of null', invalidType, ({ recv }, socket) => recv(socket, 1, no<WaitOptions>(null))],
    ['flags of NaN', outOfRange, ({ send }, socket) => send(socket, 'x', Number.NaN)],
    ['an address of undefined', invalidType, ({ connect }, socket) => connect(socket, undefined)],
    ['an address of null', invalidType, ({ bind }, socket) => bind(socket, null)],
    ['an address of a string', invalidType, ({ connect }, socket) => connect(socket, '127.0.0.1:80')],
    ['a family that is unknown', unknownFamily, ({ bind }, socket) => bind(socket, { host: '', port: 0 })],
    ['… also for connect', unknownFamily, ({ connect }, socket) => connect(socket, { path: '/x' })],
    ['… also for sendto', unknownFamily, ({ sendto }, socket) => sendto(socket, 'x', { path: '/x' })],
  ])('%s is refused', async (_, error, call) => {
    const [socket] = pair();
    // Where the argument is not refused, the call must not wait for ever.
    socket.settimeout(1000);
    await expect(call(form, socket)).rejects.toMatchObject(error);
  });

  test('nothing is received or sent by a call that is refused', async () => {
    const [socket, peer] = pair();
    peer.sendSync('kept');
    await form.recv(socket, -1).catch(() => {});
    await form.recvInto(socket, Buffer.alloc(1), 2).catch(() => {});
    await form.send(socket, 'x', MSG_OOB + 0.5).catch(() => {});
    expect((await form.recv(socket, 10)).toString()).toBe('kept');
    peer.settimeout(0);
    expect(() => peer.recvSync(1)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
  });
});

test.each<[string, object, (socket: Socket) => unknown]>([
  ['settimeout below zero', outOfRange, (socket) => socket.settimeout(-1)],
  ['settimeout of NaN', outOfRange, (socket) => socket.settimeout(Number.NaN)],
  ['settimeout of Infinity', outOfRange, (socket) => socket.settimeout(Number.POSITIVE_INFINITY)],
  ['settimeout of nothing', invalidType, (socket) => socket.settimeout(no(undefined))],
  ['settimeout of a string', invalidType, (socket) => socket.settimeout(no('5'))],
  ['readable for NaN', outOfRange, (socket) => socket.readableSync({ timeout: Number.NaN })],
  ['listen of half', outOfRange, (socket) => socket.listen(1.5)],
  ['listen of a string', invalidType, (socket) => socket.listen(no('5'))],
  ['shutdown of nothing', invalidType, (socket) => socket.shutdown(no(undefined))],
  ['shutdown of a name', invalidType, (socket) => socket.shutdown(no('SHUT_WR'))],
  ['getsockopt without a level', invalidType, (socket) => socket.getsockopt(no(undefined), SO_TYPE)],
  ['getsockopt without a name', invalidType, (socket) => socket.getsockopt(SOL_SOCKET, no(undefined))],
  ['getsockopt of 1025 bytes', outOfRange, (socket) => socket.getsockopt(SOL_SOCKET, SO_TYPE, 1025)],
  ['getsockopt of -1 bytes', outOfRange, (socket) => socket.getsockopt(SOL_SOCKET, SO_TYPE, -1)],
  ['setsockopt of 2 ** 32', outOfRange, (socket) => socket.setsockopt(SOL_SOCKET, SO_TYPE, 2 ** 32)],
  ['setsockopt of half', outOfRange, (socket) => socket.setsockopt(SOL_SOCKET, SO_TYPE, 0.5)],
  ['setsockopt of nothing', invalidType, (socket) => socket.setsockopt(SOL_SOCKET, SO_TYPE, no(undefined))],
  [
    'setsockopt of null without a length',
    invalidType,
    (socket) => (socket.setsockopt as SocketBase['setsockopt'])(SOL_SOCKET, SO_TYPE, null, no(undefined)),
  ],
  ['setInheritable of 1', invalidType, (socket) => socket.setInheritable(no(1))],
])('%s is refused', (_, error, call) => {
  const socket = open(AF_INET, SOCK_STREAM);
  expect(() => call(socket)).toThrow(expect.objectContaining(error));
});

test.each<[string, object, () => unknown]>([
  ['a type without a family', invalidType, () => new Socket(undefined, SOCK_STREAM, 0)],
  ['a family of a string', invalidType, () => new Socket(no('AF_INET'), SOCK_STREAM)],
  ['a type of NaN', outOfRange, () => new Socket(AF_INET, Number.NaN)],
  ['a protocol of half', outOfRange, () => new Socket(AF_INET, SOCK_DGRAM, 0.5)],
  ['a pair of a string', invalidType, () => socketpair(no('AF_UNIX'))],
  ['a pair of half a type', outOfRange, () => socketpair(AF_UNIX, 1.5)],
])('%s is refused', (_, error, call) => {
  expect(call).toThrow(expect.objectContaining(error));
});

test('a constant that this platform lacks is named as the cause', () => {
  expect(() => open(AF_INET, SOCK_STREAM).shutdown(no(undefined))).toThrow(
    /"how" argument must be a number, but it is undefined: .*linux does not have this constant/,
  );
  expect(SHUT_WR).toBeDefined();
});

describe('before any system call', () => {
  beforeEach(needs('strace'));

  test('all of it', async () => {
    const { calls, refused } = await networkCalls(new URL('./fixtures/bad-arguments.mjs', import.meta.url));
    expect(refused).toBeGreaterThan(20);
    // The fixture makes one call that is good, which proves that they would be seen.
    expect(calls).toEqual([expect.stringMatching(/^socketpair\(/)]);
  });
});
