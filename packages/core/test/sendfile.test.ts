import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type FileArgument, type Socket, TimeoutError } from '@sock/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pair } from '../../../tooling/vitest/kept.js';
import { openDescriptors } from '../../../tooling/vitest/proc.js';
import { sleep } from '../../../tooling/vitest/time.js';
import { fifo, pipe } from './support/pipe.js';

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

  test('a path that leads nowhere, and a FileHandle that is closed, send nothing', async () => {
    const [socket, peer] = pair();
    const file = await open(fileOf('x'));
    await file.close();
    await expect(async () => socket[sendfile](file)).rejects.toMatchObject({
      code: 'ERR_INVALID_ARG_VALUE',
      message: expect.stringContaining('closed'),
    });
    await expect(async () => socket[sendfile]('/no/such/file')).rejects.toMatchObject({ code: 'ENOENT' });
    socket.sendallSync('next');
    expect(String(await peer.recv(100))).toBe('next');
  });

  test('what node:fs or the kernel says of a file names it', async () => {
    const [socket] = pair();
    const path = fileOf('x');
    const unreadable = openSync(path, 'a');
    onTestFinished(() => closeSync(unreadable));
    const says = (message: string) => ({ message: expect.stringContaining(message) });
    await expect(async () => socket[sendfile](9999)).rejects.toMatchObject(says('fstat of descriptor 9999'));
    await expect(async () => socket[sendfile](unreadable)).rejects.toMatchObject(
      says(`is the file, descriptor ${unreadable}, open for reading?`),
    );
    await expect(async () => socket[sendfile](dirname(path))).rejects.toMatchObject(
      says(`read '${dirname(path)}'`),
    );
  });

  test('nothing is moved when nothing is sent', async () => {
    const [socket] = pair();
    await using file = await open(fileOf('0123456789'));
    // Not by the FileHandle's own read, which of Node 20 on armv7 knows no position.
    readSync(file.fd, Buffer.alloc(4));
    expect(await socket[sendfile](file, 100)).toBe(0);
    await expect(async () => socket[sendfile](file, 0, -1)).rejects.toThrow(RangeError);
    const rest = Buffer.alloc(6);
    expect(readSync(file.fd, rest)).toBe(6);
    expect(rest.toString()).toBe('456789');
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

describe('a file waits its turn', () => {
  const large = Buffer.alloc(LARGE, 'f');
  const order = async (socket: Socket, peer: Socket, sends: Promise<unknown>[]) => {
    const all = Promise.all(sends).then(() => socket.close());
    let text = '';
    for (let piece = await peer.recv(LARGE); piece.length > 0; piece = await peer.recv(LARGE))
      text += piece.toString().replace(/f+/g, 'f');
    await all;
    return text.replace(/f+/g, 'f');
  };

  test('between what was sent before and after it', async () => {
    const [socket, peer] = pair();
    const path = fileOf(large);
    await using handle = await open(path);
    const sends = [
      socket.sendall('before'),
      socket.sendfile(path),
      socket.sendall('between'),
      socket.sendfile(handle),
      socket.sendall('after'),
    ];
    expect(await order(socket, peer, sends)).toBe('beforefbetweenfafter');
  });

  test('before what blocks', async () => {
    const [socket, peer] = pair();
    const before = openDescriptors();
    const sending = socket.sendfile(fileOf('file'));
    socket.sendallSync('after');
    await sending;
    await expect.poll(openDescriptors).toBe(before);
    expect(String(await peer.recv(100))).toBe('fileafter');
  });

  test('a pipe too, which is read while others are served', async () => {
    const [socket, peer] = pair();
    const [[from, into], [other, otherPeer]] = [pipe(), pair()];
    const sends = [socket.sendfile(from), socket.sendall('after')];
    setTimeout(() => writeSync(into, 'piped '), 20);
    setTimeout(() => closeSync(into), 40);
    // This thread goes on meanwhile.
    other.sendSync('x');
    expect(String(await otherPeer.recv(1))).toBe('x');
    expect(await order(socket, peer, sends)).toBe('piped after');
    closeSync(from);
  });

  test('time that a pipe takes is none of the socket', async () => {
    const [socket, peer] = pair();
    socket.settimeout(30);
    const [from, into] = pipe();
    setTimeout(() => writeSync(into, 'late'), 120);
    setTimeout(() => closeSync(into), 240);
    expect(await socket.sendfile(from)).toBe(4);
    expect(String(peer.recvSync(10))).toBe('late');
    closeSync(from);
  });

  test('an abort before the file is open, and while a pipe is read, leaves no descriptor', async () => {
    const [socket, peer] = pair();
    const before = openDescriptors();
    const opening = new AbortController();
    const path = fileOf('x');
    const early = socket.sendfile(path, 0, null, { signal: opening.signal });
    opening.abort(new Error('early'));
    await expect(early).rejects.toThrow('early');
    const [from, into] = pipe();
    const reading = new AbortController();
    const late = socket.sendfile(from, 0, null, { signal: reading.signal });
    await sleep(20);
    reading.abort(new Error('late'));
    await expect(late).rejects.toThrow('late');
    closeSync(into);
    await sleep(20);
    closeSync(from);
    expect(openDescriptors()).toBe(before);
    socket.sendSync('next');
    expect(String(peer.recvSync(10))).toBe('next');
  });

  test('what blocks is refused while a pipe is read: nothing gets between', async () => {
    const [socket, peer] = pair();
    const [from, into] = pipe();
    const sending = socket.sendfile(from);
    writeSync(into, 'abc');
    expect(String(await peer.recv(100))).toBe('abc');
    for (const timeout of [null, 50]) {
      socket.settimeout(timeout);
      const refusal = { code: 'ERR_INVALID_STATE', message: expect.stringContaining('await it') };
      expect(() => socket.sendallSync('SYNC')).toThrow(expect.objectContaining(refusal));
      expect(() => socket.sendfileSync(fileOf('SYNC'))).toThrow(expect.objectContaining(refusal));
    }
    writeSync(into, 'def');
    closeSync(into);
    expect(await sending).toBe(6);
    socket.sendallSync('SYNC');
    expect(String(await peer.recv(100))).toBe('defSYNC');
    closeSync(from);
  });

  test('what blocks is refused also when the pipe is not read yet', async () => {
    const [socket, peer] = pair();
    const [from, into] = pipe();
    socket.settimeout(100);
    const sending = socket.sendfile(from);
    expect(() => socket.sendallSync('SYNC')).toThrow(expect.objectContaining({ code: 'ERR_INVALID_STATE' }));
    writeSync(into, 'abc');
    closeSync(into);
    expect(await sending).toBe(3);
    expect(String(await peer.recv(100))).toBe('abc');
    closeSync(from);
  });

  test('close() ends it', async () => {
    const [socket] = pair();
    const before = openDescriptors();
    const sending = socket.sendfile(fileOf(large));
    socket.close();
    await expect(sending).rejects.toMatchObject({ code: 'ECANCELED' });
    await expect.poll(openDescriptors).toBe(before - 1);
  });
});

describe('a FileHandle that is closed meanwhile is the end: its number is no file of ours any more', () => {
  const closed = { code: 'EBADF', message: expect.stringContaining('the FileHandle was closed') };

  test('while the socket has no room', async () => {
    const [socket, peer] = pair();
    const file = await open(fileOf(Buffer.alloc(LARGE, 'p')));
    const { fd } = file;
    const sending = expect(socket.sendfile(file)).rejects.toMatchObject({ ...closed, syscall: 'sendfile' });
    await sleep(20);
    await file.close();
    const other = openSync(fileOf(Buffer.alloc(LARGE, 'S')), 'r');
    onTestFinished(() => closeSync(other));
    expect(other).toBe(fd);
    const start = await peer.recv(LARGE);
    await sending;
    socket.close();
    let all = start;
    for (let piece = start; piece.length > 0; all = Buffer.concat([all, piece]))
      piece = await peer.recv(LARGE);
    expect(all.length).toBeGreaterThan(0);
    expect(all.equals(Buffer.alloc(all.length, 'p'))).toBe(true);
    // Nor is its position moved.
    expect(readFileSync(other)).toHaveLength(LARGE);
  });

  test('while a pipe is read: what comes yet is sent, and the handle closes after it', async () => {
    const [socket, peer] = pair();
    const path = fifo();
    const into = openSync(path, 'r+');
    onTestFinished(() => closeSync(into));
    const file = await open(path);
    const sending = expect(socket.sendfile(file)).rejects.toMatchObject(closed);
    await sleep(20);
    const closing = file.close();
    writeSync(into, 'abc');
    await Promise.all([sending, closing]);
    expect(String(await peer.recv(100))).toBe('abc');
  });
});
