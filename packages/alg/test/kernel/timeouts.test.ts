import { createHash } from 'node:crypto';
import { MSG_MORE, TimeoutError } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { boundTo, data, operationOf } from '../support/lab.js';

// poll(2) knows nothing of sockets of hash and rng: they are never ready, and answer all the same.
describe('a timeout does not count where the kernel answers at once', () => {
  test.each([1, 50, 5000])('of %i ms', async (timeout) => {
    const text = data(100_000);
    const hash = operationOf(boundTo('hash', 'sha256'));
    const random = operationOf(boundTo('rng', 'stdrng', data(16)));
    for (const socket of [hash, random]) socket.settimeout(timeout);
    const expected = createHash('sha256').update(text).digest();
    for (let round = 0; round < 40; round++) {
      await hash.sendall(text, MSG_MORE);
      expect(await hash.recv(64)).toEqual(expected);
      hash.sendallSync(text, MSG_MORE);
      expect(hash.recvSync(64)).toEqual(expected);
      hash.sendSync(text);
      expect(hash.recvmsgSync(64).data).toEqual(expected);
      expect(await random.recv(16)).toHaveLength(16);
      expect(random.recvSync(16)).toHaveLength(16);
      expect(random.recvIntoSync(Buffer.alloc(16))).toBe(16);
      expect(random.recvfromSync(16).data).toHaveLength(16);
    }
  });

  test('and counts where it does not', async () => {
    const cipher = operationOf(boundTo('skcipher', 'ctr(aes)', data(16)));
    cipher.settimeout(20);
    expect(() => cipher.recvSync(16)).toThrow(TimeoutError);
    await expect(cipher.recv(16)).rejects.toThrow(TimeoutError);
  });
});
