import { SocketError, TimeoutError } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { kept, pair } from '../../../../tooling/vitest/kept.js';
import { duration, isPending, sleep } from '../../../../tooling/vitest/time.js';
import { fileForms } from '../support/file-cases.js';

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
