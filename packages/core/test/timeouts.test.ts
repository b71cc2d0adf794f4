import { SOCK_STREAM, SocketError, TimeoutError } from '@sock/core';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Form, forms } from '../../../tooling/vitest/forms.js';
import { pair } from '../../../tooling/vitest/kept.js';
import { script } from '../../../tooling/vitest/peer.js';
import { block, duration, GENEROUS, until } from '../../../tooling/vitest/time.js';
import { bound } from './support/loopback.js';

async function expectTimeout(syscall: string, limit: number, call: () => Promise<unknown>) {
  const spent = await duration(() =>
    expect(call()).rejects.toMatchObject({
      name: 'TimeoutError',
      code: 'ETIMEDOUT',
      syscall,
      message: expect.stringContaining(`${limit} ms`),
    }),
  );
  // The clocks of the kernel and of the process may round a millisecond differently.
  expect(spent).toBeGreaterThan(limit - 2);
  expect(spent).toBeLessThan(GENEROUS);
}

describe.each(forms)('settimeout(50), $form', (form) => {
  test.each<[string, string, (form: Form) => Promise<unknown>]>([
    ['recv', 'recv', ({ recv }) => recv(pairWithLimit(), 10)],
    ['recvInto', 'recv', ({ recvInto }) => recvInto(pairWithLimit(), Buffer.alloc(10))],
    ['recvfrom', 'recvfrom', ({ recvfrom }) => recvfrom(pairWithLimit(), 10)],
    ['accept', 'accept', ({ accept }) => accept(listenerWithLimit())],
    ['sendall', 'sendall', ({ sendall }) => sendall(pairWithLimit(), Buffer.alloc(16 << 20))],
  ])('ends %s', (_, syscall, call) => expectTimeout(syscall, 50, () => call(form)));

  test('ends send', async () => {
    const [socket] = pair();
    socket.settimeout(50);
    const fill = async () => {
      for (;;) await form.send(socket, Buffer.alloc(1 << 20));
    };
    await expectTimeout('send', 50, fill);
  });

  test('the error is a SocketError, and the socket goes on', async () => {
    const [socket, peer] = pair();
    socket.settimeout(50);
    const error = await form.recv(socket, 10).catch((error) => error);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toBeInstanceOf(SocketError);
    await expectTimeout('recv', 50, () => form.recv(socket, 10));
    peer.sendSync('late');
    expect((await form.recv(socket, 10)).toString()).toBe('late');
  });

  test('ends a sendall whose peer reads, but too slowly', async () => {
    const [socket, peer] = pair();
    const reader = script(
      'import { readSync } from "node:fs"; setInterval(() => readSync(0, Buffer.alloc(1000)), 20)',
      {
        stdio: [peer.fileno(), 'pipe', 'inherit'],
      },
    );
    socket.settimeout(400);
    await expectTimeout('sendall', 400, () => form.sendall(socket, Buffer.alloc(16 << 20)));
    expect(reader.running).toBe(true);
  });
});

test('each of many waits has its own time', async () => {
  const [socket, peer] = pair();
  const ends: string[] = [];
  const wait = (limit: number | null, name: string) => {
    socket.settimeout(limit);
    return socket.recv(1).then(
      (data) => ends.push(`${name} got ${data}`),
      (error) => ends.push(`${name} ${error.name}`),
    );
  };
  const waits = [wait(300, 'first'), wait(100, 'second'), wait(null, 'third'), wait(200, 'fourth')];
  await until(() => ends.length === 3);
  peer.sendSync('x');
  await Promise.all(waits);
  expect(ends).toEqual(['second TimeoutError', 'fourth TimeoutError', 'first TimeoutError', 'third got x']);
});

test('what came while the thread was busy came in time', async () => {
  const [socket, peer] = pair();
  socket.settimeout(20);
  const waiting = socket.recv(10);
  peer.sendSync('in time');
  block(60);
  expect((await waiting).toString()).toBe('in time');
});

test('a wait that ended in time leaves no timer behind', async () => {
  const begun = vi.spyOn(globalThis, 'setTimeout');
  const ended = vi.spyOn(globalThis, 'clearTimeout');
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const [socket, peer] = pair();
  socket.settimeout(60_000);
  const waits = [socket.recv(1), socket.recv(1)];
  const timers = begun.mock.results.map(({ value }) => value);
  expect(timers).toHaveLength(2);
  expect(ended).not.toHaveBeenCalled();
  peer.sendSync('xy');
  await Promise.all(waits);
  for (const timer of timers) expect(ended).toHaveBeenCalledWith(timer);
});

function pairWithLimit() {
  const [socket] = pair();
  socket.settimeout(50);
  return socket;
}

function listenerWithLimit() {
  const listener = bound(SOCK_STREAM);
  listener.listen();
  listener.settimeout(50);
  return listener;
}
