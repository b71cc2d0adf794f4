import { execFileSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { openHash } from '@sock/alg';
import { setdefaulttimeout } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { data, kept, lengths } from '../support/lab.js';

const MiB = 2 ** 20;

describe('digests', () => {
  // FIPS 180-4, examples of NIST's Cryptographic Standards and Guidelines.
  test.each([
    ['sha1', 'abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['sha256', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['sha224', 'abc', '23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7'],
    [
      'sha256',
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'sha512',
      'abc',
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    ],
    ['sha3-256', 'abc', '3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532'],
  ])('%s of %j is as in the standard', async (name, text, digest) => {
    const hash = kept(openHash(name));
    expect((await hash.digest(text)).toString('hex')).toBe(digest);
    expect(hash.digestSync(text).toString('hex')).toBe(digest);
  });

  test.each(['md5', 'sha1', 'sha256', 'sha512'])('%s is that of node:crypto for any length', async (name) => {
    const hash = kept(openHash(name));
    for (const length of lengths) {
      const bytes = data(length);
      const expected = createHash(name).update(bytes).digest();
      expect(await hash.digest(bytes), `${length}`).toEqual(expected);
      expect(hash.digestSync(bytes), `${length}`).toEqual(expected);
    }
  });

  test('1 MiB', async () => {
    const hash = kept(openHash('sha256'));
    const bytes = data(MiB + 1);
    const expected = createHash('sha256').update(bytes).digest();
    expect(await hash.digest(bytes)).toEqual(expected);
    expect(hash.digestSync(bytes)).toEqual(expected);
  });

  test('kcapi-dgst says the same', async () => {
    const bytes = data(5000);
    const [digest] = execFileSync('kcapi-dgst', ['-c', 'sha512', '--hex'], { input: bytes })
      .toString()
      .split(/\s/);
    expect((await kept(openHash('sha512')).digest(bytes)).toString('hex')).toBe(digest);
  });
});

describe('keyed', () => {
  // RFC 4231, test cases 2 and 6.
  test.each([
    [
      Buffer.from('Jefe'),
      'what do ya want for nothing?',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [
      Buffer.alloc(131, 0xaa),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ])('hmac(sha256) is as in RFC 4231', async (key, text, digest) => {
    const hmac = kept(openHash('hmac(sha256)', key));
    expect((await hmac.digest(text)).toString('hex')).toBe(digest);
    expect(hmac.digestSync(text).toString('hex')).toBe(digest);
  });

  test('hmac(sha512) is that of node:crypto', async () => {
    for (const length of lengths) {
      const key = data(1 + (length % 200));
      const bytes = data(length);
      const hmac = kept(openHash('hmac(sha512)', key));
      expect(await hmac.digest(bytes)).toEqual(createHmac('sha512', key).update(bytes).digest());
    }
  });

  test('one that takes a key says so when it has none', async () => {
    const hmac = kept(openHash('hmac(sha256)'));
    const refusal = { code: 'ENOKEY', message: expect.stringContaining('ALG_SET_KEY') };
    await expect(hmac.digest('text')).rejects.toMatchObject(refusal);
    expect(() => hmac.digestSync('text')).toThrow(expect.objectContaining(refusal));
  });
});

describe('streams', () => {
  const chunks = ['', 'a', new Uint8Array([1, 2, 3]).buffer, Buffer.alloc(70_000, 7), new Uint16Array([513])];
  const expected = createHash('sha256')
    .update('a')
    .update(Buffer.of(1, 2, 3))
    .update(Buffer.alloc(70_000, 7))
    .update(Buffer.of(1, 2))
    .digest();

  test('iterables, asynchronous ones and readable streams', async () => {
    const hash = kept(openHash('sha256'));
    expect(await hash.digest(chunks)).toEqual(expected);
    expect(hash.digestSync(chunks)).toEqual(expected);
    const asynchronous = (async function* () {
      yield* chunks;
    })();
    expect(await hash.digest(asynchronous)).toEqual(expected);
    const bytes = data(200_000);
    const stream = Readable.from([bytes.subarray(0, 99_999), bytes.subarray(99_999)]);
    expect(await hash.digest(stream)).toEqual(createHash('sha256').update(bytes).digest());
  });

  test('hundreds of chunks, and other work between them', async () => {
    const hash = kept(openHash('sha256'));
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    const many = Array.from({ length: 300 }, (_, index) => Buffer.alloc(1000, index));
    expect(await hash.digest(many)).toEqual(createHash('sha256').update(Buffer.concat(many)).digest());
    clearInterval(counting);
    expect(turns).toBeGreaterThan(0);
  });

  test('digests at the same time do not mix', async () => {
    const hash = kept(openHash('sha256'));
    const texts = ['one', 'two', 'three'].map((text) => text.repeat(100_000));
    const digests = await Promise.all(texts.map((text) => hash.digest(text)));
    expect(digests).toEqual(texts.map((text) => createHash('sha256').update(text).digest()));
  });

  test('an abort, a source that fails, what is no data: the error, and no descriptor is left', async () => {
    const hash = kept(openHash('sha256'));
    await hash.digest('warm');
    const before = openDescriptors();
    const controller = new AbortController();
    const endless = (async function* () {
      for (;;) {
        yield 'text';
        controller.abort(new Error('changed my mind'));
        await new Promise(setImmediate);
      }
    })();
    await expect(hash.digest(endless, { signal: controller.signal })).rejects.toThrow('changed my mind');
    const failing = (function* () {
      yield 'text';
      throw new Error('no more');
    })();
    await expect(hash.digest(failing)).rejects.toThrow('no more');
    for (const wrong of [undefined, null, 7, {}, [7]] as never[]) {
      await expect(hash.digest(wrong)).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
      expect(() => hash.digestSync(wrong)).toThrow(expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' }));
    }
    expect(openDescriptors()).toBe(before);
  });

  test('the default timeout of sockets is not in the way', () => {
    const hash = kept(openHash('sha256'));
    setdefaulttimeout(20);
    try {
      expect(hash.digestSync('abc')).toHaveLength(32);
    } finally {
      setdefaulttimeout(null);
    }
  });
});

test('an abort ends a wait for a chunk that does not come, and tells the source', async () => {
  const hash = kept(openHash('sha256'));
  const before = openDescriptors();
  const controller = new AbortController();
  let told = false;
  const source = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise<never>(() => {}),
      return: () => {
        told = true;
        return new Promise<never>(() => {}); // stuck
      },
    }),
  };
  const digest = hash.digest(source, { signal: controller.signal });
  setTimeout(() => controller.abort(new Error('changed my mind')), 20);
  await expect(digest).rejects.toThrow('changed my mind');
  expect(told).toBe(true);
  expect(openDescriptors()).toBe(before);
});

test('a source that is left by a failure is told', async () => {
  const unkeyed = kept(openHash('hmac(sha256)'));
  let told = false;
  async function* source() {
    try {
      for (;;) yield 'more';
    } finally {
      told = true;
    }
  }
  const { signal } = new AbortController();
  await expect(unkeyed.digest(source(), { signal })).rejects.toMatchObject({ code: 'ENOKEY' });
  expect(told).toBe(true);
});
