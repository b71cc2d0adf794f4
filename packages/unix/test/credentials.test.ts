import { readFileSync } from 'node:fs';
import {
  type Ancillary,
  CMSG_SPACE,
  close,
  errnoOf,
  SCM_CREDENTIALS,
  SO_PASSCRED,
  SO_PASSPIDFD,
  SO_PEERPIDFD,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  Socket,
  SocketError,
} from '@sock/core';
import {
  AF_UNIX,
  decodeUnixAncillary,
  encodeUcred,
  peerCredentials,
  peerPidfd,
  peerSecurity,
  socketpair,
  type UnixAddress,
} from '@sock/unix';
import { beforeEach, describe, expect, type TestContext, test } from 'vitest';
import { needs, python } from './peer.js';
import { freePath, kept, unixSocket } from './surroundings.js';

const me = { pid: process.pid, uid: process.getuid?.(), gid: process.getgid?.() };
const UCRED = 12;

function pair(type = SOCK_STREAM): [Socket<UnixAddress>, Socket<UnixAddress>] {
  const [left, right] = socketpair(AF_UNIX, type);
  for (const socket of [left, right]) kept(socket).settimeout(15_000);
  return [left, right];
}

/** A program that connects, says its PID and waits. */
async function visitor(): Promise<{ pid: number; socket: Socket<UnixAddress> }> {
  const path = freePath();
  const server = unixSocket(SOCK_STREAM);
  server.bindSync({ path });
  server.listen(1);
  const peer = python('s = socket(AF_UNIX); s.connect(arguments[0]); print(os.getpid()); s.recv(1)', path);
  const { socket } = await server.accept();
  return { pid: Number(await peer.line()), socket: kept(socket) };
}

describe.runIf(process.platform === 'linux')('the peer’s credentials', () => {
  test('of a pair are this process’ own', () => {
    const [left, right] = pair();
    expect(peerCredentials(left)).toEqual(me);
    expect(peerCredentials(right)).toEqual(me);
  });

  test('are those of another process', async ({ skip }) => {
    needs('python3')({ skip } as TestContext);
    const { pid, socket } = await visitor();
    expect(pid).not.toBe(process.pid);
    expect(peerCredentials(socket)).toEqual({ ...me, pid });
  });

  test('need a peer', () => {
    for (const type of [SOCK_STREAM, SOCK_DGRAM])
      expect(() => peerCredentials(unixSocket(type))).toThrow(expect.objectContaining({ code: 'ENOTCONN' }));
  });
});

describe.runIf(process.platform === 'linux')('credentials in messages', () => {
  /** What comes with a message when it was asked for. */
  async function credentialsOf(socket: Socket<UnixAddress>) {
    const { ancillary } = await socket.recvmsg(10, CMSG_SPACE(UCRED));
    expect(ancillary).toHaveLength(1);
    return decodeUnixAncillary(ancillary[0] as Ancillary);
  }

  test.each([
    ['SOCK_STREAM', SOCK_STREAM],
    ['SOCK_DGRAM', SOCK_DGRAM],
  ])('come with SO_PASSCRED, %s', async (_, type) => {
    const [left, right] = pair(type);
    await left.send('before');
    right.setsockopt(SOL_SOCKET, SO_PASSCRED, 1);
    await right.recv(10);
    await left.send('x');
    expect(await credentialsOf(right)).toEqual({ name: 'SCM_CREDENTIALS', value: me });
  });

  test('do not come without', async () => {
    const [left, right] = pair();
    const data = encodeUcred(me as never);
    await left.sendmsg(['x'], [{ level: SOL_SOCKET, type: SCM_CREDENTIALS, data }]);
    expect((await right.recvmsg(10, CMSG_SPACE(UCRED))).ancillary).toEqual([]);
  });

  test('that are sent may be another user’s, for who may become that user', async ({ skip }) => {
    const [left, right] = pair();
    right.setsockopt(SOL_SOCKET, SO_PASSCRED, 1);
    const claim = { pid: process.pid, uid: 1234, gid: 5678 };
    const data = encodeUcred(claim);
    try {
      await left.sendmsg(['x'], [{ level: SOL_SOCKET, type: SCM_CREDENTIALS, data }]);
    } catch (error) {
      expect(error).toMatchObject({ code: 'EPERM', syscall: 'sendmsg' });
      skip('takes CAP_SETUID and CAP_SETGID; try: sudo');
    }
    expect(await credentialsOf(right)).toEqual({ name: 'SCM_CREDENTIALS', value: claim });
  });

  test('must be a process’ that there is', async () => {
    const [left] = pair();
    const data = encodeUcred({ pid: 0x7ffffff0, uid: 0, gid: 0 });
    const sent = left.sendmsg(['x'], [{ level: SOL_SOCKET, type: SCM_CREDENTIALS, data }]);
    await expect(sent).rejects.toMatchObject({ code: expect.stringMatching(/^(ESRCH|EPERM)$/) });
  });
});

/** The process that a descriptor stands for; -1 when it has ended. */
function processOf(pidfd: number): number {
  const [, pid] = /^Pid:\s+(-?\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${pidfd}`, 'utf8')) ?? [];
  return Number(pid);
}

describe.runIf(process.platform === 'linux')('descriptors of processes', () => {
  beforeEach(({ skip }) => {
    const [left] = pair();
    try {
      close(left.getsockopt(SOL_SOCKET, SO_PEERPIDFD));
    } catch {
      skip('kernel has no SO_PEERPIDFD; it takes Linux 6.5');
    }
  });

  test('stand for this one in a pair', () => {
    const [left] = pair();
    const pidfd = peerPidfd(left);
    expect(processOf(pidfd)).toBe(process.pid);
    expect(readFileSync(`/proc/self/fdinfo/${pidfd}`, 'utf8')).toMatch(/^flags:\s+02\d{6}$/m);
    close(pidfd);
  });

  test('stand for another one, even when it is gone', async ({ skip }) => {
    needs('python3')({ skip } as TestContext);
    const { pid, socket } = await visitor();
    const pidfd = peerPidfd(socket);
    expect(processOf(pidfd)).toBe(pid);
    socket.close();
    while (processOf(pidfd) === pid) await new Promise(setImmediate);
    expect(processOf(pidfd)).toBe(-1);
    close(pidfd);
  });

  test('need a peer', () => {
    expect(() => peerPidfd(unixSocket(SOCK_STREAM))).toThrow(expect.objectContaining({ code: 'ENODATA' }));
  });

  test('come with messages', async () => {
    const [left, right] = pair();
    right.setsockopt(SOL_SOCKET, SO_PASSPIDFD, 1);
    await left.send('x');
    const { ancillary } = await right.recvmsg(10, CMSG_SPACE(4));
    const item = decodeUnixAncillary(ancillary[0] as Ancillary);
    expect(item?.name).toBe('SCM_PIDFD');
    expect(processOf(item?.value as number)).toBe(process.pid);
    close(item?.value as number);
  });
});

test('a kernel without an option is told by name', () => {
  using socket = new Socket(AF_UNIX, SOCK_STREAM);
  socket.getsockopt = () => {
    throw SocketError.of(errnoOf('ENOPROTOOPT'), 'getsockopt');
  };
  const lacking = (message: RegExp) =>
    expect.objectContaining({
      name: 'SocketError',
      code: 'ENOPROTOOPT',
      message: expect.stringMatching(message),
    });
  expect(() => peerPidfd(socket)).toThrow(lacking(/Linux has had SO_PEERPIDFD since 6\.5/));
  expect(() => peerSecurity(socket)).toThrow(lacking(/no security module/));
});
