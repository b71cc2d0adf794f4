import { MSG_WAITALL, POLLIN, POLLOUT, poll, SOCK_DGRAM, SOCK_STREAM, Socket } from '@sock/core';
import { expect, test } from 'vitest';
import { open, pair } from '../../../tooling/vitest/kept.js';
import { GENEROUS } from '../../../tooling/vitest/time.js';
import { AF_INET, addressOf, bound } from './support/loopback.js';

/** Repeats a call until a timer has fired, which it never does when the calls keep the event loop from turning. */
async function untilTimerFires(call: () => Promise<unknown>): Promise<number> {
  let fired = false;
  setTimeout(() => {
    fired = true;
  }, 100);
  const start = performance.now();
  let calls = 0;
  while (!fired) {
    await call();
    calls++;
    if (performance.now() - start > GENEROUS) throw new Error(`no timer fired during ${calls} calls`);
  }
  return calls;
}

test('endless sends starve nobody', async () => {
  const [sender, receiver] = [bound(SOCK_DGRAM), bound(SOCK_DGRAM)];
  expect(await untilTimerFires(() => sender.sendto('x', addressOf(receiver)))).toBeGreaterThan(50);
});

test('endless receives starve nobody', async () => {
  const [socket, peer] = pair();
  const call = async () => {
    peer.sendSync('x');
    await socket.recv(1);
  };
  expect(await untilTimerFires(call)).toBeGreaterThan(50);
});

test('an endless stream in one process starves nobody', async () => {
  const [socket, peer] = pair();
  const chunk = Buffer.alloc(1 << 16);
  const memory = Buffer.alloc(1 << 16);
  const call = async () => {
    await socket.send(chunk);
    await peer.recvInto(memory);
  };
  expect(await untilTimerFires(call)).toBeGreaterThan(50);
});

test('endless accepts starve nobody', async () => {
  const listener = bound(SOCK_STREAM);
  listener.listen();
  const address = addressOf(listener);
  const call = async () => {
    using client = new Socket(AF_INET, SOCK_STREAM);
    client.connectSync(address);
    const { socket } = await listener.accept();
    socket.close();
  };
  expect(await untilTimerFires(call)).toBeGreaterThan(20);
});

test('two sockets that are both busy get on at the same pace', async () => {
  const pairs = [pair(), pair()];
  const counts = [0, 0];
  let over = false;
  const pump = async (index: number) => {
    const [socket, peer] = pairs[index]!;
    while (!over) {
      await socket.send('x');
      await peer.recv(1);
      counts[index]!++;
    }
  };
  setTimeout(() => {
    over = true;
  }, 100);
  await Promise.all([pump(0), pump(1)]);
  const [first, second] = counts as [number, number];
  expect(first).toBeGreaterThan(second / 4);
  expect(second).toBeGreaterThan(first / 4);
});

test('endless polls and non-blocking calls starve nobody', async () => {
  const [socket, peer] = pair();
  const closed = pair()[0];
  closed.close();
  socket.setblocking(false);
  peer.setblocking(false);
  expect(await untilTimerFires(() => poll([{ socket, events: POLLOUT }]))).toBeGreaterThan(50);
  expect(await untilTimerFires(() => poll([{ socket, events: POLLIN }], 0))).toBeGreaterThan(50);
  const call = async () => {
    await peer.send('x');
    await socket.recv(1);
  };
  expect(await untilTimerFires(call)).toBeGreaterThan(50);
  const taken = bound(SOCK_STREAM);
  const second = open(AF_INET, SOCK_STREAM);
  for (const failing of [
    () => socket.recv(1),
    () => socket.recv(-1),
    () => second.bind(addressOf(taken)),
    () => poll([{ socket: closed, events: POLLIN }]),
  ]) {
    // How many is no matter: errors take long to make where a processor is emulated.
    expect(await untilTimerFires(() => failing().catch(() => {}))).toBeGreaterThan(0);
  }
});

test.each([
  ['no bytes', 0],
  ['no bytes, all of them', MSG_WAITALL],
])('a receive of %s waits for no data', async (_, flags) => {
  const [socket, peer] = pair();
  for (let i = 0; i < 40; i++) expect((await socket.recv(0, flags)).length).toBe(0);
  peer.sendSync('short');
  await socket.recv(10);
  expect(await socket.recvInto(Buffer.alloc(0), 0, flags)).toBe(0);
});
