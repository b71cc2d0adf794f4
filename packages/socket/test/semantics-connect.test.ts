// Connecting without waiting, connectEx's numbers, and what accept gives.
import { constants } from 'node:os';
import { type InetAddress, SO_ERROR, SOL_SOCKET } from '@sock/socket';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { kept } from '../../../tooling/vitest/kept.js';
import { isNonblocking } from '../../../tooling/vitest/proc.js';
import { isPending } from '../../../tooling/vitest/time.js';
import {
  addressOf,
  desertedTcp,
  fullListener,
  type Inet,
  listening,
  tcp,
} from '../../inet/test/support/sockets.js';

const { ECONNREFUSED, EINPROGRESS, EISCONN, ETIMEDOUT } = constants.errno;

describe.each(forms)('connect in non-blocking mode, $form', (form) => {
  async function started(address: InetAddress): Promise<Inet> {
    const socket = tcp();
    socket.setblocking(false);
    await expect(form.connect(socket, address)).rejects.toMatchObject({
      code: 'EINPROGRESS',
      errno: -EINPROGRESS,
    });
    await socket.writable();
    return socket;
  }

  test('is over when the socket is writable; then it is connected', async () => {
    const server = listening();
    const socket = await started(addressOf(server));
    expect(socket.getsockopt(SOL_SOCKET, SO_ERROR)).toBe(0);
    expect(socket.getpeername()).toEqual(addressOf(server));
    // Linux tells the end of such a connect once more, and then that it is long over.
    expect(await form.connectEx(socket, addressOf(server))).toBe(0);
    expect(await form.connectEx(socket, addressOf(server))).toBe(-EISCONN);
    await expect(form.connect(socket, addressOf(server))).rejects.toMatchObject({ code: 'EISCONN' });
  });

  test('is over when the socket is writable; then SO_ERROR says why it is not connected', async () => {
    const socket = await started(desertedTcp());
    expect(socket.getsockopt(SOL_SOCKET, SO_ERROR)).toBe(ECONNREFUSED);
    expect(socket.getsockopt(SOL_SOCKET, SO_ERROR)).toBe(0);
    expect(() => socket.getpeername()).toThrow(expect.objectContaining({ code: 'ENOTCONN' }));
  });

  test('goes on in a socket that has become blocking', async () => {
    const server = listening();
    const socket = tcp();
    socket.setblocking(false);
    await expect(form.connect(socket, addressOf(server))).rejects.toMatchObject({ code: 'EINPROGRESS' });
    socket.setblocking(true);
    expect(await form.connectEx(socket, addressOf(server))).toBe(0);
    const { socket: peer } = await form.accept(server);
    await form.sendall(socket, 'connected');
    expect((await form.recv(kept(peer), 100)).toString()).toBe('connected');
  });
});

describe.each(forms)('connectEx, $form', (form) => {
  const number = async (socket: Inet, address: InetAddress) => {
    const twin = tcp();
    twin.settimeout(socket.gettimeout());
    const error = await form.connect(twin, address).then(
      () => ({ errno: 0 }),
      (error) => error,
    );
    const result = await form.connectEx(socket, address);
    expect(result).toBe(error.errno);
    return result;
  };

  test.each<[string, () => [Inet, InetAddress], number]>([
    ['0 when connected', () => [tcp(), addressOf(listening())], 0],
    ['nobody there', () => [tcp(), desertedTcp()], -ECONNREFUSED],
    ['on its way', () => [nonblocking(tcp()), addressOf(listening())], -EINPROGRESS],
    ['no time left', () => [impatient(tcp()), fullListener()], -ETIMEDOUT],
  ])('gives the number that connect’s error has: %s', async (_, make, expected) => {
    const [socket, address] = make();
    expect(await number(socket, address)).toBe(expected);
  });

  test('throws what is no failure of connect(2)', async () => {
    await expect(form.connectEx(tcp(), { host: 'no such host', port: 9 })).rejects.toMatchObject({
      name: 'AddressInfoError',
    });
    await expect(form.connectEx(tcp(), { host: '127.0.0.1', port: -1 })).rejects.toThrow(RangeError);
  });
});

function nonblocking(socket: Inet): Inet {
  socket.setblocking(false);
  return socket;
}

function impatient(socket: Inet): Inet {
  socket.settimeout(50);
  return socket;
}

describe.each(forms)('an accepted socket, $form', (form) => {
  test('waits, though its listener does not', async () => {
    const server = nonblocking(listening());
    const client = tcp();
    await form.connect(client, addressOf(server));
    await server.readable();
    const peer = kept((await form.accept(server)).socket);
    expect([peer.gettimeout(), isNonblocking(peer.fileno())]).toEqual([null, false]);
    const waiting = peer.recv(100);
    expect(await isPending(waiting)).toBe(true);
    await form.sendall(client, 'patience');
    expect((await waiting).toString()).toBe('patience');
  });
});
