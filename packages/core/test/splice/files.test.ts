import { randomBytes } from 'node:crypto';
import { closeSync, openSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { MSG_MORE, SHUT_WR, SO_SNDBUF, SOCK_DGRAM, SOL_SOCKET } from '@sock/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kept, pair } from '../../../../tooling/vitest/kept.js';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { addressOf, bound } from '../support/loopback.js';
import { fileOf, forms, LOAD, narrowPair, received } from '../support/splicing.js';

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
