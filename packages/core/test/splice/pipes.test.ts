import { randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, read, readFileSync, writeSync } from 'node:fs';
import { Splicer } from '@sock/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kept, pair } from '../../../../tooling/vitest/kept.js';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { sleep } from '../../../../tooling/vitest/time.js';
import { fifo, pipe } from '../support/pipe.js';
import { fileOf, narrowPair, received } from '../support/splicing.js';

test('pipes and devices are read', async () => {
  const [from, at] = pair();
  const splicer = kept(await Splicer.open('/dev/zero'));
  expect(await splicer.to(from, 1000)).toBe(1000);
  expect(await splicer.to(from, 500)).toBe(500);
  from.close();
  expect(await received(at)).toEqual(Buffer.alloc(1500));
});

test.runIf(process.platform === 'linux')(
  'what is sent out of memory leaves the mode of its socket',
  async () => {
    const [from] = pair();
    const splicer = kept(await Splicer.open('/dev/zero'));
    await splicer.to(from, 1000);
    expect(flagsOf(from.fileno()) & constants.O_NONBLOCK).toBe(0);
  },
);

test('an abort ends the wait for a FIFO that nobody writes to, which is closed once somebody has', async () => {
  const path = fifo();
  const before = openDescriptors();
  const opening = Splicer.open(path, 0, { signal: AbortSignal.timeout(20) });
  await expect(opening).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(openDescriptors()).toBe(before);
  closeSync(openSync(path, 'w'));
  await expect.poll(openDescriptors).toBe(before);
  const { signal } = new AbortController();
  const waited = Splicer.open(path, 0, { signal });
  const writer = openSync(path, 'w');
  const splicer = kept(await waited);
  const [from, at] = pair();
  writeSync(writer, 'abc');
  expect(await splicer.to(from, 3)).toBe(3);
  expect(String(await at.recv(10))).toBe('abc');
  closeSync(writer);
  await expect(Splicer.open(path, 0, { signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no');
});

/** Those of open(2), of a descriptor of this process. */
function flagsOf(fd: number): number {
  const [, flags = ''] = /^flags:\s*(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1')) ?? [];
  return Number.parseInt(flags, 8);
}

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
