import {
  POLLHUP,
  POLLIN,
  POLLOUT,
  poll,
  pollSync,
  type RawAddress,
  SOCK_DGRAM,
  type Socket,
} from '@sock/core';
import { expect, test } from 'vitest';
import { pair } from '../../../tooling/vitest/kept.js';
import { isPending, sleep } from '../../../tooling/vitest/time.js';
import { bound } from './support/loopback.js';

const reason = new Error('changed my mind');

test.each([
  ['nothing, for ever', null],
  ['nothing, for a time', 10_000],
])('an aborted poll of %s rejects with the reason', async (_, timeout) => {
  const abort = new AbortController();
  const polled = poll([], timeout, { signal: abort.signal });
  expect(await isPending(polled)).toBe(true);
  abort.abort(reason);
  await expect(polled).rejects.toBe(reason);
});

test('a poll that was woken for nothing hears of an abort', async () => {
  const [socket, peer] = pair();
  const abort = new AbortController();
  const quick = poll([{ socket, events: POLLIN }]).then(() => {
    socket.recvSync(10);
    abort.abort(reason);
  });
  const late = poll([{ socket, events: POLLIN }], null, { signal: abort.signal }).catch((error) => error);
  await sleep(5);
  peer.sendSync('x');
  await quick;
  expect(await Promise.race([late, sleep(200, 'pending')])).not.toBe('pending');
});

test('who asks for nothing is told of the end', async () => {
  const [socket, peer] = pair();
  const polled = poll([{ socket, events: 0 }]);
  peer.sendSync('x');
  expect(await isPending(polled)).toBe(true);
  peer.close();
  expect(await polled).toEqual([{ socket, events: POLLHUP }]);
});

test('gives the sockets back as the kind that they are', async () => {
  const socket = bound(SOCK_DGRAM) as Socket<RawAddress>;
  const sockets = [socket];
  const [ready] = await poll(sockets.map((each) => ({ socket: each, events: POLLOUT })));
  expect(ready && sockets.indexOf(ready.socket)).toBe(0);
});

test('gives all back that the entries say', async () => {
  const [socket] = pair();
  const entry = { socket, events: POLLIN | POLLOUT, data: 'mine' };
  expect(await poll([entry])).toEqual([{ socket, events: POLLOUT, data: 'mine' }]);
  const [ready] = pollSync([entry]);
  expect(ready?.data).toBe('mine');
  expect(entry.events).toBe(POLLIN | POLLOUT);
});

test('a timeout of next to nothing is no error', async () => {
  const [socket] = pair();
  for (let i = 0; i < 200; i++) expect(await poll([{ socket, events: POLLIN }], 0.001)).toEqual([]);
  expect(await poll([{ socket, events: POLLOUT }], 0)).toEqual([{ socket, events: POLLOUT }]);
});

test('a wait for readiness takes no time that is none', async () => {
  const [socket] = pair();
  await expect(socket.readable({ timeout: Number.NaN })).rejects.toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
});

test('a socket that is closed at once rejects the poll, as any wait', async () => {
  const [socket] = pair();
  const polled = poll([{ socket, events: POLLIN }], 10_000);
  socket.close();
  await expect(polled).rejects.toMatchObject({ code: 'ECANCELED' });
});

test('a socket that was closed before is refused', async () => {
  const [socket] = pair();
  socket.close();
  await expect(poll([{ socket, events: POLLIN }])).rejects.toMatchObject({ code: 'EBADF' });
});
