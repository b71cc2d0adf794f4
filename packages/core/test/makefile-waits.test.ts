import { inspect } from 'node:util';
import { type BinaryFile, SHUT_WR, type Socket, SocketError, TimeoutError } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { kept, pair } from '../../../tooling/vitest/kept.js';
import { duration, isPending, sleep } from '../../../tooling/vitest/time.js';
import { fileForms } from './support/file-cases.js';

describe('first come, first served', () => {
  test('reads of one file object', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile('rb'));
    const waits = [
      file.read(2),
      file.readline(),
      file.read1(2),
      file.readline(3),
      file.readinto(Buffer.alloc(2)),
    ];
    for (const piece of ['a', 'bc', 'd\nef', 'ghi', 'j', 'k']) {
      peer.sendSync(piece);
      await sleep(2);
    }
    expect((await Promise.all(waits)).map(String)).toEqual(['ab', 'cd\n', 'ef', 'ghi', '2']);
  });

  test('a read that the buffer could serve waits behind one that it could not', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile('r'));
    peer.sendSync('abc');
    expect(await file.read(1)).toBe('a');
    const waits = [file.read(5), file.read(1)];
    expect(await isPending(Promise.race(waits))).toBe(true);
    peer.sendSync('defg');
    expect(await Promise.all(waits)).toEqual(['bcdef', 'g']);
  });

  test('but the buffer serves while others wait for the socket', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile('r'));
    peer.sendSync('one\ntwo\n');
    expect(await file.readline()).toBe('one\n');
    const readable = socket.readable();
    expect(await file.readline()).toBe('two\n');
    peer.sendSync('x');
    await readable;
  });

  test('writes of one file object', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile('wb', { buffering: 4 }));
    const large = Buffer.alloc(4 << 20, 'x');
    const waits = [
      file.write('a'),
      file.write(large),
      file.write('b'),
      file.flush(),
      file.write('c'),
      file.flush(),
    ];
    const received: Buffer[] = [];
    for (let left = large.length + 3; left > 0; left -= received.at(-1)?.length ?? 0)
      received.push(await peer.recv(1 << 20));
    expect(await Promise.all(waits)).toEqual([1, large.length, 1, undefined, 1, undefined]);
    expect(Buffer.concat(received).equals(Buffer.concat([Buffer.from('a'), large, Buffer.from('bc')]))).toBe(
      true,
    );
  });

  test('a blocking read serves the promises that came before', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile('r'));
    const waits = [file.readline(), file.read(2)];
    peer.sendSync('one\ntwo');
    expect(file.readSync(1)).toBe('o');
    expect(await Promise.all(waits)).toEqual(['one\n', 'tw']);
  });

  test('a blocking write sends what came before', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile('wb', { buffering: 2 }));
    peer.settimeout(1000);
    const writing = file.write(Buffer.alloc(300_000, 'x'));
    const reading = (async () => {
      for (let left = 300_003; left > 0; ) left -= (await peer.recv(1 << 20)).length;
    })();
    await sleep(5);
    file.writeSync('end');
    expect(await writing).toBe(300_000);
    await reading;
  });
});

describe('an abort', () => {
  test('of a read loses nothing', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile('r'));
    const abort = new AbortController();
    const waits = [file.read(10, { signal: abort.signal }), file.readline()] as const;
    peer.sendSync('five\n');
    expect(await isPending(waits[0])).toBe(true);
    abort.abort(new Error('enough'));
    await expect(waits[0]).rejects.toThrow('enough');
    expect(await waits[1]).toBe('five\n');
  });

  test('before a read or a write does nothing', async () => {
    const [socket, peer] = pair();
    const file = kept(socket.makefile('rw'));
    peer.sendSync('x');
    const signal = AbortSignal.abort();
    await expect(file.read(1, { signal })).rejects.toMatchObject({ name: 'AbortError' });
    await expect(file.write('x', { signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(() => file.readSync(1, { signal })).toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await file.read(1)).toBe('x');
  });

  test('of a flush leaves in the buffer what is not sent', async () => {
    const [socket, peer] = pair();
    const size = 4 << 20;
    const file = kept(socket.makefile('wb', { buffering: size }));
    await file.write(Buffer.alloc(size, 'x'));
    const abort = new AbortController();
    const flushing = file.flush({ signal: abort.signal });
    await sleep(5);
    abort.abort();
    await expect(flushing).rejects.toMatchObject({ name: 'AbortError' });
    const closing = file.close();
    for (let left = size; left > 0; ) left -= (await peer.recv(1 << 20)).length;
    await closing;
  });
});

describe.each(fileForms)('the socket’s timeout, $form', ({ invoke }) => {
  test('counts for files that were made before', async () => {
    const [socket] = pair();
    const file = kept(socket.makefile());
    socket.settimeout(50);
    const time = await duration(async () =>
      expect(async () => await invoke(file, 'readline', [])).rejects.toThrow(TimeoutError),
    );
    expect(time).toBeGreaterThan(45);
    const refused = await Promise.resolve()
      .then(() => invoke(file, 'readline', []))
      .catch((error) => error);
    expect(refused).toBeInstanceOf(SocketError);
    expect(refused).not.toBeInstanceOf(TimeoutError);
    expect(refused).toMatchObject({
      code: 'ETIMEDOUT',
      message: expect.stringContaining('cannot read from timed out object'),
    });
  });

  test('of a write leaves what is in the buffer', async () => {
    const [socket, peer] = pair();
    socket.settimeout(50);
    const size = 4 << 20;
    const file = kept(socket.makefile('wb', { buffering: size }));
    await file.write(Buffer.alloc(size, 'x'));
    await expect(async () => await invoke(file, 'flush', [])).rejects.toThrow(TimeoutError);
    const closing = file.close();
    for (let left = size; left > 0; ) left -= (await peer.recv(1 << 20)).length;
    await closing;
  });

  test('of zero: what has come is kept until all has come', async () => {
    const [socket, peer] = pair();
    socket.setblocking(false);
    const file = kept(socket.makefile('r'));
    const again = { code: 'EAGAIN', syscall: 'recv' };
    await expect(async () => await invoke(file, 'readline', [])).rejects.toMatchObject(again);
    peer.sendSync('half ');
    await expect(async () => await invoke(file, 'readline', [])).rejects.toMatchObject(again);
    peer.sendSync('a line\n');
    expect(await invoke(file, 'readline', [])).toBe('half a line\n');
    const long = 'x'.repeat(100_000);
    peer.sendSync(`${long}\n`);
    expect(await invoke(file, 'readline', [])).toBe(`${long}\n`);
  });

  test('of zero: what is not sent stays in the buffer', async () => {
    const [socket, peer] = pair();
    socket.setblocking(false);
    const size = 4 << 20;
    const file = kept(socket.makefile('wb', { buffering: size }));
    await invoke(file, 'write', [Buffer.alloc(size, 'x')]);
    await expect(async () => await invoke(file, 'flush', [])).rejects.toMatchObject({
      code: 'EAGAIN',
      syscall: 'send',
    });
    socket.setblocking(true);
    const closing = file.close();
    for (let left = size; left > 0; ) left -= (await peer.recv(1 << 20)).length;
    await closing;
  });
});

describe('detach', () => {
  test('waits for what is written, takes nothing more, and closes all but the descriptor', async () => {
    const [socket, peer] = pair();
    const size = 4 << 20;
    const file = socket.makefile('wb', size);
    await file.write(Buffer.alloc(size, 'x'));
    const detaching = file.detach();
    await expect(file.write('lost')).rejects.toMatchObject({ code: 'ERR_USE_AFTER_CLOSE' });
    for (let left = size; left > 0; ) left -= (await peer.recv(1 << 20)).length;
    const raw = kept(await detaching);
    expect(file.closed).toBe(true);
    expect(() => file.fileno()).toThrow('I/O operation on detached file');
    await file.close();
    file.closeSync();
    socket.close();
    await raw.write('still there');
    expect(String(await peer.recv(100))).toBe('still there');
  });

  test('that cannot send leaves the file as it was', async () => {
    const [socket, peer] = pair();
    socket.settimeout(50);
    const size = 4 << 20;
    const file = kept(socket.makefile('w', size));
    await file.write('x'.repeat(size));
    await expect(file.detach()).rejects.toThrow(TimeoutError);
    expect(() => file.detachSync()).toThrow(TimeoutError);
    expect(file.closed).toBe(false);
    const closing = file.close();
    for (let left = size; left > 0; ) left -= (await peer.recv(1 << 20)).length;
    await closing;
  });
});

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
