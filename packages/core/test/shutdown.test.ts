import { type BinaryFile, SHUT_RD, SHUT_RDWR, SHUT_WR, SOCK_DGRAM, SOCK_STREAM } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { kept, open, pair } from '../../../tooling/vitest/kept.js';
import { isPending } from '../../../tooling/vitest/time.js';
import { AF_UNIX, addressOf, bound } from './support/loopback.js';

describe.each([
  ['SHUT_WR', SHUT_WR],
  ['SHUT_RDWR', SHUT_RDWR],
])('shutdown %s', (_, how) => {
  test('ends sends that wait, of which a Unix socket’s poll never tells', async () => {
    const [socket, peer] = pair();
    const waits = [socket.sendall(Buffer.alloc(16 << 20)), socket.send('x')];
    const outcomes = waits.map((wait) => expect(wait).rejects.toMatchObject({ code: 'EPIPE' }));
    socket.shutdown(how);
    await Promise.all(outcomes);
    // What was sent before is there.
    expect((await peer.recv(1)).length).toBe(1);
  });
});

describe('after shutdown of its reads', () => {
  test('a listener goes on to wait: there is no connection', async () => {
    const listener = open(AF_UNIX, SOCK_STREAM);
    listener.bindSync({ family: AF_UNIX, data: Buffer.from([AF_UNIX, 0]) });
    listener.listen();
    const accepting = listener.accept();
    listener.shutdown(SHUT_RD);
    expect(await isPending(accepting)).toBe(true);
    listener.close();
    await expect(accepting).rejects.toMatchObject({ code: 'ECANCELED' });
  });

  test.runIf(process.platform === 'linux')('a listener that becomes a client receives', async () => {
    const server = bound(SOCK_STREAM);
    server.listen();
    const socket = bound(SOCK_STREAM);
    socket.listen();
    socket.shutdown(SHUT_RD);
    await socket.connect(addressOf(server));
    const { socket: peer } = await server.accept();
    kept(peer);
    const receiving = socket.recv(10);
    expect(await isPending(receiving)).toBe(true);
    await peer.sendall('hello');
    expect((await receiving).toString()).toBe('hello');
  });

  test.each<[string, (file: BinaryFile, size: number) => Buffer | Promise<Buffer>]>([
    ['read', (file, size) => file.read(size)],
    ['readSync', (file, size) => file.readSync(size)],
  ])('a file object of datagrams has all that came, and then the end: %s', async (_, read) => {
    const [socket, peer] = pair(SOCK_DGRAM);
    peer.sendSync('abc');
    socket.shutdown(SHUT_RD);
    socket.settimeout(3_600_000);
    using file = socket.makefile('rb');
    expect((await read(file, 10)).toString()).toBe('abc');
    expect(await read(file, 10)).toHaveLength(0);
  });
});
