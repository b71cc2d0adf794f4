import { execFileSync } from 'node:child_process';
import { createCipheriv, createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AF_ALG, ALG_OP_ENCRYPT, listAlgorithms, openCipher, openHash, openRandom } from '@sock/alg';
import { MSG_MORE, SOCK_SEQPACKET, Socket } from '@sock/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addressingConformance, receivingConformance } from '../../../../tooling/vitest/conformance/index.js';
import { Peer } from '../../../../tooling/vitest/peer.js';
import { python3 } from '../../../../tooling/vitest/python3.js';
import { boundTo, data, kept, operationOf } from '../support/lab.js';

const key = Buffer.alloc(16, 1);
const iv = Buffer.alloc(16, 2);

addressingConformance('AF_ALG', {
  open: () => new Socket(AF_ALG, SOCK_SEQPACKET),
  refused: [{}, { type: 'hash' }, { type: 'x'.repeat(15), name: 'sha1' }],
});

describe('the reference’s way', () => {
  test('a digest, in parts', async () => {
    const operation = operationOf(boundTo('hash', 'sha256'));
    await operation.sendall('ab', MSG_MORE);
    await operation.sendall('c');
    expect(await operation.recv(512)).toEqual(createHash('sha256').update('abc').digest());
  });

  test.each(['promise form', 'blocking form'])('a ciphertext, %s', async (form) => {
    const operation = operationOf(boundTo('skcipher', 'cbc(aes)', key));
    const text = Buffer.alloc(64, 'secret');
    const options = { op: ALG_OP_ENCRYPT, iv };
    if (form === 'promise form') expect(await operation.sendmsgAfalg([text], options)).toBe(64);
    else expect(operation.sendmsgAfalgSync([text], options)).toBe(64);
    expect(await operation.recv(64)).toEqual(kept(openCipher('cbc(aes)', key)).encryptSync(text, iv));
  });

  test('sendmsgAfalg refuses other options and other families', async () => {
    const operation = operationOf(boundTo('skcipher', 'cbc(aes)', key));
    for (const wrong of [
      undefined,
      null,
      {},
      { op: -1 },
      { op: 'x' },
      { op: 1, assoclen: -1 },
      { op: 1, iv: 7 },
    ])
      await expect(operation.sendmsgAfalg([], wrong as never)).rejects.toMatchObject({
        code: expect.stringMatching(/^ERR_/),
      });
    const other = kept(new Socket(2, 2));
    await expect(other.sendmsgAfalg([], { op: 1 })).rejects.toMatchObject({ code: 'ERR_INVALID_STATE' });
    expect(() => other.sendmsgAfalgSync([], { op: 1 })).toThrow(TypeError);
  });

  test('a file is hashed as it is, read as a stream', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alg-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'file');
    const bytes = data(50_000);
    writeFileSync(file, bytes);
    const digest = await kept(openHash('sha256')).digest(createReadStream(file));
    expect(digest).toEqual(createHash('sha256').update(bytes).digest());
  });

  test('python3 computes the same', async () => {
    const peer = new Peer(python3, [
      '-c',
      `
import socket as S
s = S.socket(S.AF_ALG, S.SOCK_SEQPACKET, 0)
s.bind(('hash', 'sha1'))
o, _ = s.accept()
o.sendall(b'abc')
print(o.recv(64).hex())`,
    ]);
    expect(kept(openHash('sha1')).digestSync('abc').toString('hex')).toBe(await peer.line());
  });
});

const block = Buffer.alloc(16, 3);
const expected = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false).update(block);

receivingConformance('AF_ALG', {
  family: 'AF_ALG',
  // Whoever has sent nothing yet may receive at once as far as poll(2) goes.
  readiness: false,
  open() {
    const bound = new Socket(AF_ALG, SOCK_SEQPACKET);
    bound.bindSync({ type: 'skcipher', name: 'ecb(aes)' });
    bound.setsockopt(279, 1, key);
    const { socket } = bound.acceptSync();
    return {
      socket,
      expected,
      deliver: () => socket.sendmsgAfalgSync([block], { op: ALG_OP_ENCRYPT }),
      close: () => {
        socket.close();
        bound.close();
      },
    };
  },
  size: 16,
});

describe('random numbers', () => {
  test('of any length, and not twice the same', async () => {
    const random = kept(openRandom('stdrng'));
    const [first, second] = [await random.bytes(300), random.bytesSync(300)];
    expect([first.length, second.length]).toEqual([300, 300]);
    expect(first.equals(second)).toBe(false);
    expect(await random.bytes(0)).toHaveLength(0);
    await expect(random.bytes(-1)).rejects.toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
  });

  test('kcapi-rng gets the same from a generator that has the same seed and nothing else', async () => {
    // It takes lines of 47 characters, each with the NUL that ends it.
    const seed = data(24).toString('hex').slice(1);
    const theirs = execFileSync('kcapi-rng', ['-n', 'ansi_cprng', '-b', '300', '--hex'], { input: seed });
    const bytes = await kept(openRandom('ansi_cprng', `${seed}\0`)).bytes(300);
    expect(bytes.toString('hex')).toBe(theirs.toString().trim());
  });
});

test('the kernel’s algorithms are listed', () => {
  kept(openHash('sha256'));
  expect(listAlgorithms()).toContainEqual(
    expect.objectContaining({ name: 'sha256', type: 'hash', priority: expect.any(Number) }),
  );
});

test('an algorithm that there is none', () => {
  expect(() => openHash('sha257')).toThrow(
    expect.objectContaining({ code: 'ENOENT', message: expect.stringMatching(/sha257.*no such algorithm/) }),
  );
  expect(() => openCipher('sha256', key)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});
