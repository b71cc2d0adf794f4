import { SOCK_STREAM, Socket } from '@sock/core';
import { beforeEach, expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { isPending } from '../../../../tooling/vitest/time.js';
import { AF_INET, addressOf, bound } from '../support/loopback.js';

let listener: Socket;
beforeEach(() => {
  listener = bound(SOCK_STREAM);
  listener.listen();
});

function client(): Socket {
  const socket = kept(new Socket(AF_INET, SOCK_STREAM));
  socket.connectSync(addressOf(listener));
  return socket;
}

test.each([null, 0, 20])('connections come one after the other, with a timeout of %s', async (timeout) => {
  listener.settimeout(timeout);
  const clients: Socket[] = [];
  setTimeout(() => clients.push(client(), client(), client()), 50);
  let accepted = 0;
  for await (const { socket, address } of listener.connections()) {
    expect(kept(socket).getpeername()).toEqual(address);
    if (++accepted === 3) break;
  }
  expect(accepted).toBe(3);
});

test('close() ends the iteration', async () => {
  const next = listener.connections().next();
  expect(await isPending(next)).toBe(true);
  listener.close();
  expect(await next).toEqual({ value: undefined, done: true });
  for await (const _ of listener.connections()) throw new Error('the socket is closed');
});

test('an abort throws the reason and loses no connection', async () => {
  const controller = new AbortController();
  const next = listener.connections({ signal: controller.signal }).next();
  expect(await isPending(next)).toBe(true);
  controller.abort(new Error('changed my mind'));
  await expect(next).rejects.toThrow('changed my mind');
  client();
  kept((await listener.accept()).socket);
});

test('a socket that does not listen is an error', async () => {
  const socket = kept(new Socket(AF_INET, SOCK_STREAM));
  await expect(socket.connections().next()).rejects.toMatchObject({ code: 'EINVAL', syscall: 'accept' });
});

test('no descriptor is left', async () => {
  const before = openDescriptors();
  const connecting = client();
  for await (const { socket } of listener.connections()) {
    socket.close();
    break;
  }
  connecting.close();
  expect(openDescriptors()).toBe(before);
});
