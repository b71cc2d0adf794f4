import { execFileSync } from 'node:child_process';
import { createCipheriv } from 'node:crypto';
import { openAead } from '@sock/alg';
import { describe, expect, test } from 'vitest';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { data, fileOf, hex, kept } from '../support/lab.js';

/** Test case 4 of "The Galois/Counter Mode of Operation", which NIST SP 800-38D is made from. */
const key = hex('feffe9928665731c6d6a8f9467308308');
const iv = hex('cafebabefacedbaddecaf888');
const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
const text = hex(`d9313225f88406e5a55909c5aff5269a 86a7a9531534f7da2e4c303d8a318a72
  1c3c0c95956809532fcf0e2449a6b525 b16aedf5aa0de657ba637b39`);
const sealed = hex(`42831ec2217774244b7221b784d0d49c e3aa212f2c02a4e035c17e2329aca12e
  21d514b25466931c7d8f6a5aac84aa05 1ba30b396a0aac973d58e091 5bc94fbc3221a5db94fae95ae7121a47`);

test('gcm(aes) is as in the standard', async () => {
  const gcm = kept(openAead('gcm(aes)', key));
  expect(await gcm.seal(text, { iv, aad })).toEqual(sealed);
  expect(gcm.sealSync(text, { iv, aad })).toEqual(sealed);
  expect(await gcm.open(sealed, { iv, aad })).toEqual(text);
  expect(gcm.openSync(sealed, { iv, aad })).toEqual(text);
});

test('gcm(aes) and node:crypto say the same of any length of text and associated data', async () => {
  const before = openDescriptors();
  for (const length of [0, 1, 15, 16, 17, 4096, 65_537]) {
    for (const associated of [0, 1, 20]) {
      const [key, iv, text, aad] = [data(32), data(12), data(length), data(associated)];
      const theirs = createCipheriv('aes-256-gcm', key, iv).setAAD(aad);
      const expected = Buffer.concat([theirs.update(text), theirs.final(), theirs.getAuthTag()]);
      const gcm = openAead('gcm(aes)', key);
      const results = [
        (await gcm.seal(text, { iv, aad })).equals(expected),
        gcm.sealSync(text, { iv, aad }).equals(expected),
        (await gcm.open(expected, { iv, aad })).equals(text),
        gcm.openSync(expected, { iv, aad }).equals(text),
      ];
      expect(results, `${length} and ${associated}`).toEqual([true, true, true, true]);
      gcm.close();
    }
  }
  expect(openDescriptors()).toBe(before);
});

test('kcapi-enc opens what was sealed here', async () => {
  const gcm = kept(openAead('gcm(aes)', key));
  const secret = await gcm.seal('attack at dawn', { iv, aad });
  const [text, tag] = [secret.subarray(0, -16), secret.subarray(-16).toString('hex')];
  const script = `exec kcapi-enc -d -c 'gcm(aes)' --iv ${iv.toString('hex')} --aad ${aad.toString('hex')} --tag ${tag} --keyfd 3 --nounpad 3< "$0"`;
  const opened = execFileSync('sh', ['-c', script, fileOf(key)], { input: text });
  expect(opened.toString()).toContain('attack at dawn');
});

describe('what is not authentic', () => {
  const spoiled = (bytes: Buffer, index: number) => {
    const copy = Buffer.from(bytes);
    copy[index] = (copy[index] as number) ^ 1;
    return copy;
  };
  const refusal = { code: 'EBADMSG', message: expect.stringContaining('there is no plaintext') };

  test.each([
    ['a tag', spoiled(sealed, sealed.length - 1), { iv, aad }],
    ['the text', spoiled(sealed, 0), { iv, aad }],
    ['the IV', sealed, { iv: spoiled(iv, 0), aad }],
    ['the associated data', sealed, { iv, aad: spoiled(aad, 3) }],
  ])('%s: an error, in both forms', async (_, message, parameters) => {
    const gcm = kept(openAead('gcm(aes)', key));
    const before = openDescriptors();
    await expect(gcm.open(message, parameters)).rejects.toMatchObject(refusal);
    expect(() => gcm.openSync(message, parameters)).toThrow(expect.objectContaining(refusal));
    expect(openDescriptors()).toBe(before);
    expect(await gcm.open(sealed, { iv, aad })).toEqual(text);
  });

  test('less than a tag', async () => {
    const gcm = kept(openAead('gcm(aes)', key));
    await expect(gcm.open(data(15), { iv })).rejects.toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
  });
});

test('a key, a tag and an IV of wrong lengths', async () => {
  const invalid = expect.objectContaining({ code: 'EINVAL' });
  expect(() => openAead('gcm(aes)', data(15))).toThrow(invalid);
  expect(() => openAead('gcm(aes)', key, 17)).toThrow(invalid);
  expect(() => openAead('gcm(aes)', key, -1)).toThrow(expect.objectContaining({ code: 'ERR_OUT_OF_RANGE' }));
  await expect(kept(openAead('gcm(aes)', key)).seal('text', { iv: data(11) })).rejects.toMatchObject({
    code: 'EINVAL',
  });
});

test.each([undefined, null, 'iv', {}])('parameters that are %o', async (parameters) => {
  const gcm = kept(openAead('gcm(aes)', key));
  const invalid = { code: 'ERR_INVALID_ARG_TYPE' };
  await expect(gcm.seal('text', parameters as never)).rejects.toMatchObject(invalid);
  expect(() => gcm.sealSync('text', parameters as never)).toThrow(expect.objectContaining(invalid));
});
