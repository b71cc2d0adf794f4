import { type AlgAddress, openHash } from '@sock/alg';
import { MSG_MORE, Socket } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { boundTo, data, kept, operationOf } from '../support/lab.js';

describe('accept', () => {
  test('gives a socket without an address, in each mode', async () => {
    const bound = boundTo('hash', 'sha256');
    for (const timeout of [null, 1000, 0]) {
      bound.settimeout(timeout);
      const [one, two] = [await bound.accept(), bound.acceptSync()];
      expect([one.address, two.address]).toEqual([null, null]);
      kept(one.socket);
      kept(two.socket);
    }
  });

  test('on a hash that is under way copies its state', async () => {
    const operation = operationOf(boundTo('hash', 'sha256'));
    await operation.send('ab', MSG_MORE);
    const copy = operationOf(operation);
    await Promise.all([operation.send('c', MSG_MORE), copy.send('d', MSG_MORE)]);
    const hash = kept(openHash('sha256'));
    expect(await operation.recv(64)).toEqual(await hash.digest('abc'));
    expect(await copy.recv(64)).toEqual(await hash.digest('abd'));
  });

  test('a descriptor is taken over, its family asked of the kernel', async () => {
    const descriptor = operationOf(boundTo('hash', 'sha256')).detach();
    const taken = kept(new Socket<AlgAddress>(undefined, undefined, undefined, descriptor));
    await taken.send('abc');
    expect(await taken.recv(64)).toHaveLength(32);
  });
});

describe('errors say what to do', () => {
  test.each([
    ['hash', 'no-such-hash', 'bind ENOENT hash no-such-hash'],
    ['no-such-type', 'sha256', 'modprobe algif_hash'],
    ['hash', 'cbc(aes)', 'the algorithm is of another type'],
  ])('bind to %s %s', (type, name, message) => {
    expect(() => boundTo(type, name)).toThrow(message);
  });

  test('the name of a socket', () => {
    expect(() => boundTo('hash', 'sha256').getsockname()).toThrow('does not tell the names');
  });

  test('a key while operations go on', () => {
    const bound = boundTo('skcipher', 'cbc(aes)', data(16));
    operationOf(bound);
    expect(() => bound.setsockopt(279, 1, data(16))).toThrow('close the sockets of its operations first');
  });
});
