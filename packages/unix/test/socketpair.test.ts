import { SOCK_DGRAM, SOCK_SEQPACKET, SOCK_STREAM } from '@sock/core';
import { AF_UNIX, socketpair } from '@sock/unix';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { kept } from './surroundings.js';

describe.each(forms)('socketpair, $form', ({ recv, recvfrom, send }) => {
  test.each([
    ['SOCK_STREAM', SOCK_STREAM],
    ['SOCK_DGRAM', SOCK_DGRAM],
    ['SOCK_SEQPACKET', SOCK_SEQPACKET],
  ])('%s, both directions', async (_, type) => {
    const [left, right] = socketpair(AF_UNIX, type);
    kept(left);
    kept(right);
    expect(left.type).toBe(type);
    await send(left, 'ping');
    expect((await recv(right, 100)).toString()).toBe('ping');
    await send(right, 'pong');
    expect((await recvfrom(left, 100)).data.toString()).toBe('pong');
  });

  test('a stream without arguments, whose ends have no names', async () => {
    const [left, right] = socketpair();
    kept(left);
    expect([left.family, left.type, left.proto]).toEqual([AF_UNIX, SOCK_STREAM, 0]);
    expect(left.getsockname()).toEqual({ path: '' });
    expect(left.getpeername()).toEqual({ path: '' });
    expect(left.getInheritable()).toBe(false);
    right.close();
    expect(await recv(left, 100)).toHaveLength(0);
  });
});

test('a type that has no pairs', () => {
  expect(() => socketpair(AF_UNIX, 99)).toThrow(expect.objectContaining({ syscall: 'socketpair' }));
});
