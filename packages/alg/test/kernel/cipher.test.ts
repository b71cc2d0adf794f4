import { execFileSync } from 'node:child_process';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { openCipher } from '@sock/alg';
import { describe, expect, test } from 'vitest';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { data, fileOf, hex, kept, lengths } from '../support/lab.js';

// NIST SP 800-38A, appendix F.
const key = hex('2b7e151628aed2a6abf7158809cf4f3c');
const plaintext = hex(`6bc1bee22e409f96e93d7e117393172a ae2d8a571e03ac9c9eb76fac45af8e51
  30c81c46a35ce411e5fbc1191a0a52ef f69f2445df4f9b17ad2b417be66c3710`);

test.each([
  [
    'ecb(aes)',
    undefined,
    `3ad77bb40d7a3660a89ecaf32466ef97 f5d3d58503b9699de785895a96fdbaaf
     43b1cd7f598ece23881b00e3ed030688 7b0c785e27e8ad3f8223207104725dd4`,
  ],
  [
    'cbc(aes)',
    hex('000102030405060708090a0b0c0d0e0f'),
    `7649abac8119b246cee98e9b12e9197d 5086cb9b507219ee95db113a917678b2
     73bed6b8e3c1743b7116e69e22229516 3ff1caa1681fac09120eca307586e1a7`,
  ],
  [
    'ctr(aes)',
    hex('f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff'),
    `874d6191b620e3261bef6864990db6ce 9806f66b7970fdff8617187bb9fffdff
     5ae4df3edbd5d35e5b4f09020db03eab 1e031dda2fbe03d1792170a0f3009cee`,
  ],
])('%s is as in NIST SP 800-38A', async (name, iv, ciphertext) => {
  const cipher = kept(openCipher(name, key));
  expect(await cipher.encrypt(plaintext, iv)).toEqual(hex(ciphertext));
  expect(cipher.encryptSync(plaintext, iv)).toEqual(hex(ciphertext));
  expect(await cipher.decrypt(hex(ciphertext), iv)).toEqual(plaintext);
  expect(cipher.decryptSync(hex(ciphertext), iv)).toEqual(plaintext);
});

const chunked = (bytes: Buffer, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

async function collected(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

describe.each([
  ['ctr(aes)', 'aes-256-ctr', 32, 16, 1],
  ['cbc(aes)', 'aes-128-cbc', 16, 16, 16],
])('%s and node:crypto', (name, theirs, keyLength, ivLength, block) => {
  const whole = (length: number) => length - (length % block);
  const other = (make: typeof createCipheriv, key: Buffer, iv: Buffer, bytes: Buffer) => {
    const cipher = make(theirs, key, iv).setAutoPadding(false);
    return Buffer.concat([cipher.update(bytes), cipher.final()]);
  };

  test('say the same of any length, in both forms and in pieces', async () => {
    const before = openDescriptors();
    for (const length of lengths.map(whole)) {
      const [key, iv, bytes] = [data(keyLength), data(ivLength), data(length)];
      const cipher = openCipher(name, key);
      const sealed = other(createCipheriv, key, iv, bytes);
      const results = {
        encrypt: await cipher.encrypt(bytes, iv),
        encryptSync: cipher.encryptSync(bytes, iv),
        encryptStream: await collected(cipher.encryptStream(chunked(bytes, 10_007), iv)),
        decrypt: await cipher.decrypt(sealed, iv),
        decryptSync: cipher.decryptSync(sealed, iv),
        decryptStream: await collected(cipher.decryptStream(chunked(sealed, 10_007), iv)),
      };
      // Compared by one call: an assertion on so many bytes takes seconds in the lab.
      const wrong = Object.entries(results).filter(
        ([how, result]) => !result.equals(how.startsWith('encrypt') ? sealed : bytes),
      );
      expect(wrong.map(([how]) => `${how} of ${length}`)).toEqual([]);
      cipher.close();
    }
    expect(openDescriptors()).toBe(before);
  });

  test('1 MiB, more than the kernel has room for', async () => {
    const [key, iv, bytes] = [data(keyLength), data(ivLength), data(2 ** 20)];
    const cipher = kept(openCipher(name, key));
    const sealed = await cipher.encrypt(bytes, iv);
    expect(other(createDecipheriv as never, key, iv, sealed).equals(bytes)).toBe(true);
    expect(cipher.encryptSync(bytes, iv).equals(sealed)).toBe(true);
  });
});

test('a mode whose parts would begin anew goes to the kernel whole', async () => {
  const [key, iv, bytes] = [data(64), data(16), data(300_000)];
  const cipher = kept(openCipher('xts(aes)', key));
  const theirs = createCipheriv('aes-256-xts', key, iv);
  const expected = Buffer.concat([theirs.update(bytes), theirs.final()]);
  expect((await cipher.encrypt(bytes, iv)).equals(expected)).toBe(true);
  expect(cipher.encryptSync(bytes, iv).equals(expected)).toBe(true);
  expect((await collected(cipher.encryptStream(chunked(bytes, 7001), iv))).equals(expected)).toBe(true);
  expect(cipher.decryptSync(expected, iv).equals(bytes)).toBe(true);
});

test('kcapi-enc says the same', async () => {
  const [key, iv, bytes] = [data(16), data(16), data(4096)];
  // It takes the key from a descriptor.
  const script = `exec kcapi-enc -e -c 'ctr(aes)' --iv ${iv.toString('hex')} --keyfd 3 --nounpad 3< "$0"`;
  const sealed = execFileSync('sh', ['-c', script, fileOf(key)], { input: bytes });
  expect(await kept(openCipher('ctr(aes)', key)).encrypt(bytes, iv)).toEqual(
    sealed.subarray(0, bytes.length),
  );
});

describe('mistakes', () => {
  test('a key of a wrong length', () => {
    expect(() => openCipher('cbc(aes)', data(15))).toThrow(
      expect.objectContaining({ code: 'EINVAL', message: expect.stringContaining('takes no key') }),
    );
  });

  test('an IV of a wrong length, and none where one is wanted', async () => {
    const cipher = kept(openCipher('cbc(aes)', data(16)));
    const refusal = { code: 'EINVAL', message: expect.stringContaining('the IV has the wrong length') };
    await expect(cipher.encrypt(data(16), data(15))).rejects.toMatchObject(refusal);
    expect(() => cipher.encryptSync(data(16), data(17))).toThrow(expect.objectContaining(refusal));
  });

  test('a length that is no multiple of the block size', async () => {
    const cipher = kept(openCipher('cbc(aes)', data(16)));
    const refusal = { code: 'EINVAL', message: expect.stringContaining('multiple of its block size') };
    await expect(cipher.encrypt(data(17), data(16))).rejects.toMatchObject(refusal);
    expect(() => cipher.encryptSync(data(17), data(16))).toThrow(expect.objectContaining(refusal));
  });

  test('a stream that is left early leaves no descriptor', async () => {
    const cipher = kept(openCipher('ctr(aes)', data(16)));
    const before = openDescriptors();
    for await (const part of cipher.encryptStream([data(200_000)], data(16))) {
      expect(part).toHaveLength(0x10000);
      break;
    }
    expect(openDescriptors()).toBe(before);
  });

  test('an abort ends a wait for a chunk that does not come', async () => {
    const cipher = kept(openCipher('ctr(aes)', data(16)));
    const before = openDescriptors();
    async function* source() {
      yield data(0x10000);
      await new Promise(() => {});
    }
    const signal = AbortSignal.timeout(50);
    const parts = cipher.encryptStream(source(), data(16), { signal });
    expect((await parts.next()).value).toHaveLength(0x10000);
    await expect(parts.next()).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(openDescriptors()).toBe(before);
  });

  test('a closed cipher refuses', async () => {
    const cipher = openCipher('ctr(aes)', data(16));
    cipher.close();
    await expect(cipher.encrypt('text', data(16))).rejects.toMatchObject({ code: 'EBADF' });
  });
});
