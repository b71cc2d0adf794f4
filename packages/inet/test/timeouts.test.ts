import { encodeTimeval, SO_SNDTIMEO, SOL_SOCKET, TimeoutError } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { type Form, forms } from '../../../tooling/vitest/forms.js';
import { kept } from '../../../tooling/vitest/kept.js';
import { duration, GENEROUS } from '../../../tooling/vitest/time.js';
import {
  addressOf,
  bound,
  connection,
  fullListener,
  type Inet,
  listening,
  tcp,
  udp,
} from './support/sockets.js';

const LIMIT = 50;

function limited(socket: Inet): Inet {
  socket.settimeout(LIMIT);
  return socket;
}

describe.each(forms)('settimeout(50), $form', (form) => {
  test.each<[string, string, (form: Form) => Promise<unknown>]>([
    ['recv', 'recv', ({ recv }) => recv(limited(connection()[0]), 10)],
    ['recv of UDP', 'recv', ({ recv }) => recv(limited(bound(udp())), 10)],
    ['recvfrom of UDP', 'recvfrom', ({ recvfrom }) => recvfrom(limited(bound(udp())), 10)],
    ['accept', 'accept', ({ accept }) => accept(limited(listening()))],
    ['connect to a full listener', 'connect', ({ connect }) => connect(limited(tcp()), fullListener())],
    ['sendall', 'sendall', ({ sendall }) => sendall(limited(connection()[0]), Buffer.alloc(64 << 20))],
  ])('ends %s', async (_, syscall, call) => {
    const spent = await duration(() =>
      expect(call(form)).rejects.toMatchObject({ name: 'TimeoutError', code: 'ETIMEDOUT', syscall }),
    );
    // The clocks of the kernel and of the process may round a millisecond differently.
    expect(spent).toBeGreaterThan(LIMIT - 2);
    expect(spent).toBeLessThan(GENEROUS);
  });

  test('is the number of its error from connectEx', async () => {
    expect(await form.connectEx(limited(tcp()), fullListener())).toBe(-110);
  });

  test('does not end what comes in time', async () => {
    const listener = listening();
    for (const timeout of [1, 5000, 1e9]) {
      listener.settimeout(timeout);
      const client = tcp();
      client.settimeout(Math.max(timeout, 5000));
      await form.connect(client, addressOf(listener));
      const server = kept((await form.accept(listener)).socket);
      await form.sendall(client, 'in time');
      expect((await form.recv(server, 100)).toString()).toBe('in time');
    }
  });
});

describe.each(forms)('non-blocking, $form', (form) => {
  const nonblocking = (socket: Inet) => {
    socket.setblocking(false);
    return socket;
  };

  test.each<[string, string, string, (form: Form) => Promise<unknown>]>([
    ['recv', 'recv', 'EAGAIN', ({ recv }) => recv(nonblocking(connection()[0]), 10)],
    ['recvfrom of UDP', 'recvfrom', 'EAGAIN', ({ recvfrom }) => recvfrom(nonblocking(bound(udp())), 10)],
    ['accept', 'accept', 'EAGAIN', ({ accept }) => accept(nonblocking(listening()))],
    [
      'sendall',
      'sendall',
      'EAGAIN',
      ({ sendall }) => sendall(nonblocking(connection()[0]), Buffer.alloc(64 << 20)),
    ],
    ['connect', 'connect', 'EINPROGRESS', ({ connect }) => connect(nonblocking(tcp()), fullListener())],
  ])('%s fails at once', async (_, syscall, code, call) => {
    await expect(call(form)).rejects.toMatchObject({ name: 'SocketError', code, syscall });
  });

  test('a connect goes on and is completed', async () => {
    const listener = listening();
    const client = nonblocking(tcp());
    const outcome = await form.connectEx(client, addressOf(listener));
    expect([0, -115]).toContain(outcome);
    await client.writable({ timeout: GENEROUS });
    // The first call after it has ended tells how, the next that there is nothing left to do: connect(2).
    expect([0, -106]).toContain(await form.connectEx(client, addressOf(listener)));
    await expect(form.connect(client, addressOf(listener))).rejects.toMatchObject({ code: 'EISCONN' });
    const { socket, address } = await form.accept(listener);
    kept(socket);
    expect(address).toEqual(addressOf(client));
    client.settimeout(GENEROUS);
    await form.send(socket, 'x');
    expect((await form.recv(client, 10)).toString()).toBe('x');
  });

  test('a connect that is refused says so when it has ended', async () => {
    const listener = listening();
    const address = addressOf(listener);
    listener.close();
    const client = nonblocking(tcp());
    await expect(form.connect(client, address)).rejects.toMatchObject({ code: 'EINPROGRESS' });
    await client.writable({ timeout: GENEROUS });
    await expect(form.connect(client, address)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('a connect that goes on is EALREADY', async () => {
    const client = nonblocking(tcp());
    const address = fullListener();
    await expect(form.connect(client, address)).rejects.toMatchObject({ code: 'EINPROGRESS' });
    await expect(form.connect(client, address)).rejects.toMatchObject({ code: 'EALREADY' });
  });
});

test('a connect that ran out of time leaves a socket that can be closed', async () => {
  const client = limited(tcp());
  await expect(client.connect(fullListener())).rejects.toBeInstanceOf(TimeoutError);
  client.close();
  expect(client.fileno()).toBe(-1);
});

test('close() ends a connect that waits', async () => {
  const client = tcp();
  const waiting = expect(client.connect(fullListener())).rejects.toMatchObject({
    code: 'ECANCELED',
    syscall: 'connect',
  });
  client.close();
  await waiting;
});

test('a signal ends a connect that waits', async () => {
  const reason = new Error('enough');
  const abort = new AbortController();
  const waiting = expect(tcp().connect(fullListener(), { signal: abort.signal })).rejects.toBe(reason);
  abort.abort(reason);
  await waiting;
});

test.runIf(process.platform === 'linux')('SO_SNDTIMEO ends a connect that blocks', () => {
  const client = tcp();
  client.setsockopt(SOL_SOCKET, SO_SNDTIMEO, encodeTimeval(LIMIT));
  const address = fullListener();
  expect(() => client.connectSync(address)).toThrow(
    expect.objectContaining({ code: 'EINPROGRESS', address: address.host, port: address.port }),
  );
});
