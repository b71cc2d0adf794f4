import { readFileSync } from 'node:fs';
import {
  type Ancillary,
  CMSG_SPACE,
  SO_PASSSEC,
  SO_PEERSEC,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
} from '@sock/core';
import { AF_UNIX, decodeUnixAncillary, peerSecurity, socketpair } from '@sock/unix';
import { describe, expect, test } from 'vitest';
import { kept } from './surroundings.js';

const why = 'no security module of this kernel labels sockets (SO_PEERSEC); try: boot with SELinux or Smack';

function pair(type: number) {
  const [left, right] = socketpair(AF_UNIX, type);
  return [kept(left), kept(right)] as const;
}

function labelled(): boolean {
  const [left, right] = socketpair(AF_UNIX, SOCK_STREAM);
  try {
    return left.getsockopt(SOL_SOCKET, SO_PEERSEC, 1024).length > 0;
  } catch {
    return false;
  } finally {
    left.close();
    right.close();
  }
}

/** This process' label. */
function ownLabel(): string {
  return readFileSync('/proc/self/attr/current', 'latin1').replace(/[\0\n]+$/, '');
}

describe.runIf(process.platform === 'linux')('the kernel’s security module', () => {
  test('tells the peer’s label', ({ skip }) => {
    const [left] = pair(SOCK_STREAM);
    if (labelled()) return expect(peerSecurity(left)).toBe(ownLabel());
    expect(() => peerSecurity(left)).toThrow(
      expect.objectContaining({
        code: 'ENOPROTOOPT',
        syscall: 'getsockopt',
        message: expect.stringMatching(/no security module/),
      }),
    );
    skip(why);
  });

  test('tells the sender’s label', async ({ skip }) => {
    skip(!labelled(), why);
    const [left, right] = pair(SOCK_DGRAM);
    right.setsockopt(SOL_SOCKET, SO_PASSSEC, 1);
    await left.send('x');
    const { ancillary } = await right.recvmsg(10, CMSG_SPACE(1024));
    expect(ancillary.map((item: Ancillary) => decodeUnixAncillary(item))).toContainEqual({
      name: 'SCM_SECURITY',
      value: ownLabel(),
    });
  });

  test('may be asked to label messages, though there is none', async () => {
    const [left, right] = pair(SOCK_DGRAM);
    right.setsockopt(SOL_SOCKET, SO_PASSSEC, 1);
    expect(right.getsockopt(SOL_SOCKET, SO_PASSSEC)).toBe(1);
    await left.send('x');
    expect((await right.recvmsg(10, CMSG_SPACE(1024))).data.toString()).toBe('x');
  });
});
