import { SOCK_DGRAM } from '@sock/core';
import type { UnixAddress } from '@sock/unix';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { networkCalls } from '../../core/test/support/strace.js';
import { unixSocket } from './surroundings.js';

const range = { name: 'RangeError', code: 'ERR_OUT_OF_RANGE' };
const type = { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' };
const value = { name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' };

describe.each(forms)('$form', (form) => {
  test.each<[string, object, unknown]>([
    [
      'a path of 109 bytes',
      { ...range, message: expect.stringMatching(/"address.path".*107.*109/) },
      { path: 'x'.repeat(109) },
    ],
    ['an abstract name of 109 bytes', range, { path: `\0${'x'.repeat(108)}` }],
    [
      'a NUL in the path',
      { ...value, message: expect.stringContaining('must not contain a NUL') },
      { path: '/tmp/a\0b' },
    ],
    ['a path of a number', type, { path: 5 }],
    ['no path', type, {}],
    ['a bare path', type, '/run/x.sock'],
    ['nothing', type, undefined],
  ])('an address with %s is refused', async (_, error, address) => {
    const bad = address as UnixAddress;
    await expect(form.bind(unixSocket(SOCK_DGRAM), bad)).rejects.toMatchObject(error);
    await expect(form.connect(unixSocket(SOCK_DGRAM), bad)).rejects.toMatchObject(error);
    await expect(form.connectEx(unixSocket(SOCK_DGRAM), bad)).rejects.toMatchObject(error);
    await expect(form.sendto(unixSocket(SOCK_DGRAM), 'x', bad)).rejects.toMatchObject(error);
  });
});

describe('before any system call', () => {
  beforeEach(needs('strace'));

  test('all of it', async () => {
    const { calls, refused } = await networkCalls(new URL('./fixtures/bad-input.mjs', import.meta.url));
    expect(refused).toBeGreaterThan(100);
    // The fixture makes one call that is good, which proves that they would be seen.
    expect(calls).toEqual([expect.stringMatching(/^socketpair\(/)]);
  });
});
