import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { AF_UNIX } from './af-unix.js';
import { sunPath } from './sun-path.js';
import type { UnixAddress } from './unix-address.js';
import { unixCodec } from './unix-codec.js';

const context = {
  family: AF_UNIX,
  type: 0,
  proto: 0,
  interfaceIndex: () => 0,
  interfaceName: () => '',
};
const linux = unixCodec(sunPath('linux'));
const macos = unixCodec(sunPath('darwin'));

const encode = (path: unknown, codec = linux) => codec.encode({ path } as UnixAddress, context);
const decode = (bytes: Uint8Array, codec = linux) => codec.decode(bytes, context).path;
/** A sockaddr_un as a kernel reports it. */
const reported = (path: string | Uint8Array) => Buffer.concat([encode(''), Buffer.from(path)]);

const invalidType = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
const invalidValue = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' });
const tooLong = (limit: number, length: number) =>
  expect.objectContaining({
    name: 'RangeError',
    code: 'ERR_OUT_OF_RANGE',
    message: expect.stringMatching(
      new RegExp(`address\\.path.* at most ${limit} bytes long\\. Received ${length}$`),
    ),
  });

describe('bytes from the C headers', () => {
  const paths = [
    '',
    '/run/x.sock',
    'relative.sock',
    '/tmp/straße-日本語',
    Buffer.from('2f746d702fff2e736f636b', 'hex'),
    '\0',
    '\0abstract',
    Buffer.from('\0in\0side\0'),
    'x'.repeat(107),
    `\0${'y'.repeat(107)}`,
  ];

  test('of every kind of name', ({ skip }) => {
    const lines = compiled(paths) ?? skip('no C compiler; try: apt install gcc');
    expect(sunPath().size).toBe(Number(lines[0]));
    const here = unixCodec(sunPath());
    expect(paths.map((path) => Buffer.from(encode(path, here)).toString('hex'))).toEqual(lines.slice(1));
  });

  function compiled(paths: (string | Uint8Array)[]): string[] | undefined {
    const folder = mkdtempSync(join(tmpdir(), 'sock-unix-'));
    const program = join(folder, 'sockaddr-un');
    try {
      execFileSync('cc', ['-o', program, fileURLToPath(new URL('sockaddr-un.c', import.meta.url))]);
      const hex = paths.map((path) => Buffer.from(path).toString('hex'));
      return execFileSync(program, hex, { encoding: 'utf8' }).trimEnd().split('\n');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
});

describe('limits', () => {
  test('a path leaves room for its NUL, an abstract name needs none', () => {
    expect(encode('x'.repeat(107))).toHaveLength(110);
    expect(() => encode('x'.repeat(108))).toThrow(tooLong(107, 108));
    expect(encode(`\0${'x'.repeat(107)}`)).toHaveLength(110);
    expect(() => encode(`\0${'x'.repeat(108)}`)).toThrow(tooLong(108, 109));
  });

  test('count bytes, not characters', () => {
    expect(encode('é'.repeat(53))).toHaveLength(2 + 106 + 1);
    expect(() => encode('é'.repeat(54))).toThrow(tooLong(107, 108));
    expect(() => encode('😀'.repeat(27))).toThrow(tooLong(107, 108));
  });

  test('are narrower on macOS', () => {
    expect(encode('x'.repeat(103), macos)).toHaveLength(2 + 104);
    expect(() => encode('x'.repeat(104), macos)).toThrow(tooLong(103, 104));
  });
});

describe('what is no address', () => {
  test.each([undefined, null, '/run/x.sock', 7])('%s instead of an object', (address) => {
    expect(() => linux.encode(address as never, context)).toThrow(invalidType);
  });

  test.each([undefined, null, 7, {}, ['/x'], new ArrayBuffer(3), new Uint16Array(3)])(
    'a path of %s',
    (path) => {
      expect(() => encode(path)).toThrow(invalidType);
    },
  );

  test.each(['/tmp/a\0b', '/tmp/a\0', Buffer.from('a\0')])('a NUL in the path %j', (path) => {
    expect(() => encode(path)).toThrow(invalidValue);
  });

  test('abstract names where there are none', () => {
    expect(() => encode('\0abstract', macos)).toThrow(invalidValue);
  });
});

describe('what kernels report', () => {
  test.each([
    ['nothing', Buffer.alloc(0), ''],
    ['less than a family', Buffer.from([1]), ''],
    ['only a family', encode(''), ''],
    ['a path', reported('/run/x.sock\0'), '/run/x.sock'],
    ['a path without its NUL', reported('/run/x.sock'), '/run/x.sock'],
    ['108 bytes without a NUL', reported('x'.repeat(108)), 'x'.repeat(108)],
    ['bytes behind the NUL', reported('/x\0garbage'), '/x'],
    ['a byte order mark', reported('\ufeffx\0'), '\ufeffx'],
  ])('%s', (_, bytes, path) => {
    expect(decode(bytes)).toBe(path);
  });

  test.each([
    ['a lone continuation byte', [0x2f, 0x80]],
    ['a cut character', [0x2f, 0xe6, 0x97]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('%s stays bytes and comes back', (_, path) => {
    const bytes = reported(Uint8Array.of(...path, 0));
    const decoded = decode(bytes);
    expect(decoded).toEqual(Buffer.from(path));
    expect(encode(decoded)).toEqual(bytes);
  });

  test('abstract names to their last byte', () => {
    expect(decode(reported('\0name'))).toEqual(Buffer.from('\0name'));
    expect(decode(reported('\0a\0b\0'))).toEqual(Buffer.from('\0a\0b\0'));
    expect(decode(reported('\0'))).toEqual(Buffer.from('\0'));
  });

  test('an unnamed socket full of NULs on macOS', () => {
    expect(decode(reported(Buffer.alloc(14)), macos)).toBe('');
  });

  test('in memory that is used again', () => {
    const bytes = reported(Uint8Array.of(0, 1, 2));
    const decoded = decode(bytes);
    bytes.fill(0xff);
    expect(decoded).toEqual(Buffer.from([0, 1, 2]));
  });
});

describe('round trips', () => {
  // Not random: a failure must come again.
  function* paths(count: number) {
    let state = 1;
    const next = (bound: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * bound);
    };
    for (let i = 0; i < count; i++) yield Uint8Array.from({ length: next(108) }, () => next(256));
  }

  test('of any bytes as an abstract name', () => {
    for (const name of paths(2000)) {
      const path = Buffer.concat([Buffer.of(0), name]);
      expect(decode(encode(path))).toEqual(path);
    }
  });

  test('of any bytes as a path', () => {
    for (const bytes of paths(2000)) {
      const path = bytes.map((byte) => byte || 1);
      const decoded = decode(encode(path));
      expect(Buffer.from(decoded)).toEqual(Buffer.from(path));
      expect(encode(decoded)).toEqual(encode(path));
    }
  });

  test('of text as text', () => {
    for (const path of ['/run/x', 'x', '/tmp/straße', '/日本語/😀', ' ', '@not-abstract']) {
      expect(decode(encode(path))).toBe(path);
    }
  });

  test('of any bytes a kernel might report, without a failure', () => {
    for (const bytes of paths(2000)) expect(() => decode(bytes)).not.toThrow();
  });
});

test('messages show abstract names as ss(8) does', () => {
  expect(linux.format({ path: '/run/x.sock' })).toBe('/run/x.sock');
  expect(linux.format({ path: Buffer.from('\0name') })).toBe('@name');
  expect(linux.format({ path: '' })).toBe('');
});
