import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  read,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  MSG_MORE,
  SHUT_WR,
  SO_SNDBUF,
  SOCK_DGRAM,
  SOL_SOCKET,
  type Socket,
  Splicer,
  type SpliceSource,
  type WaitOptions,
} from '@sock/core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { kept, pair } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { node } from '../../../tooling/vitest/peer.js';
import { openDescriptors } from '../../../tooling/vitest/proc.js';
import { sleep } from '../../../tooling/vitest/time.js';
import { addressOf, bound } from './support/loopback.js';
import { fifo, pipe } from './support/pipe.js';
import { countByName, TracedProgram } from './support/strace.js';

const forms = [
  {
    form: 'promise form',
    open: (source: SpliceSource, offset?: number) => Splicer.open(source, offset),
    to: (splicer: Splicer, socket: Socket, count?: number, options?: WaitOptions) =>
      splicer.to(socket, count, options),
  },
  {
    form: 'blocking form',
    open: async (source: SpliceSource, offset?: number) => Splicer.openSync(source, offset),
    to: async (splicer: Splicer, socket: Socket, count?: number, options?: WaitOptions) =>
      splicer.toSync(socket, count, options),
  },
];

const LOAD = 0x10000;

/** A file that lasts as long as the test. */
function fileOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'splice-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'file');
  writeFileSync(file, bytes);
  return file;
}

/** All that comes until the end of the stream. */
async function received(socket: Socket): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let piece = await socket.recv(LOAD); piece.length > 0; piece = await socket.recv(LOAD))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Two ends of a stream that hold so little that all but the smallest sends wait. */
function narrowPair(): [Socket, Socket] {
  const [from, to] = pair();
  from.setsockopt(SOL_SOCKET, SO_SNDBUF, 1);
  return [from, to];
}

describe.each(forms)('a file, $form', ({ open: opened, to }) => {
  test.each([0, 1, 4095, 4097, LOAD, LOAD + 1, 3 * LOAD + 5])('of %i bytes', async (length) => {
    const bytes = randomBytes(length);
    const file = fileOf(bytes);
    const before = openDescriptors();
    const [from, at] = pair();
    // The blocking form would wait for ever for somebody who reads.
    from.setsockopt(SOL_SOCKET, SO_SNDBUF, 0x100000);
    const splicer = await opened(file);
    expect(splicer.left).toBe(length);
    expect(await to(splicer, from)).toBe(length);
    expect(splicer.left).toBe(0);
    expect(await to(splicer, from)).toBe(0);
    from.shutdown(SHUT_WR);
    expect((await received(at)).equals(bytes)).toBe(true);
    splicer.close();
    splicer.close();
    expect(openDescriptors()).toBe(before + 2);
  });

  test('from a position, so many bytes, as a FileHandle and as a descriptor, which stay open', async () => {
    const bytes = randomBytes(2 * LOAD);
    const file = fileOf(bytes);
    const handle = await open(file);
    onTestFinished(() => handle.close());
    const fd = openSync(file, 'r');
    onTestFinished(() => closeSync(fd));
    for (const source of [handle, fd]) {
      const [from, at] = pair();
      const splicer = await opened(source, 100);
      expect(await to(splicer, from, 5000)).toBe(5000);
      expect(await to(splicer, from, 10)).toBe(10);
      expect(splicer.left).toBe(2 * LOAD - 5110);
      splicer.close();
      from.close();
      expect((await received(at)).equals(bytes.subarray(100, 5110))).toBe(true);
    }
    expect((await handle.read(Buffer.alloc(3), 0, 3)).buffer).toEqual(bytes.subarray(0, 3));
  });

  test('beyond its end there is nothing', async () => {
    const splicer = kept(await opened(fileOf(randomBytes(10)), 20));
    expect(splicer.left).toBe(0);
    expect(await to(splicer, pair()[0])).toBe(0);
  });

  test('that becomes shorter: what is there', async () => {
    const bytes = randomBytes(2 * LOAD);
    const file = fileOf(bytes);
    const [from, at] = pair();
    const splicer = kept(await opened(file));
    expect(await to(splicer, from, 100)).toBe(100);
    truncateSync(file, 150);
    expect(await to(splicer, from)).toBe(50);
    from.close();
    expect((await received(at)).equals(bytes.subarray(0, 150))).toBe(true);
  });

  test('that the kernel does not splice, such as those of /proc, is read', async () => {
    const [from, at] = pair();
    const splicer = kept(await opened('/proc/self/status'));
    expect(await to(splicer, from, 5)).toBe(5);
    expect(await to(splicer, from)).toBeGreaterThan(500);
    from.close();
    expect((await received(at)).toString()).toMatch(/^Name:\t.*\nUmask/);
  });

  test('to sockets of messages: with MSG_MORE the message goes on', async () => {
    const [from, at] = [bound(SOCK_DGRAM), bound(SOCK_DGRAM)];
    from.connectSync(addressOf(at));
    const bytes = randomBytes(300);
    const splicer = kept(await opened(fileOf(bytes)));
    await to(splicer, from, 100, MSG_MORE);
    await to(splicer, from, 100, { flags: MSG_MORE });
    await to(splicer, from, 50);
    await to(splicer, from);
    expect((await at.recv(LOAD)).equals(bytes.subarray(0, 250))).toBe(true);
    expect((await at.recv(LOAD)).equals(bytes.subarray(250))).toBe(true);
  });

  test('a timeout loses nothing', async () => {
    const bytes = randomBytes(2 * LOAD);
    const [from, at] = narrowPair();
    const splicer = kept(await opened(fileOf(bytes)));
    from.settimeout(20);
    await expect(to(splicer, from)).rejects.toMatchObject({ code: 'ETIMEDOUT', syscall: 'splice' });
    const rest = received(at);
    from.settimeout(null);
    // This thread reads too: only the promise form may wait for it.
    await splicer.to(from);
    from.close();
    expect((await rest).equals(bytes)).toBe(true);
  });

  test('a FileHandle that is closed meanwhile is the end, whatever file has got its number', async () => {
    const handle = await open(fileOf(Buffer.alloc(2 * LOAD, 'p')));
    const { fd } = handle;
    const splicer = kept(await opened(handle));
    const [from, at] = pair();
    expect(await to(splicer, from, 10)).toBe(10);
    await handle.close();
    const other = openSync(fileOf(Buffer.alloc(2 * LOAD, 'S')), 'r');
    onTestFinished(() => closeSync(other));
    expect(other).toBe(fd);
    await expect(to(splicer, from)).rejects.toMatchObject({
      code: 'EBADF',
      syscall: 'splice',
      message: expect.stringContaining('the FileHandle was closed'),
    });
    from.close();
    expect(String(await received(at))).toBe('p'.repeat(10));
  });

  test('what the kernel or node:fs says of a file names it', async () => {
    const file = fileOf(randomBytes(10));
    const unreadable = openSync(file, 'a');
    onTestFinished(() => closeSync(unreadable));
    const says = (message: string) => ({ message: expect.stringContaining(message) });
    await expect(opened(9999)).rejects.toMatchObject(says('fstat of descriptor 9999'));
    await expect(to(kept(await opened(unreadable)), pair()[0])).rejects.toMatchObject(
      says(`is the file, descriptor ${unreadable}, open for reading?`),
    );
    await expect(to(kept(await opened(tmpdir())), pair()[0])).rejects.toMatchObject(
      says(`read '${tmpdir()}'`),
    );
  });

  test('arguments that it does not take', async () => {
    const file = fileOf(randomBytes(10));
    const splicer = kept(await opened(file));
    const [from] = pair();
    const code = (code: string) => ({ code });
    await expect(opened(7.5)).rejects.toMatchObject(code('ERR_OUT_OF_RANGE'));
    await expect(opened({} as never)).rejects.toMatchObject(code('ERR_INVALID_ARG_TYPE'));
    await expect(opened(file, -1)).rejects.toMatchObject(code('ERR_OUT_OF_RANGE'));
    await expect(opened(from, 1)).rejects.toMatchObject(code('ERR_INVALID_ARG_VALUE'));
    await expect(opened(`${file}.absent`)).rejects.toMatchObject(code('ENOENT'));
    await expect(to(splicer, {} as never)).rejects.toMatchObject(code('ERR_INVALID_ARG_TYPE'));
    await expect(to(splicer, from, -1)).rejects.toMatchObject(code('ERR_OUT_OF_RANGE'));
    await expect(to(splicer, from, 1, 1)).rejects.toMatchObject(code('ERR_INVALID_ARG_VALUE'));
    from.setblocking(false);
    await expect(to(splicer, from)).rejects.toMatchObject(code('ERR_INVALID_STATE'));
    from.close();
    await expect(to(splicer, from)).rejects.toMatchObject(code('EBADF'));
    splicer.close();
    await expect(to(splicer, pair()[0])).rejects.toMatchObject(code('EBADF'));
  });
});

describe('calls that wait', () => {
  test('an abort loses nothing', async () => {
    const bytes = randomBytes(2 * LOAD);
    const [from, at] = narrowPair();
    const splicer = kept(await Splicer.open(fileOf(bytes)));
    const controller = new AbortController();
    const moving = splicer.to(from, undefined, { signal: controller.signal });
    setImmediate(() => controller.abort(new Error('changed my mind')));
    await expect(moving).rejects.toThrow('changed my mind');
    const rest = received(at);
    await splicer.to(from);
    from.close();
    expect((await rest).equals(bytes)).toBe(true);
  });

  test('a second one at the same time is refused, the end of the splicer or of the socket ends the first', async () => {
    for (const end of ['splicer', 'socket']) {
      const [from, at] = narrowPair();
      const splicer = kept(await Splicer.open(fileOf(randomBytes(2 * LOAD))));
      const moving = splicer.to(from);
      await expect(splicer.to(from)).rejects.toMatchObject({ code: 'ERR_INVALID_STATE' });
      setImmediate(() => {
        if (end === 'socket') return from.close();
        splicer.close();
        at.recvSync(LOAD);
      });
      await expect(moving).rejects.toMatchObject({
        code: expect.stringMatching(/^(ECANCELED|EBADF)$/),
      });
    }
  });

  test('hundreds of loads leave the others their turns', async () => {
    const splicer = kept(await Splicer.open(fileOf(Buffer.alloc(400 * LOAD))));
    const [from, at] = pair();
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    const reading = received(at);
    await splicer.to(from);
    clearInterval(counting);
    from.close();
    expect(await reading).toHaveLength(400 * LOAD);
    expect(turns).toBeGreaterThan(0);
  });
});

describe.each(forms)('from a socket, $form', ({ open: opened, to }) => {
  test('what it receives, up to the end', async () => {
    const bytes = randomBytes(LOAD);
    const [writer, source] = pair();
    const [from, at] = pair();
    from.setsockopt(SOL_SOCKET, SO_SNDBUF, 0x100000);
    writer.setsockopt(SOL_SOCKET, SO_SNDBUF, 0x100000);
    const splicer = kept(await opened(source));
    expect(splicer.left).toBe(0);
    writer.sendallSync(bytes);
    expect(await to(splicer, from, 1000)).toBe(1000);
    writer.shutdown(SHUT_WR);
    expect(await to(splicer, from)).toBe(LOAD - 1000);
    splicer.close();
    from.close();
    expect((await received(at)).equals(bytes)).toBe(true);
    expect(source.fileno()).toBeGreaterThan(0);
  });

  test('its timeout counts', async () => {
    const [, source] = pair();
    source.settimeout(10);
    const splicer = kept(await opened(source));
    await expect(to(splicer, pair()[0])).rejects.toMatchObject({ code: 'ETIMEDOUT', syscall: 'splice' });
  });
});

test('pipes and devices are read', async () => {
  const [from, at] = pair();
  const splicer = kept(await Splicer.open('/dev/zero'));
  expect(await splicer.to(from, 1000)).toBe(1000);
  expect(await splicer.to(from, 500)).toBe(500);
  from.close();
  expect(await received(at)).toEqual(Buffer.alloc(1500));
});

describe('a pipe', () => {
  /** A splicer of a pipe, and what to write to. */
  async function piped(): Promise<[Splicer, number]> {
    const [out, into] = pipe();
    onTestFinished(() => closeSync(out));
    return [kept(await Splicer.open(out)), into];
  }

  test('an abort ends the wait at once, and what is read then goes with the next call', async () => {
    const [splicer, into] = await piped();
    const [from, at] = pair();
    for (const [early, late] of [
      ['abc', 'def'],
      ['', 'abcdef'],
    ] as const) {
      const controller = new AbortController();
      const moving = splicer.to(from, 6, { signal: controller.signal });
      if (early) {
        writeSync(into, early);
        expect(String(await at.recv(100))).toBe(early);
      }
      await sleep(5);
      controller.abort(new Error('changed my mind'));
      await expect(moving).rejects.toThrow('changed my mind');
      // The bytes that come first are those that the promise began to read.
      expect(() => splicer.toSync(from, 1)).toThrow(expect.objectContaining({ code: 'ERR_INVALID_STATE' }));
      writeSync(into, late);
      expect(await splicer.to(from, 1)).toBe(1);
      expect(splicer.toSync(from, late.length - 1)).toBe(late.length - 1);
      expect(String(await at.recv(100))).toBe(late);
    }
    closeSync(into);
    expect(await splicer.to(from)).toBe(0);
  });

  test('one read serves the next call that waits, not both', async () => {
    const [splicer, into] = await piped();
    const [from, at] = pair();
    for (let i = 0; i < 3; i++)
      await expect(splicer.to(from, 6, { signal: AbortSignal.timeout(5) })).rejects.toThrow();
    const moving = splicer.to(from, 6);
    writeSync(into, 'abcdef');
    expect(await moving).toBe(6);
    expect(String(await at.recv(100))).toBe('abcdef');
    closeSync(into);
  });

  test('a timeout while there is no room loses nothing', async () => {
    const bytes = randomBytes(60_000);
    const [splicer, into] = await piped();
    const [from, at] = narrowPair();
    writeSync(into, bytes);
    closeSync(into);
    from.settimeout(20);
    await expect(splicer.to(from)).rejects.toMatchObject({ code: 'ETIMEDOUT', syscall: 'splice' });
    const rest = received(at);
    from.settimeout(null);
    await splicer.to(from);
    from.close();
    expect((await rest).equals(bytes)).toBe(true);
  });

  test('close() ends the wait at once; its descriptor is closed when it is read no more', async () => {
    const path = fifo();
    const into = openSync(path, 'r+');
    onTestFinished(() => closeSync(into));
    const [from] = pair();
    const before = openDescriptors();
    const splicer = await Splicer.open(path);
    const moving = splicer.to(from);
    await sleep(20);
    splicer.close();
    await expect(moving).rejects.toMatchObject({ code: 'ECANCELED', syscall: 'splice' });
    expect(openDescriptors()).toBe(before + 1);
    writeSync(into, 'lost');
    await expect.poll(openDescriptors).toBe(before);
  });

  test('close() leaves the number to a read that has not begun: nobody else gets it meanwhile', async () => {
    const path = fifo();
    const into = openSync(path, 'r+');
    onTestFinished(() => closeSync(into));
    const splicer = await Splicer.open(path);
    const endReads = occupyPool();
    const moving = splicer.to(pair()[0]);
    await sleep(20);
    splicer.close();
    const other = openSync(fileOf(Buffer.from('its own text')), 'r');
    onTestFinished(() => closeSync(other));
    endReads();
    await expect(moving).rejects.toMatchObject({ code: 'ECANCELED' });
    await sleep(50);
    expect(readFileSync(other, 'utf8')).toBe('its own text');
    writeSync(into, 'lost');
  });
});

/** Keeps all threads of libuv's pool busy. @returns what ends that */
function occupyPool(): () => void {
  const pipes = Array.from({ length: Number(process.env.UV_THREADPOOL_SIZE ?? 4) }, pipe);
  for (const [out] of pipes) read(out, Buffer.alloc(1), 0, 1, null, () => closeSync(out));
  return () => {
    for (const [, into] of pipes) closeSync(into);
  };
}

describe('the system calls', () => {
  beforeEach(needs('strace'));

  test('are splice alone: no byte of a file comes into this process', async () => {
    const program = new TracedProgram(new URL('./fixtures/splicing.mjs', import.meta.url));
    const { moved } = await program.json<{ moved: number }>();
    const counts = countByName(await program.callsBetweenMarks());
    console.log(`${moved} bytes: ${JSON.stringify(counts)}`);
    expect(moved).toBe(20 * LOAD);
    expect(counts).toEqual({ splice: 41, recvfrom: 20 });
  });
});

test('a worker that ends leaves no descriptor', async () => {
  const program = node(new URL('./fixtures/splicing-workers.mjs', import.meta.url));
  expect(await program.json()).toEqual({ left: 0 });
  await program.end();
});

test('close() ends a call that waits for data, or for room', async () => {
  const [source, feeder] = pair();
  const [target] = narrowPair();
  for (const feed of ['', 'x'.repeat(1 << 17)]) {
    const before = openDescriptors();
    const splicer = await Splicer.open(source);
    const moving = splicer.to(target);
    if (feed) feeder.sendall(feed).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    splicer.close();
    await expect(moving).rejects.toMatchObject({ code: 'ECANCELED', syscall: 'splice' });
    expect(openDescriptors()).toBe(before);
  }
});
