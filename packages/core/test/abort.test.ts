import { SOCK_STREAM } from '@sock/core';
import { expect, test, vi } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { kept, open, pair } from '../../../tooling/vitest/kept.js';
import { isPending, sleep } from '../../../tooling/vitest/time.js';
import { AF_INET, addressOf, bound } from './support/loopback.js';

const reason = new Error('enough');

test('rejects with the reason of the signal', async () => {
  const [socket] = pair();
  const abort = new AbortController();
  const waiting = socket.recv(10, { signal: abort.signal });
  abort.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(socket.recv(10, { signal: AbortSignal.timeout(20) })).rejects.toHaveProperty(
    'name',
    'TimeoutError',
  );
});

test('loses no data: it goes to who waits next', async () => {
  const [socket, peer] = pair();
  const abort = new AbortController();
  const [aborted, next] = [socket.recv(10, { signal: abort.signal }), socket.recv(10)];
  abort.abort(reason);
  peer.sendSync('for the next');
  await expect(aborted).rejects.toBe(reason);
  expect((await next).toString()).toBe('for the ne');
  expect((await socket.recv(10)).toString()).toBe('xt');
});

test('loses no data that has come already', async () => {
  const [socket, peer] = pair();
  const abort = new AbortController();
  const aborted = socket.recv(10, { signal: abort.signal });
  peer.sendSync('kept');
  abort.abort(reason);
  await expect(aborted).rejects.toBe(reason);
  expect((await socket.recv(10)).toString()).toBe('kept');
});

test('takes one out of the middle of a queue', async () => {
  const [socket, peer] = pair();
  const abort = new AbortController();
  const waits = [socket.recv(1), socket.recv(1, { signal: abort.signal }), socket.recv(1)].map((wait) =>
    wait.catch((error) => error),
  );
  abort.abort(reason);
  peer.sendSync('ab');
  expect((await Promise.all(waits)).map(String)).toEqual(['a', String(reason), 'b']);
});

test('a signal that has ended before ends the call before it begins', async () => {
  const [socket, peer] = pair();
  peer.sendSync('untouched');
  const signal = AbortSignal.abort(reason);
  await expect(socket.recv(10, { signal })).rejects.toBe(reason);
  expect(() => socket.recvSync(10, { signal })).toThrow(reason);
  await expect(socket.send('x', { signal })).rejects.toBe(reason);
  expect((await socket.recv(10)).toString()).toBe('untouched');
  peer.settimeout(0);
  expect(() => peer.recvSync(10)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
});

test('an accept that is aborted leaves the connection to the next', async () => {
  const listener = bound(SOCK_STREAM);
  listener.listen();
  const abort = new AbortController();
  const waiting = listener.accept({ signal: abort.signal });
  const client = open(AF_INET, SOCK_STREAM);
  client.connectSync(addressOf(listener));
  abort.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  const { socket, address } = await listener.accept();
  kept(socket);
  expect(address).toEqual(addressOf(client));
});

test('a sendall that is aborted ends, and so lets others send', async () => {
  const [socket, peer] = pair();
  const abort = new AbortController();
  const aborted = socket.sendall(Buffer.alloc(16 << 20, 'a'), { signal: abort.signal });
  const next = socket.send('b');
  expect(await isPending(aborted)).toBe(true);
  abort.abort(reason);
  await expect(aborted).rejects.toBe(reason);
  let last = '';
  while (!last.endsWith('b')) last = (await peer.recv(1 << 20)).toString('latin1');
  expect(await next).toBe(1);
});

test('what was aborted later changes nothing', async () => {
  const [socket, peer] = pair();
  const abort = new AbortController();
  const waiting = socket.recv(1, { signal: abort.signal });
  peer.sendSync('x');
  expect((await waiting).toString()).toBe('x');
  abort.abort(reason);
  const another = socket.recv(1);
  expect(await isPending(another)).toBe(true);
  peer.sendSync('y');
  expect((await another).toString()).toBe('y');
});

test('one signal may end many waits, and nobody is warned of it', async () => {
  const warned = vi.fn();
  process.on('warning', warned);
  const abort = new AbortController();
  const waits = Array.from({ length: 20 }, () => pair()[0].recv(1, { signal: abort.signal }));
  const outcomes = Promise.allSettled(waits);
  await sleep(10);
  abort.abort(reason);
  const rejected = { status: 'rejected', reason };
  expect(await outcomes).toEqual(Array(20).fill(rejected));
  process.off('warning', warned);
  expect(warned).not.toHaveBeenCalled();
});

test.each(forms)('only an AbortSignal is a signal, $form', async ({ recv }) => {
  const [socket] = pair();
  for (const signal of [null, {}, 'signal', new EventTarget()] as AbortSignal[]) {
    await expect(recv(socket, 1, { signal })).rejects.toMatchObject({
      name: 'TypeError',
      code: 'ERR_INVALID_ARG_TYPE',
    });
  }
});
