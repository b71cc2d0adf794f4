import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import {
  CMSG_LEN,
  CMSG_SPACE,
  MSG_CTRUNC,
  MSG_DONTWAIT,
  MSG_PEEK,
  SCM_RIGHTS,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  Socket,
  TimeoutError,
} from '@sock/core';
import {
  AF_UNIX,
  recvFds,
  recvFdsSync,
  sendFds,
  sendFdsSync,
  socketpair,
  type UnixAddress,
} from '@sock/unix';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openDescriptors } from '../../../tooling/vitest/proc.js';
import { needs, python } from './peer.js';
import { freePath, kept, temporaryFolder, unixSocket } from './surroundings.js';

const O_CLOEXEC = 0o2000000;

const forms = [
  { form: 'promise form', send: sendFds, receive: recvFds },
  {
    form: 'blocking form',
    send: async (...given: Parameters<typeof sendFdsSync>) => sendFdsSync(...given),
    receive: async (...given: Parameters<typeof recvFdsSync>) => recvFdsSync(...given),
  },
];

function pair(type = SOCK_STREAM): [Socket<UnixAddress>, Socket<UnixAddress>] {
  const [left, right] = socketpair(AF_UNIX, type);
  for (const socket of [left, right]) kept(socket).settimeout(15_000);
  return [left, right];
}

/** A descriptor of a file with that text. */
function openFile(text: string): number {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, text);
  const fd = openSync(path, 'r+');
  onTestFinished(() => closeSync(fd));
  return fd;
}

function textOf(fd: number): string {
  const bytes = Buffer.alloc(100);
  return bytes.toString('utf8', 0, readSync(fd, bytes, 0, 100, 0));
}

const closeOnExec = (fd: number): boolean => {
  const [, flags = ''] = /^flags:\s+(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8')) ?? [];
  return (Number.parseInt(flags, 8) & O_CLOEXEC) !== 0;
};

/** The ends of streams that tell by their end of file whether anybody still holds the other ends. */
function witnesses(count: number): { ends: Socket<UnixAddress>[]; held: Socket<UnixAddress>[] } {
  const pairs = Array.from({ length: count }, () => pair());
  return { ends: pairs.map(([end]) => end), held: pairs.map(([, held]) => held) };
}

/** Whether nobody holds the other end any more. */
function isOrphan(end: Socket<UnixAddress>): boolean {
  try {
    return end.recvSync(1, MSG_DONTWAIT).length === 0;
  } catch (error) {
    if ((error as { code: string }).code === 'EAGAIN') return false;
    throw error;
  }
}

describe.runIf(process.platform === 'linux').each(forms)('descriptors, $form', ({ send, receive }) => {
  test.each([
    ['SOCK_STREAM', SOCK_STREAM],
    ['SOCK_DGRAM', SOCK_DGRAM],
    ['SOCK_SEQPACKET', SOCK_SEQPACKET],
  ])('go through %s and lead to the same files', async (_, type) => {
    const [left, right] = pair(type);
    const files = [openFile('one'), openFile('two'), openFile('three')];
    expect(await send(left, ['da', Buffer.from('ta')], files)).toBe(4);
    const { data, fds, flags, address } = await receive(right, 100, 10);
    expect(data.toString()).toBe('data');
    expect(flags & MSG_CTRUNC).toBe(0);
    expect(address).toEqual({ path: '' });
    expect(fds.map(textOf)).toEqual(['one', 'two', 'three']);
    for (const [index, fd] of fds.entries()) {
      expect(files).not.toContain(fd);
      expect(fstatSync(fd).ino).toBe(fstatSync(files[index] as number).ino);
      writeSync(fd, 'ONE', 0);
      closeSync(fd);
    }
    expect(textOf(files[0] as number)).toBe('ONE');
  });

  test('that come are close-on-exec', async () => {
    const [left, right] = pair();
    await send(left, ['x'], [openFile('')]);
    const { fds } = await receive(right, 1, 1);
    expect(fds.map(closeOnExec)).toEqual([true]);
    for (const fd of fds) closeSync(fd);
  });

  test('of sockets make sockets', async () => {
    const [left, right] = pair();
    const [mine, theirs] = pair();
    await send(left, ['x'], [theirs.fileno()]);
    theirs.close();
    const { fds } = await receive(right, 1, 1);
    const arrived = kept(new Socket(undefined, undefined, undefined, fds[0]));
    expect([arrived.family, arrived.type]).toEqual([AF_UNIX, SOCK_STREAM]);
    mine.sendallSync('hello');
    expect((await arrived.recv(10)).toString()).toBe('hello');
  });

  test.each([0, 1, 2, 3, 4])('that do not fit are closed, %s of 5 fit', async (most) => {
    const [left, right] = pair();
    const { ends, held } = witnesses(5);
    await send(
      left,
      ['x'],
      held.map((socket) => socket.fileno()),
    );
    for (const socket of held) socket.close();
    const before = openDescriptors();

    const { data, fds, flags } = await receive(right, 10, most);
    expect(data.toString()).toBe('x');
    expect(fds).toHaveLength(most);
    expect(flags & MSG_CTRUNC).toBe(MSG_CTRUNC);
    expect(openDescriptors()).toBe(before + most);
    expect(ends.map(isOrphan)).toEqual(ends.map((_, index) => index >= most));
    for (const fd of fds) closeSync(fd);
    expect(ends.every(isOrphan)).toBe(true);
    expect(openDescriptors()).toBe(before);
  });

  test('that nobody asks for are closed', async () => {
    const [left, right] = pair();
    const { ends, held } = witnesses(3);
    for (const socket of held) {
      await send(left, ['x'], [socket.fileno()]);
      socket.close();
    }
    const before = openDescriptors();
    expect(await right.recv(1)).toHaveLength(1);
    expect((await right.recvmsg(1)).flags & MSG_CTRUNC).toBe(MSG_CTRUNC);
    expect((await right.recvmsg(1, CMSG_LEN(3))).ancillary).toEqual([]);
    expect(openDescriptors()).toBe(before);
    expect(ends.every(isOrphan)).toBe(true);
  });

  test('never arrived: the socket is closed with them on their way', async () => {
    const [left, right] = pair();
    const { ends, held } = witnesses(1);
    await send(left, ['x'], [held[0]?.fileno() as number]);
    held[0]?.close();
    expect(isOrphan(ends[0] as Socket<UnixAddress>)).toBe(false);
    right.close();
    expect(isOrphan(ends[0] as Socket<UnixAddress>)).toBe(true);
  });

  test('stay with the bytes that they came with', async () => {
    const [left, right] = pair();
    const [first, second] = [openFile('first'), openFile('second')];
    await left.sendall('before ');
    await send(left, ['a'], [first]);
    await send(left, ['b'], [second]);
    await left.sendall('after');
    const messages = [];
    for (let i = 0; i < 3; i++) messages.push(await receive(right, 100, 10));
    // A receive ends behind descriptors, but may begin before them.
    expect(messages.map(({ data }) => data.toString())).toEqual(['before a', 'b', 'after']);
    expect(messages.map(({ fds }) => fds.map(textOf))).toEqual([['first'], ['second'], []]);
    for (const { fds } of messages) for (const fd of fds) closeSync(fd);
  });

  test('leave nothing behind, a thousand times', async () => {
    const [left, right] = pair();
    const file = openFile('');
    const before = openDescriptors();
    for (let i = 0; i < 1000; i++) {
      await send(left, ['x'], [file, file, file]);
      const { fds } = await receive(right, 1, 2);
      expect(fds).toHaveLength(2);
      for (const fd of fds) closeSync(fd);
    }
    expect(openDescriptors()).toBe(before);
  });

  test('as many as a message takes, and not one more', async () => {
    const [left, right] = pair();
    const file = openFile('');
    await send(left, ['x'], Array(253).fill(file));
    const { fds, flags } = await receive(right, 1, 300);
    expect(fds).toHaveLength(253);
    expect(flags & MSG_CTRUNC).toBe(0);
    for (const fd of fds) closeSync(fd);
    await expect(send(left, ['x'], Array(254).fill(file))).rejects.toMatchObject({
      code: 'EINVAL',
      message: expect.stringContaining('at most 253 descriptors'),
    });
  });

  test('go to an address, and tell who sent them', async () => {
    const [receiver, sender] = [unixSocket(SOCK_DGRAM), unixSocket(SOCK_DGRAM)];
    const [to, from] = [{ path: freePath() }, { path: freePath() }];
    receiver.bindSync(to);
    sender.bindSync(from);
    expect(await send(sender, ['here'], [openFile('sent')], 0, to)).toBe(4);
    const { fds, address } = await receive(receiver, 10, 1);
    expect(address).toEqual(from);
    expect(fds.map(textOf)).toEqual(['sent']);
    for (const fd of fds) closeSync(fd);
  });

  test('none', async () => {
    const [left, right] = pair();
    expect(await send(left, ['x'], [])).toBe(1);
    expect(await receive(right, 10, 5)).toMatchObject({ fds: [], flags: 0 });
  });

  test('are given twice when looked at first', async () => {
    const [left, right] = pair();
    await send(left, ['x'], [openFile('same')]);
    const looked = await receive(right, 1, 1, MSG_PEEK);
    const taken = await receive(right, 1, 1);
    const fds = [...looked.fds, ...taken.fds];
    expect(fds.map(textOf)).toEqual(['same', 'same']);
    for (const fd of fds) closeSync(fd);
  });

  test('that are none', async () => {
    const [left] = pair();
    await expect(send(left, ['x'], [9999])).rejects.toMatchObject({ code: 'EBADF', syscall: 'sendmsg' });
    for (const fds of [[-1], [0.5]])
      await expect(send(left, ['x'], fds)).rejects.toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
    for (const fds of [undefined, null, 3, ['3'], [null]])
      await expect(send(left, ['x'], fds as never)).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
  });

  test('in numbers that make no sense', async () => {
    const [, right] = pair();
    for (const most of [-1, 0.5, 65536])
      await expect(receive(right, 1, most)).rejects.toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
  });

  test('are waited for as long as the timeout says', async () => {
    const [, right] = pair();
    right.settimeout(20);
    await expect(receive(right, 1, 1)).rejects.toBeInstanceOf(TimeoutError);
    right.setblocking(false);
    await expect(receive(right, 1, 1)).rejects.toMatchObject({ code: 'EAGAIN', syscall: 'recvmsg' });
  });

  describe('python3', () => {
    beforeEach(needs('python3'));

    test('sends some', async () => {
      const path = freePath();
      const server = unixSocket(SOCK_STREAM);
      server.bindSync({ path });
      server.listen(1);
      const peer = python(
        `
import tempfile
s = socket(AF_UNIX)
s.connect(arguments[0])
files = [tempfile.TemporaryFile() for text in ('uno', 'due')]
for file, text in zip(files, (b'uno', b'due')):
    file.write(text)
    file.flush()
print(send_fds(s, [b'from python'], [file.fileno() for file in files]))
s.recv(1)
`,
        path,
      );
      const { socket } = await server.accept();
      const { data, fds } = await receive(kept(socket), 100, 2);
      expect(data.toString()).toBe('from python');
      expect(fds.map(textOf)).toEqual(['uno', 'due']);
      for (const fd of fds) closeSync(fd);
      expect(await peer.line()).toBe('11');
    });

    test('receives some', async () => {
      const path = freePath();
      const server = unixSocket(SOCK_STREAM);
      server.bindSync({ path });
      server.listen(1);
      const peer = python(
        `
s = socket(AF_UNIX)
s.connect(arguments[0])
data, fds, flags, address = recv_fds(s, 100, 5)
print(data.decode(), [os.pread(fd, 100, 0).decode() for fd in fds])
`,
        path,
      );
      const { socket } = await server.accept();
      await send(kept(socket), ['to python'], [openFile('ein'), openFile('zwei')]);
      expect(await peer.line()).toBe("to python ['ein', 'zwei']");
    });
  });
});

describe.runIf(process.platform === 'linux')('descriptors and waits', () => {
  test('a wait that was given up loses none', async () => {
    const [left, right] = pair();
    const { signal, abort } = abortable();
    const waiting = recvFds(right, 10, 1, { signal });
    abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await sendFds(left, ['x'], [openFile('kept')]);
    const { fds } = await recvFds(right, 10, 1);
    expect(fds.map(textOf)).toEqual(['kept']);
    for (const fd of fds) closeSync(fd);
  });

  test('waits are served in turn', async () => {
    const [left, right] = pair(SOCK_SEQPACKET);
    const waits = [recvFds(right, 10, 1), recvFds(right, 10, 1)];
    await sendFds(left, ['1'], [openFile('first')]);
    await sendFds(left, ['2'], [openFile('second')]);
    const messages = await Promise.all(waits);
    expect(messages.map(({ fds }) => fds.map(textOf))).toEqual([['first'], ['second']]);
    for (const { fds } of messages) for (const fd of fds) closeSync(fd);
  });

  test('several control messages at once become one', async () => {
    const [left, right] = pair();
    const item = (fd: number) => ({ level: SOL_SOCKET, type: SCM_RIGHTS, data: Int32Array.of(fd) });
    await left.sendmsg(['x'], [item(openFile('a')), item(openFile('b'))]);
    const { ancillary } = await right.recvmsg(1, CMSG_SPACE(4) + CMSG_SPACE(4));
    expect(ancillary.map(({ level, type }) => [level, type])).toEqual([[SOL_SOCKET, SCM_RIGHTS]]);
    const [item0] = ancillary;
    for (let offset = 0; offset < 8; offset += 4) closeSync(item0?.data.readInt32LE(offset) as number);
  });

  function abortable() {
    const controller = new AbortController();
    return { signal: controller.signal, abort: () => controller.abort() };
  }
});
