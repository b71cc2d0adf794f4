import { SOCK_DGRAM, SOCK_STREAM, sockaddr } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { kept, open, pair } from '../../../tooling/vitest/kept.js';
import { AF_INET, AF_UNIX, addressOf, bound } from './support/loopback.js';

describe('first come, first served', () => {
  test('receives', async () => {
    const [socket, peer] = pair();
    const waits = [1, 2, 3, 1, 2].map((size) => socket.recv(size));
    peer.sendSync('abbcccdee');
    expect((await Promise.all(waits)).map(String)).toEqual(['a', 'bb', 'ccc', 'd', 'ee']);
  });

  test('receives of different kinds', async () => {
    const [socket, peer] = pair(SOCK_DGRAM);
    const memory = Buffer.alloc(2);
    const waits = [socket.recv(9), socket.recvInto(memory), socket.recvfrom(9), socket.recv(9)] as const;
    for (const message of ['a', 'bb', 'c', 'd']) peer.sendSync(message);
    const [first, bytes, { data }, last] = await Promise.all(waits);
    expect([`${first}`, bytes, `${memory}`, `${data}`, `${last}`]).toEqual(['a', 2, 'bb', 'c', 'd']);
  });

  test('one that comes when data is there waits behind those that came before', async () => {
    const [socket, peer] = pair();
    const first = socket.recv(1);
    peer.sendSync('ab');
    const second = socket.recv(1);
    expect(`${await first}${await second}`).toBe('ab');
  });

  test('accepts', async () => {
    const listener = bound(SOCK_STREAM);
    listener.listen();
    const waits = [listener.accept(), listener.accept(), listener.accept()];
    const clients = waits.map(() => open(AF_INET, SOCK_STREAM));
    for (const client of clients) client.connectSync(addressOf(listener));
    const accepted = await Promise.all(waits);
    for (const { socket } of accepted) kept(socket);
    expect(accepted.map(({ address }) => address)).toEqual(clients.map(addressOf));
  });

  test('directions do not wait for each other', async () => {
    const [socket, peer] = pair();
    const receiving = socket.recv(10);
    const sending = socket.sendall(Buffer.alloc(4 << 20));
    peer.sendSync('x');
    expect((await receiving).toString()).toBe('x');
    for (let left = 4 << 20; left > 0; ) left -= (await peer.recv(1 << 20)).length;
    await sending;
  });
});

describe('sends do not mix', () => {
  const SIZE = 3 << 20;

  async function received(peer: ReturnType<typeof pair>[1], size: number): Promise<string> {
    const parts: Buffer[] = [];
    for (let left = size; left > 0; ) {
      const data = await peer.recv(1 << 20);
      parts.push(data);
      left -= data.length;
    }
    return Buffer.concat(parts).toString('latin1');
  }

  test('two sendall at once', async () => {
    const [socket, peer] = pair();
    const sending = ['a', 'b'].map((letter) => socket.sendall(Buffer.alloc(SIZE, letter)));
    const data = await received(peer, 2 * SIZE);
    await Promise.all(sending);
    expect(data === 'a'.repeat(SIZE) + 'b'.repeat(SIZE)).toBe(true);
  });

  test('a send between two sendall', async () => {
    const [socket, peer] = pair();
    const sending = [
      socket.sendall(Buffer.alloc(SIZE, 'a')),
      socket.send('-'),
      socket.sendall(Buffer.alloc(SIZE, 'b')),
    ];
    const data = await received(peer, 2 * SIZE + 1);
    await Promise.all(sending);
    expect(data === `${'a'.repeat(SIZE)}-${'b'.repeat(SIZE)}`).toBe(true);
  });
});

describe('a blocking call after promises that wait', () => {
  test('serves those first', async () => {
    const [socket, peer] = pair();
    const waits = [socket.recv(1), socket.recv(1)];
    peer.sendSync('abc');
    expect(socket.recvSync(1).toString()).toBe('c');
    expect((await Promise.all(waits)).map(String)).toEqual(['a', 'b']);
  });

  test('does so for accept', async () => {
    const listener = bound(SOCK_STREAM);
    listener.listen();
    const waiting = listener.accept();
    const clients = [open(AF_INET, SOCK_STREAM), open(AF_INET, SOCK_STREAM)] as const;
    for (const client of clients) client.connectSync(addressOf(listener));
    const second = listener.acceptSync();
    const first = await waiting;
    for (const { socket } of [first, second]) kept(socket);
    expect([first.address, second.address]).toEqual(clients.map(addressOf));
  });

  test('does not when it may not wait for them', async () => {
    const [socket, peer] = pair();
    const waiting = socket.recv(1);
    socket.settimeout(0);
    expect(() => socket.recvSync(1)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
    socket.settimeout(30);
    expect(() => socket.recvSync(1)).toThrow(expect.objectContaining({ name: 'TimeoutError' }));
    peer.sendSync('x');
    expect((await waiting).toString()).toBe('x');
  });

  test('costs no processor time while it waits for them', async () => {
    // A Unix socket whose listener is full is never told when there is room: the connect must ask again and again.
    const listener = open(AF_UNIX, SOCK_STREAM);
    listener.bindSync({ family: AF_UNIX, data: sockaddr(AF_UNIX, 2) });
    listener.listen(0);
    open(AF_UNIX, SOCK_STREAM).connectSync(addressOf(listener));
    const socket = open(AF_UNIX, SOCK_STREAM);
    const connecting = expect(socket.connect(addressOf(listener))).rejects.toMatchObject({
      code: 'ECANCELED',
    });
    socket.settimeout(300);
    const before = process.cpuUsage();
    expect(() => socket.sendSync('x')).toThrow(expect.objectContaining({ name: 'TimeoutError' }));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(150);
    socket.close();
    await connecting;
  });

  test('of the other direction does not care', async () => {
    const [socket, peer] = pair();
    const waiting = socket.recv(10);
    socket.sendallSync('ping');
    expect(peer.recvSync(10).toString()).toBe('ping');
    peer.sendSync('pong');
    expect((await waiting).toString()).toBe('pong');
  });
});
