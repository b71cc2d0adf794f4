import * as core from '@sock/core';
import * as inet from '@sock/inet';
import * as socket from '@sock/socket';
import * as unix from '@sock/unix';
import { describe, expect, test } from 'vitest';

const module = socket as unknown as Readonly<Record<string, unknown>>;

/** Names of two packages, and the one that the umbrella takes. */
const chosen: Readonly<Record<string, object>> = { socketpair: unix };

describe.each<[string, object]>([
  ['@sock/core', core],
  ['@sock/inet', inet],
  ['@sock/unix', unix],
])('every name of %s', (_, source) => {
  test('is here', () => {
    // `export *` of two packages with the same name silently exports neither.
    expect(Object.keys(module)).toEqual(expect.arrayContaining(Object.keys(source)));
  });

  test('is the same thing here', () => {
    const own = Object.entries(source).filter(([name]) => (chosen[name] ?? source) === source);
    expect(own.filter(([name, value]) => module[name] !== value)).toEqual([]);
  });
});

test('its types know the addresses of families', async () => {
  using server = await socket.createServer({ host: '127.0.0.1', port: 0 });
  using client = new socket.Socket(socket.AF_INET, socket.SOCK_STREAM);
  await client.connect(server.getsockname());
  const [left, right] = socket.socketpair();
  await left.bind({ path: '' });
  for (const each of [left, right]) each.close();
  // @ts-expect-error: an address of another family
  await expect(client.connect({ path: '/' })).rejects.toThrow(TypeError);
});

test('sockets of several families are polled together', async () => {
  using server = socket.createServerSync({ host: '127.0.0.1', port: 0 });
  const [left, right] = socket.socketpair();
  using _left = left;
  using _right = right;
  right.sendSync('x');
  const ready = await socket.poll([
    { socket: server, events: socket.POLLIN },
    { socket: left, events: socket.POLLIN },
  ]);
  expect(ready).toEqual([{ socket: left, events: socket.POLLIN }]);
});
