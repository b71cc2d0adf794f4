import { SCM_CREDENTIALS, SCM_PIDFD, SCM_RIGHTS, SCM_SECURITY, SCM_TIMESTAMP, SOL_SOCKET } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { compiledValues } from '../../../tooling/vitest/compiled.js';
import { decodeUcred, decodeUnixAncillary, encodeUcred } from './index.js';

const invalidType = expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' });
const outOfRange = expect.objectContaining({ code: 'ERR_OUT_OF_RANGE' });
const credentials = { pid: 4711, uid: 1000, gid: 4294967294 };

describe.runIf(process.platform === 'linux')('struct ucred', () => {
  test('as the C header has it', ({ skip }) => {
    const values =
      compiledValues(new URL('ucred.c', import.meta.url)) ?? skip('no C compiler; try: apt install gcc');
    const bytes = Buffer.from(values.ucred ?? '', 'hex');
    expect(encodeUcred(credentials)).toEqual(bytes);
    expect(decodeUcred(bytes)).toEqual(credentials);
  });

  test.each([-1, 0.5, 0x100000000])('with %s in its fields', (value) => {
    expect(() => encodeUcred({ ...credentials, pid: value })).toThrow(outOfRange);
    expect(() => encodeUcred({ ...credentials, uid: value })).toThrow(outOfRange);
    expect(() => encodeUcred({ ...credentials, gid: value })).toThrow(outOfRange);
  });

  test.each([undefined, null, 'root'])('of %s', (value) => {
    expect(() => encodeUcred(value as never)).toThrow(invalidType);
    expect(() => decodeUcred(value as never)).toThrow(invalidType);
  });

  test('of too few bytes', () => {
    expect(() => decodeUcred(Buffer.alloc(11))).toThrow(outOfRange);
  });
});

describe.runIf(process.platform === 'linux')('control messages', () => {
  const read = (type: number, data: Uint8Array, level = SOL_SOCKET) =>
    decodeUnixAncillary({ level, type, data: Buffer.from(data) });
  const ints = (...values: number[]) => new Uint8Array(Int32Array.from(values).buffer);

  test('that Unix sockets have', () => {
    expect(read(SCM_RIGHTS, ints(3, 70000))).toEqual({ name: 'SCM_RIGHTS', value: [3, 70000] });
    expect(read(SCM_CREDENTIALS, encodeUcred(credentials))).toEqual({
      name: 'SCM_CREDENTIALS',
      value: credentials,
    });
    expect(read(SCM_PIDFD, ints(5))).toEqual({ name: 'SCM_PIDFD', value: 5 });
    expect(read(SCM_SECURITY, Buffer.from('unconfined\0'))).toEqual({
      name: 'SCM_SECURITY',
      value: 'unconfined',
    });
    expect(read(SCM_SECURITY, Buffer.from('_'))).toEqual({ name: 'SCM_SECURITY', value: '_' });
  });

  test('with a descriptor cut off', () => {
    for (const length of [4, 5, 6, 7])
      expect(read(SCM_RIGHTS, ints(3, 4).subarray(0, length))?.value).toEqual([3]);
    expect(read(SCM_RIGHTS, ints(3).subarray(0, 3))?.value).toEqual([]);
  });

  test('of others', () => {
    expect(read(SCM_TIMESTAMP, Buffer.alloc(16))).toBeUndefined();
    expect(read(SCM_RIGHTS, ints(3), 0)).toBeUndefined();
  });
});
