import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileArgument, TimeoutError } from '@sock/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pair } from '../../../tooling/vitest/kept.js';

const LARGE = 4 << 20;

/** A file that is gone after the test. */
function fileOf(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'sock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'file'), content);
  return join(folder, 'file');
}

describe.each([
  { form: 'promise form', sendfile: 'sendfile' },
  { form: 'blocking form', sendfile: 'sendfileSync' },
] as const)('$form', ({ sendfile }) => {
  test('a FileHandle is read on behind what was sent', async () => {
    const [socket] = pair();
    await using file = await open(fileOf('0123456789'));
    expect(await socket[sendfile](file, 2, 5)).toBe(5);
    expect((await file.readFile()).toString()).toBe('789');
  });

  test('its position tells what was sent until the timeout', async () => {
    const [socket, peer] = pair();
    socket.settimeout(50);
    const fd = openSync(fileOf(Buffer.alloc(LARGE)), 'r');
    onTestFinished(() => closeSync(fd));
    await expect(async () => socket[sendfile](fd)).rejects.toBeInstanceOf(TimeoutError);
    const left = readFileSync(fd).length;
    socket.close();
    let received = 0;
    for (let piece = peer.recvSync(LARGE); piece.length > 0; piece = peer.recvSync(LARGE))
      received += piece.length;
    expect(received).toBeGreaterThan(0);
    expect(left).toBe(LARGE - received);
  });

  test('nothing is moved when nothing is sent', async () => {
    const [socket] = pair();
    await using file = await open(fileOf('0123456789'));
    await file.read(Buffer.alloc(4));
    expect(await socket[sendfile](file, 100)).toBe(0);
    await expect(async () => socket[sendfile](file, 0, -1)).rejects.toThrow(RangeError);
    expect((await file.readFile()).toString()).toBe('456789');
  });

  test.each<[string, FileArgument]>([
    ['null', null as never],
    ['an object', {} as never],
    ['half a descriptor', 0.5],
  ])('%s is no file', async (_, file) => {
    const [socket] = pair();
    await expect(async () => socket[sendfile](file)).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_/),
    });
  });
});
