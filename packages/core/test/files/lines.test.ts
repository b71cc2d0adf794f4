import { inspect } from 'node:util';
import { type BinaryFile, SHUT_WR, type Socket } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { kept, pair } from '../../../../tooling/vitest/kept.js';
import { isPending } from '../../../../tooling/vitest/time.js';

test('a byte order mark is written once, with the first that is written', async () => {
  const [socket, peer] = pair();
  const file = kept(socket.makefile('w', { encoding: 'utf-16' }));
  await expect(file.write('x', { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(() => file.writeSync('\ud800')).toThrow(expect.objectContaining({ code: 'ERR_INVALID_ARG_VALUE' }));
  await file.writelines(['a', 'b']);
  await file.flush();
  expect(peer.recvSync(100)).toEqual(Buffer.from('\ufeffab', 'utf16le'));
});

describe('lines', () => {
  test('that are enough: those of a wait that is given up are there for the next one', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile());
    const abort = new AbortController();
    const waiting = file.readlines(10, { signal: abort.signal });
    peer.sendSync('one\ntwo\nthree four');
    expect(await isPending(waiting)).toBe(true);
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(await file.readline()).toBe('one\n');
  });

  test('are iterated in both forms', async () => {
    const [socket, peer] = pair();
    peer.sendSync('one\ntwo\r\nthree');
    peer.shutdown(SHUT_WR);
    const file = kept(socket.makefile());
    for await (const line of file) {
      expect(line).toBe('one\n');
      break;
    }
    expect(file.closed).toBe(false);
    expect([...file.linesSync()]).toEqual(['two\n', 'three']);
    expect([...file.linesSync()]).toEqual([]);
  });

  test('are sent one by one with a buffering of 1', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile('w', { buffering: 1 }));
    expect(file.lineBuffering).toBe(true);
    peer.settimeout(0);
    await file.write('half ');
    expect(() => peer.recvSync(100)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
    await file.write('a line\nand');
    expect(String(peer.recvSync(100))).toBe('half a line\nand');
    file.writeSync(' a half');
    expect(() => peer.recvSync(100)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
    file.writeSync('\r');
    expect(String(peer.recvSync(100))).toBe(' a half\r');
  });

  test('are made of bytes in binary files', async () => {
    const [socket, peer] = pair();
    peer.sendSync(Buffer.of(0xff, 0x0a, 0x00, 0x0d, 0x0a));
    peer.shutdown(SHUT_WR);
    const lines: Buffer[] = [];
    for await (const line of kept(socket.makefile('rb'))) lines.push(line);
    expect(lines).toEqual([Buffer.of(0xff, 0x0a), Buffer.of(0x00, 0x0d, 0x0a)]);
  });
});

test('the buffer takes no more from the socket than it says', async () => {
  const [socket, peer] = pair();
  peer.sendSync('ab\ncdefghij');
  const small = kept(socket.makefile('rb', { buffering: 4 }));
  expect(String(await small.readline())).toBe('ab\n');
  expect(String(await small.peek())).toBe('c');
  const none = kept(socket.makefile('rb', { buffering: 0 }));
  expect(String(await none.read(2))).toBe('de');
  expect(String(socket.recvSync(100))).toBe('fghij');
});

test('what is peeked at is a copy, and nothing that was read changes', async () => {
  const [socket, peer] = pair();
  peer.sendSync('abcdef');
  const file = kept(socket.makefile('rb'));
  (await file.peek()).fill('-');
  const first = await file.read(3);
  expect(String(first)).toBe('abc');
  (await file.read(3)).fill('-');
  peer.sendSync('ghi');
  await file.read(3);
  expect(String(first)).toBe('abc');
});

test('16 MiB go through whole, in lines and at once', async () => {
  const [socket, peer] = pair();
  const [writer, reader] = [kept(peer.makefile('w')), kept(socket.makefile('r'))];
  const line = `${'é€😀x'.repeat(100)}\n`;
  const count = 12_000;
  const writing = (async () => {
    for (let i = 0; i < count; i++) await writer.write(line);
    await writer.close();
    peer.shutdown(SHUT_WR);
  })();
  for (let i = 0; i < count / 2; i++) if ((await reader.readline()) !== line) throw new Error(`line ${i}`);
  expect((await reader.read()) === line.repeat(count / 2)).toBe(true);
  await writing;
});

describe('arguments', () => {
  const invalid = (code: string) => expect.objectContaining({ code });

  test.each([
    [(socket: Socket) => socket.makefile('x' as 'r'), 'ERR_INVALID_ARG_VALUE'],
    [(socket: Socket) => socket.makefile(1 as unknown as 'r'), 'ERR_INVALID_ARG_TYPE'],
    [(socket: Socket) => socket.makefile('r', { buffering: 0 }), 'ERR_INVALID_ARG_VALUE'],
    [(socket: Socket) => socket.makefile('r', { buffering: 1.5 }), 'ERR_OUT_OF_RANGE'],
    [(socket: Socket) => socket.makefile('r', { buffering: '1' as never }), 'ERR_INVALID_ARG_TYPE'],
    [(socket: Socket) => socket.makefile('r', { encoding: 'utf-7' }), 'ERR_INVALID_ARG_VALUE'],
    [(socket: Socket) => socket.makefile('r', { encoding: 8 as never }), 'ERR_INVALID_ARG_TYPE'],
    [(socket: Socket) => socket.makefile('w', { encoding: 'iso-2022-jp' }), 'ERR_INVALID_ARG_VALUE'],
    [(socket: Socket) => socket.makefile('r', { errors: 'namereplace' as never }), 'ERR_INVALID_ARG_VALUE'],
    [(socket: Socket) => socket.makefile('r', { newline: '\n\r' as never }), 'ERR_INVALID_ARG_VALUE'],
    [(socket: Socket) => socket.makefile('r', 0), 'ERR_INVALID_ARG_VALUE'],
    [(socket: Socket) => socket.makefile('rb', 0.5), 'ERR_OUT_OF_RANGE'],
    [(socket: Socket) => socket.makefile('rb', 'utf-8' as never), 'ERR_INVALID_ARG_TYPE'],
    [(socket: Socket) => socket.makefile('rb', false as never), 'ERR_INVALID_ARG_TYPE'],
    [(socket: Socket) => socket.makefile('rb', [] as never), 'ERR_INVALID_ARG_TYPE'],
    [(socket: Socket) => socket.makefile('r', -1, 'utf-8' as never), 'ERR_INVALID_ARG_TYPE'],
    [(socket: Socket) => socket.makefile('r', -1, null as never), 'ERR_INVALID_ARG_TYPE'],
    [(socket: Socket) => socket.makefile('r', {}, {}), 'ERR_INVALID_ARG_TYPE'],
    [
      (socket: Socket) => kept(socket.makefile('r')).readlinesSync({ signal: undefined } as never),
      'ERR_INVALID_ARG_TYPE',
    ],
    [(socket: Socket) => kept(socket.makefile('r')).readSync(-2), 'ERR_OUT_OF_RANGE'],
    [(socket: Socket) => kept(socket.makefile('r')).readSync('1' as never), 'ERR_INVALID_ARG_TYPE'],
    [(socket: Socket) => kept(socket.makefile('r')).readlineSync(0.5), 'ERR_OUT_OF_RANGE'],
    [(socket: Socket) => kept(socket.makefile('rb')).readintoSync('memory' as never), 'ERR_INVALID_ARG_TYPE'],
    [
      (socket: Socket) => kept(socket.makefile('w')).writeSync(Buffer.alloc(1) as never),
      'ERR_INVALID_ARG_TYPE',
    ],
    [(socket: Socket) => kept(socket.makefile('wb')).writeSync(1 as never), 'ERR_INVALID_ARG_TYPE'],
    [(socket: Socket) => kept(socket.makefile('r')).writeSync('x'), 'ERR_UNSUPPORTED_OPERATION'],
    [(socket: Socket) => kept(socket.makefile('w')).readSync(), 'ERR_UNSUPPORTED_OPERATION'],
  ])('%s', (use, code) => {
    const [socket] = pair();
    expect(() => use(socket)).toThrow(invalid(code));
  });

  test('what is wrong is named', () => {
    const [socket] = pair();
    expect(() => socket.makefile('a' as 'r')).toThrow(/"mode".*combination.*'a'/);
    expect(() => kept(socket.makefile('w')).readSync()).toThrow("not open for reading: its mode is 'w'");
  });

  test('what is not offered is refused with what is', () => {
    const [socket] = pair();
    expect(() => socket.makefile('r', { encoding: 'utf-7' })).toThrow(/utf_8, .*cp1252, .*'utf-7'/);
    expect(() => socket.makefile('r', { errors: 'namereplace' as never })).toThrow(/strict, .*'namereplace'/);
  });

  test('the second is the size of the buffer, as in Python, or all options', () => {
    const [socket] = pair();
    const raw = kept(socket.makefile('wb', 0));
    expect(inspect(raw)).toMatch(/^RawFile/);
    raw.writeSync('at once');
    expect(inspect(kept(socket.makefile('rb', null)))).toMatch(/^BinaryFile/);
    expect(kept(socket.makefile('w', 1, { encoding: 'l1' }))).toMatchObject({
      lineBuffering: true,
      encoding: 'l1',
    });
    expect(kept(socket.makefile('w', null, { buffering: 1 })).lineBuffering).toBe(true);
    expect(kept(socket.makefile('w', 100, { buffering: 1 })).lineBuffering).toBe(false);
  });
});

test('util.inspect', () => {
  const [socket] = pair();
  const fd = socket.fileno();
  const files: [object, string][] = [
    [socket.makefile(), `TextFile { name: ${fd}, mode: 'r', encoding: 'utf-8' }`],
    [socket.makefile('bw'), `BinaryFile { name: ${fd}, mode: 'wb' }`],
    [socket.makefile('b', { buffering: 0 }), `RawFile { name: ${fd}, mode: 'rb' }`],
  ];
  for (const [file, text] of files) {
    expect(inspect(file)).toBe(text);
    (file as BinaryFile).closeSync();
  }
});

test('lines must be an iterable', async () => {
  const [socket] = pair();
  const file = kept(socket.makefile('wb'));
  const wrong = expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' });
  await expect(file.writelines(null as never)).rejects.toEqual(wrong);
  expect(() => file.writelinesSync(5 as never)).toThrow(wrong);
});
