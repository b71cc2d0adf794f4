import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type BinaryFile, ClosedSocketError, close as closeDescriptor, socketpair } from '@sock/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { kept, pair } from '../../../../tooling/vitest/kept.js';
import { isPending, sleep } from '../../../../tooling/vitest/time.js';

const isOpen = (fd: number) => existsSync(`/proc/self/fd/${fd}`);

const canceled = expect.objectContaining({ code: 'ECANCELED', syscall: 'recv' });
const closedFile = expect.objectContaining({
  name: 'TypeError',
  code: 'ERR_USE_AFTER_CLOSE',
  message: 'I/O operation on closed file',
});

describe.each([
  ['promise form', (file: BinaryFile) => file.close()],
  ['blocking form', async (file: BinaryFile) => file.closeSync()],
])('the descriptor is closed with the last that holds it, %s', (_, close) => {
  test('socket first', async () => {
    const [socket, peer] = pair();
    const fd = socket.fileno();
    const file = socket.makefile('rwb');
    socket.close();
    expect([socket.fileno(), file.fileno(), isOpen(fd)]).toEqual([-1, fd, true]);
    peer.sendSync('still here\n');
    expect(String(await file.readline())).toBe('still here\n');
    await file.write('so am I');
    await close(file);
    expect([file.closed, file.name, isOpen(fd)]).toEqual([true, -1, false]);
    expect(String(peer.recvSync(100))).toBe('so am I');
    expect(peer.recvSync(100)).toHaveLength(0);
  });

  test('file first', async () => {
    const [socket, peer] = pair();
    const fd = socket.fileno();
    const file = socket.makefile('rb');
    await close(file);
    expect([file.closed, isOpen(fd)]).toEqual([true, true]);
    peer.sendSync('x');
    expect(String(socket.recvSync(1))).toBe('x');
    socket.close();
    expect(isOpen(fd)).toBe(false);
  });

  test('several files', async () => {
    const [socket] = pair();
    const fd = socket.fileno();
    const files = [socket.makefile('rb'), socket.makefile('wb'), socket.makefile('rb', { buffering: 0 })];
    socket.close();
    for (const file of files) {
      expect(isOpen(fd)).toBe(true);
      await close(file);
    }
    expect(isOpen(fd)).toBe(false);
  });

  test('closing twice is closing once', async () => {
    const [socket] = pair();
    const fd = socket.fileno();
    const [first, second] = [socket.makefile('rb'), socket.makefile('rb')];
    socket.close();
    socket.close();
    await close(first);
    await close(first);
    expect(isOpen(fd)).toBe(true);
    await close(second);
    expect(isOpen(fd)).toBe(false);
  });
});

test('a closed socket is closed, whatever its file objects do', async () => {
  const [socket] = pair();
  const file = kept(socket.makefile());
  socket.close();
  expect(() => socket.sendSync('x')).toThrow(ClosedSocketError);
  expect(() => socket.getsockname()).toThrow(ClosedSocketError);
  expect(() => socket.makefile()).toThrow(ClosedSocketError);
  await expect(socket.recv(1)).rejects.toThrow(ClosedSocketError);
  expect(file.readable()).toBe(true);
});

test('detach takes the descriptor away from all', async () => {
  const [socket] = pair();
  const file = socket.makefile('rwb');
  const reading = file.read(1);
  file.writeSync('unsent');
  const fd = socket.detach();
  await expect(reading).rejects.toEqual(canceled);
  expect(file.fileno()).toBe(-1);
  await expect(file.readline()).rejects.toThrow(ClosedSocketError);
  await expect(file.close()).rejects.toThrow(ClosedSocketError);
  expect([file.closed, isOpen(fd)]).toEqual([true, true]);
  closeDescriptor(fd);
});

describe('waits end with who made them', () => {
  test('of the socket, not of its files', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile('rb'));
    const reading = file.read(3);
    const receiving = socket.recv(3);
    socket.close();
    await expect(receiving).rejects.toEqual(canceled);
    peer.sendSync('abc');
    expect(String(await reading)).toBe('abc');
  });

  test('of a file, not of the socket or of other files', async () => {
    const [socket, peer] = pair();
    const [first, second] = [kept(socket.makefile('rb')), kept(socket.makefile('rb'))];
    const waits = [first.read(1), second.read(1), socket.recv(1)] as const;
    await first.close();
    await expect(waits[0]).rejects.toEqual(canceled);
    peer.sendSync('a');
    expect(String(await waits[1])).toBe('a');
    peer.sendSync('b');
    expect(String(await waits[2])).toBe('b');
  });
});

describe('close', () => {
  test('sends what was written, behind what waits to be', async () => {
    const [socket, peer] = pair();
    const file = socket.makefile('wb');
    const large = Buffer.alloc(4 << 20, 'x');
    const writes = [file.write(large), file.write('the end')];
    const closing = file.close();
    expect(file.closed).toBe(true);
    expect(await isPending(closing)).toBe(true);
    const received: Buffer[] = [];
    for (let left = large.length + 7; left > 0; left -= received.at(-1)?.length ?? 0)
      received.push(await peer.recv(1 << 20));
    expect(await Promise.all(writes)).toEqual([large.length, 7]);
    await closing;
    expect(Buffer.concat(received).equals(Buffer.concat([large, Buffer.from('the end')]))).toBe(true);
  });

  test('called again waits for the first', async () => {
    const [socket, peer] = pair();
    const file = socket.makefile('wb');
    const writing = file.write(Buffer.alloc(4 << 20));
    const closings = [file.close(), file.close()];
    expect(await isPending(Promise.race(closings))).toBe(true);
    for (let left = 4 << 20; left > 0; ) left -= (await peer.recv(1 << 20)).length;
    await Promise.all([...closings, writing]);
  });

  test('closes even if the rest cannot be sent', async () => {
    for (const close of [(file: BinaryFile) => file.close(), async (file: BinaryFile) => file.closeSync()]) {
      const [socket, peer] = pair();
      const fd = socket.fileno();
      const file = socket.makefile('wb');
      file.writeSync('for nobody');
      socket.close();
      peer.close();
      await expect(close(file)).rejects.toMatchObject({ code: 'EPIPE', syscall: 'send' });
      expect([file.closed, isOpen(fd)]).toEqual([true, false]);
      await close(file);
    }
  });

  test('is what using does', async () => {
    const [socket, peer] = pair();
    const files = [socket.makefile('w'), socket.makefile('w')] as const;
    for (const file of files) file.writeSync('x');
    files[0][Symbol.dispose]();
    await files[1][Symbol.asyncDispose]();
    expect(files.map((file) => file.closed)).toEqual([true, true]);
    expect(String(peer.recvSync(2))).toBe('xx');
  });

  test('leaves nothing to use', async () => {
    const [socket] = pair();
    const file = socket.makefile('rwb');
    file.closeSync();
    await expect(file.read()).rejects.toEqual(closedFile);
    await expect(file.readline()).rejects.toEqual(closedFile);
    await expect(file.write('x')).rejects.toEqual(closedFile);
    await expect(file.flush()).rejects.toEqual(closedFile);
    await expect(file.lines().next()).rejects.toEqual(closedFile);
    for (const use of [
      () => file.readSync(),
      () => file.writeSync('x'),
      () => file.flushSync(),
      () => file.linesSync().next(),
      () => file.fileno(),
      () => file.readable(),
      () => file.writable(),
      () => file.seekable(),
    ])
      expect(use).toThrow(closedFile);
  });
});

describe('garbage', () => {
  const warned = vi.fn();

  beforeEach(() => {
    setFlagsFromString('--expose-gc');
    process.on('warning', warned);
  });
  afterEach(() => {
    process.off('warning', warned);
    warned.mockClear();
  });

  async function collect() {
    const gc: () => void = runInNewContext('gc');
    for (let i = 0; i < 5; i++) {
      await sleep(10);
      gc();
    }
    await sleep(10);
  }

  test.each([
    ['with its socket', false],
    ['after its socket’s close', true],
  ])('a file object that nobody closed is closed, with one warning: %s', async (_, closed) => {
    const fds: number[] = [];
    (() => {
      const [socket, peer] = socketpair();
      fds.push(socket.fileno());
      socket.makefile('rwb').writeSync('lost');
      if (closed) socket.close();
      peer.close();
    })();
    await collect();
    expect(isOpen(fds[0] as number)).toBe(false);
    const what = closed ? 'a file object of a socket' : '(a socket|a file object of a socket)';
    expect(warned.mock.calls.map(([warning]) => `${warning}`)).toEqual([
      expect.stringMatching(
        `^ResourceWarning: ${what} \\(fd ${fds[0]}\\) was garbage-collected without close`,
      ),
    ]);
  });

  test('of a file object lets the socket live', async () => {
    const [socket, peer] = pair();
    (() => void socket.makefile())();
    await collect();
    peer.sendSync('x');
    expect(String(socket.recvSync(1))).toBe('x');
    expect(warned).not.toHaveBeenCalled();
  });

  test('is no file object that is used, be it only by a promise', async () => {
    const [socket, peer] = pair();
    const reading = socket.makefile().readline();
    const writing = socket.makefile('wb', { buffering: 0 }).write(Buffer.alloc(8 << 20));
    const filled = socket.makefile('wb').write(Buffer.alloc(1 << 20));
    socket.close();
    await collect();
    peer.sendSync('read\n');
    expect(await reading).toBe('read\n');
    expect(await writing).toBeGreaterThan(0);
    for (let left = 1 << 20; left > 0; ) left -= (await peer.recv(1 << 20)).length;
    expect(await filled).toBe(1 << 20);
  });
});
