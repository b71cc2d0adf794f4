import { beforeEach, describe, expect, test } from 'vitest';
import { type Form, forms } from '../../../tooling/vitest/forms.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { networkCalls } from '../../core/test/support/strace.js';
import { type Inet, tcp, udp } from './support/sockets.js';

const range = { name: 'RangeError', code: 'ERR_OUT_OF_RANGE' };
const type = { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' };
const value = { name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' };
const closed = { name: 'ClosedSocketError', code: 'EBADF' };

describe.each(forms)('$form', (form) => {
  test.each<[string, object, unknown]>([
    [
      'port 65536',
      { ...range, message: expect.stringMatching(/"address.port".*>= 0 and <= 65535. Received 65536/) },
      { host: '127.0.0.1', port: 65536 },
    ],
    ['port -1', range, { host: '127.0.0.1', port: -1 }],
    ['port 80.5', range, { host: '127.0.0.1', port: 80.5 }],
    ['port "80"', type, { host: '127.0.0.1', port: '80' }],
    ['no port', type, { host: '127.0.0.1' }],
    ['no host', type, { port: 80 }],
    ['a NUL in the host', value, { host: '127.0.0.1\0.example.org', port: 80 }],
    ['a pair, as in Python', type, ['127.0.0.1', 80]],
    ['text', type, '127.0.0.1:80'],
    ['nothing', type, undefined],
  ])('an address with %s is refused', async (_, error, address) => {
    const bad = address as { host: string; port: number };
    await expect(form.bind(tcp(), bad)).rejects.toMatchObject(error);
    await expect(form.connect(tcp(), bad)).rejects.toMatchObject(error);
    await expect(form.connectEx(tcp(), bad)).rejects.toMatchObject(error);
    await expect(form.sendto(udp(), 'x', bad)).rejects.toMatchObject(error);
  });

  test.each<[string, object, (form: Form, socket: Inet) => Promise<unknown>]>([
    ['a size below zero', range, ({ recv }, socket) => recv(socket, -1)],
    ['recvfrom of a size below zero', range, ({ recvfrom }, socket) => recvfrom(socket, -1)],
    ['recvInto of a size below zero', range, ({ recvInto }, socket) => recvInto(socket, Buffer.alloc(1), -1)],
  ])('%s is refused', async (_, error, call) => {
    await expect(call(form, udp())).rejects.toMatchObject(error);
  });

  test('a closed socket is refused, even with a bad address', async () => {
    const socket = tcp();
    socket.close();
    for (const port of [80, 65536]) {
      await expect(form.bind(socket, { host: '127.0.0.1', port })).rejects.toMatchObject(closed);
      await expect(form.connect(socket, { host: '127.0.0.1', port })).rejects.toMatchObject(closed);
      await expect(form.sendto(socket, 'x', { host: '127.0.0.1', port })).rejects.toMatchObject(closed);
    }
  });
});

describe('before any system call', () => {
  beforeEach(needs('strace'));

  test('all of it', async () => {
    const { calls, refused } = await networkCalls(new URL('./fixtures/bad-input.mjs', import.meta.url));
    expect(refused).toBeGreaterThan(200);
    // The fixture makes one call that is good, which proves that they would be seen.
    expect(calls).toEqual([expect.stringMatching(/^socketpair\(/)]);
  });
});
