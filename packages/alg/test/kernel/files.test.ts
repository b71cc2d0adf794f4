import { execFileSync, spawn } from 'node:child_process';
import { createCipheriv, createHash } from 'node:crypto';
import { chmodSync, createReadStream, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cipher, openCipher, openHash } from '@sock/alg';
import { SHUT_WR } from '@sock/core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { pair } from '../../../../tooling/vitest/kept.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { Peer } from '../../../../tooling/vitest/peer.js';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { countByName, TracedProgram } from '../../../core/test/support/strace.js';
import { data, fileOf, kept, lengths } from '../support/lab.js';

const MiB = 2 ** 20;
/** Hashes and encrypts a file. */
const hashing = new URL('../fixtures/hashing-file.mjs', import.meta.url);
const key = data(16);
const iv = data(16);

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

function ciphered(name: string, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv(name, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

async function collected(parts: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

/** The shortest of two times of each, in relation to that of the first. */
async function compared(ways: Record<string, () => Promise<Buffer>>, expected: Buffer): Promise<string> {
  const times: Record<string, number> = {};
  for (let round = 0; round < 2; round++) {
    for (const [how, run] of Object.entries(ways)) {
      const start = performance.now();
      const result = await run();
      times[how] = Math.min(times[how] ?? Number.POSITIVE_INFINITY, performance.now() - start);
      expect(result.equals(expected), how).toBe(true);
    }
  }
  const [first = 1] = Object.values(times);
  return Object.entries(times)
    .map(([how, time]) => `${how} ${(time / first).toFixed(2)}`)
    .join(', ');
}

describe('the digest of a file', () => {
  test.each(lengths)('of %i bytes is that of node:crypto, in both forms', async (length) => {
    const bytes = data(length);
    const file = fileOf(bytes);
    const hash = kept(openHash('sha256'));
    const before = openDescriptors();
    const expected = sha256(bytes);
    expect(await hash.digestFile(file)).toEqual(expected);
    expect(hash.digestFileSync(file)).toEqual(expected);
    expect(openDescriptors()).toBe(before);
  });

  test('with a key, of a part of it, of a FileHandle, which stays open', async () => {
    const bytes = data(MiB);
    const handle = await open(fileOf(bytes));
    onTestFinished(() => handle.close());
    const hmac = kept(openHash('hmac(sha256)', key));
    const part = { offset: 4000, count: 200_001 };
    const expected = hmac.digestSync(bytes.subarray(4000, 204_001));
    expect(await hmac.digestFile(handle, part)).toEqual(expected);
    expect(hmac.digestFileSync(handle.fd, part)).toEqual(expected);
    expect((await handle.read(Buffer.alloc(2), 0, 2)).buffer).toEqual(bytes.subarray(0, 2));
  });

  test('64 MiB', async () => {
    const bytes = Buffer.alloc(64 * MiB, data(1021));
    expect(await kept(openHash('sha256')).digestFile(fileOf(bytes))).toEqual(sha256(bytes));
  });

  test('how long it takes beside a stream of the file, and beside its bytes in memory', async () => {
    const bytes = data(8 * MiB);
    const file = fileOf(bytes);
    const hash = kept(openHash('sha256'));
    const ways = {
      spliced: () => hash.digestFile(file),
      splicedSync: async () => hash.digestFileSync(file),
      stream: () => hash.digest(createReadStream(file)),
      read: async () => hash.digestSync(readFileSync(file)),
      memory: async () => hash.digestSync(bytes),
    };
    console.log(`sha256 of 8 MiB, as ratios: ${await compared(ways, sha256(bytes))}`);
  });

  test('of what a socket receives, up to its end', async () => {
    const bytes = data(300_000);
    const hash = kept(openHash('sha256'));
    const [writer, source] = pair();
    const sent = writer.sendall(bytes).then(() => writer.shutdown(SHUT_WR));
    expect(await hash.digestFile(source)).toEqual(sha256(bytes));
    await sent;
  });

  test('of a pipe', async () => {
    const bytes = data(200_000);
    const hash = kept(openHash('sha256'));
    const file = fileOf(bytes);
    const fifo = `${file}.fifo`;
    execFileSync('mkfifo', [fifo]);
    const writer = spawn('dd', [`if=${file}`, `of=${fifo}`, 'bs=7000'], { stdio: 'ignore' });
    onTestFinished(() => void writer.kill());
    expect(await hash.digestFile(fifo)).toEqual(sha256(bytes));
  });

  test('an abort ends the wait for a FIFO that nobody writes to, which is closed once somebody has', async () => {
    const fifo = `${fileOf(data(1))}.fifo`;
    execFileSync('mkfifo', [fifo]);
    const hash = kept(openHash('sha256'));
    const before = openDescriptors();
    const controller = new AbortController();
    const digest = hash.digestFile(fifo, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('changed my mind')), 50);
    await expect(digest).rejects.toThrow('changed my mind');
    execFileSync('dd', ['if=/dev/null', `of=${fifo}`], { stdio: 'ignore' });
    await expect.poll(openDescriptors).toBe(before);
  });

  test('an abort, and a file that there is not, leave no descriptor', async () => {
    const file = fileOf(data(16 * MiB));
    const hash = kept(openHash('sha256'));
    const before = openDescriptors();
    const controller = new AbortController();
    const digest = hash.digestFile(file, { signal: controller.signal });
    setImmediate(() => controller.abort(new Error('changed my mind')));
    await expect(digest).rejects.toThrow('changed my mind');
    await expect(hash.digestFile(`${file}.absent`)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(() => hash.digestFileSync(file, { offset: -1 })).toThrow(RangeError);
    expect(openDescriptors()).toBe(before);
  });
});

describe.each([
  ['ctr(aes)', 'aes-128-ctr', 1],
  ['cbc(aes)', 'aes-128-cbc', 16],
])('a file by %s', (name, theirs, block) => {
  const whole = lengths.map((length) => length - (length % block));

  test.each([...new Set(whole)])('of %i bytes is as by node:crypto, in both forms', async (length) => {
    const bytes = data(length);
    const plain = fileOf(bytes);
    const expected = ciphered(theirs, bytes);
    const sealed = fileOf(expected);
    const cipher = kept(openCipher(name, key));
    const before = openDescriptors();
    const results = {
      encrypt: await collected(cipher.encryptFile(plain, iv)),
      encryptSync: await collected(cipher.encryptFileSync(plain, iv)),
      decrypt: await collected(cipher.decryptFile(sealed, iv)),
      decryptSync: await collected(cipher.decryptFileSync(sealed, iv)),
    };
    const wrong = Object.entries(results).filter(
      ([how, result]) => !result.equals(how.startsWith('encrypt') ? expected : bytes),
    );
    expect(wrong.map(([how]) => how)).toEqual([]);
    expect(openDescriptors()).toBe(before);
  });

  test('a length that is no multiple of the block size', async () => {
    const cipher = kept(openCipher(name, key));
    const encrypted = collected(cipher.encryptFile(fileOf(data(17)), iv));
    if (block > 1) await expect(encrypted).rejects.toMatchObject({ code: 'EINVAL' });
    else expect(await encrypted).toHaveLength(17);
  });
});

describe('a file and a cipher', () => {
  const cipherOf = (name = 'ctr(aes)'): Cipher => kept(openCipher(name, key));

  test('64 MiB', async () => {
    const bytes = Buffer.alloc(64 * MiB, data(1021));
    const expected = ciphered('aes-128-ctr', bytes);
    let end = 0;
    for (const part of cipherOf().encryptFileSync(fileOf(bytes), iv))
      if (part.equals(expected.subarray(end, end + part.length))) end += part.length;
    expect(end).toBe(bytes.length);
  });

  test('how long it takes beside a stream of the file, and beside its bytes in memory', async () => {
    const bytes = data(8 * MiB);
    const file = fileOf(bytes);
    const cipher = cipherOf();
    const ways = {
      spliced: () => collected(cipher.encryptFile(file, iv)),
      splicedSync: () => collected(cipher.encryptFileSync(file, iv)),
      stream: () => collected(cipher.encryptStream(createReadStream(file), iv)),
      memory: () => cipher.encrypt(bytes, iv),
    };
    console.log(`ctr(aes) of 8 MiB, as ratios: ${await compared(ways, ciphered('aes-128-ctr', bytes))}`);
  });

  test('a part of it', async () => {
    const bytes = data(300_000);
    const part = { offset: 5000, count: 0x10000 };
    const encrypted = await collected(cipherOf().encryptFile(fileOf(bytes), iv, part));
    expect(encrypted.equals(ciphered('aes-128-ctr', bytes.subarray(5000, 5000 + 0x10000)))).toBe(true);
  });

  test('a mode whose parts would begin anew gets it whole', async () => {
    const bytes = data(300_000);
    const cipher = kept(openCipher('xts(aes)', data(64)));
    const expected = cipher.encryptSync(bytes, iv);
    expect((await collected(cipher.encryptFile(fileOf(bytes), iv))).equals(expected)).toBe(true);
    expect((await collected(cipher.encryptFileSync(fileOf(bytes), iv))).equals(expected)).toBe(true);
  });

  test('a file that becomes shorter meanwhile: what is there', async () => {
    for (const form of ['promise form', 'blocking form']) {
      const bytes = data(300_000);
      const file = fileOf(bytes);
      const cipher = cipherOf();
      const parts: Buffer[] = [];
      const all = form === 'promise form' ? cipher.encryptFile(file, iv) : cipher.encryptFileSync(file, iv);
      for await (const part of all) {
        if (parts.push(part) === 1) truncateSync(file, 100_001);
      }
      expect(Buffer.concat(parts).equals(ciphered('aes-128-ctr', bytes.subarray(0, 100_001)))).toBe(true);
    }
  });

  test('left early, aborted, an IV of a wrong length: no descriptor is left', async () => {
    const file = fileOf(data(300_000));
    const cipher = cipherOf();
    const before = openDescriptors();
    for await (const part of cipher.encryptFile(file, iv)) {
      expect(part).toHaveLength(0x10000);
      break;
    }
    for (const _ of cipher.encryptFileSync(file, iv)) break;
    const controller = new AbortController();
    const aborted = async () => {
      for await (const _ of cipher.encryptFile(file, iv, { signal: controller.signal }))
        controller.abort(new Error('changed my mind'));
    };
    await expect(aborted()).rejects.toThrow('changed my mind');
    await expect(collected(cipher.encryptFile(file, data(15)))).rejects.toMatchObject({ code: 'EINVAL' });
    expect(openDescriptors()).toBe(before);
  });
});

describe('the system calls', () => {
  beforeEach(needs('strace'));

  test('no byte of the file is read into this process', async () => {
    const bytes = data(MiB + 1);
    const program = new TracedProgram(hashing, [fileOf(bytes)]);
    const result = await program.json<{ digest: string; encrypted: number }>();
    expect(result).toEqual({ digest: sha256(bytes).toString('hex'), encrypted: bytes.length });
    const counts = countByName(await program.callsBetweenMarks());
    console.log(`1 MiB + 1 hashed and encrypted: ${JSON.stringify(counts)}`);
    // 17 loads by two calls and one for the end, twice; a receive for the digest and for each part.
    expect(counts).toMatchObject({ splice: 2 * (2 * 17 + 1), recvfrom: 1 + 17 });
    expect(Object.keys(counts).filter((name) => /read|send[^m]/.test(name) && name !== 'sendto')).toEqual([]);
  });
});

test('a user who has used up his pipes, which then hold two pages', async () => {
  const limit = '/proc/sys/fs/pipe-user-pages-soft';
  const usual = readFileSync(limit);
  onTestFinished(() => writeFileSync(limit, usual));
  writeFileSync(limit, '1');
  const bytes = data(300_001);
  const file = fileOf(bytes);
  chmodSync(dirname(file), 0o755);
  const user = ['--reuid=65534', '--clear-groups', process.execPath, fileURLToPath(hashing), file];
  const program = new Peer('setpriv', user);
  expect(await program.json()).toEqual({ digest: sha256(bytes).toString('hex'), encrypted: bytes.length });
  await program.end();
});

test.each([
  ['5', 'ERR_INVALID_ARG_TYPE'],
  [null, 'ERR_INVALID_ARG_TYPE'],
  [-1, 'ERR_OUT_OF_RANGE'],
  [0.5, 'ERR_OUT_OF_RANGE'],
  [Number.NaN, 'ERR_OUT_OF_RANGE'],
])('a count of %o', async (count, code) => {
  const hash = kept(openHash('sha256'));
  const part = { count: count as number };
  const before = openDescriptors();
  await expect(hash.digestFile(fileOf(data(10)), part)).rejects.toMatchObject({ code });
  expect(() => hash.digestFileSync(fileOf(data(10)), part)).toThrow(expect.objectContaining({ code }));
  expect(openDescriptors()).toBe(before);
});
