import {
  CMSG_SPACE,
  decodeTimestamp,
  MessageBatch,
  MSG_DONTWAIT,
  MSG_TRUNC,
  PartialSendError,
  SHUT_RD,
  SO_RCVBUF,
  SO_SNDBUF,
  SO_TIMESTAMPNS,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  type Socket,
  TimeoutError,
} from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { open, pair } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { Peer, script } from '../../../tooling/vitest/peer.js';
import { isPending } from '../../../tooling/vitest/time.js';
import { AF_INET, addressOf, bound } from './support/loopback.js';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const texts = (batch: MessageBatch) => [...batch].map(({ data }) => data.toString());

type RecvMany = Socket['recvMany'];
type SendMany = Socket['sendMany'];
const forms = [
  {
    form: 'promise form',
    recvMany: (socket: Socket, ...args: Parameters<RecvMany>) => socket.recvMany(...args),
    sendMany: (socket: Socket, ...args: Parameters<SendMany>) => socket.sendMany(...args),
  },
  {
    form: 'blocking form',
    recvMany: async (socket: Socket, ...args: Parameters<RecvMany>) => socket.recvManySync(...args),
    sendMany: async (socket: Socket, ...args: Parameters<SendMany>) => socket.sendManySync(...args),
  },
];

describe.each(forms)('$form', ({ recvMany, sendMany }) => {
  let receiver: Socket;
  let sender: Socket;
  beforeEach(() => {
    [sender, receiver] = pair(SOCK_DGRAM);
    receiver.settimeout(15_000);
    sender.settimeout(15_000);
  });

  test('takes all that are there, in order, empty ones too', async () => {
    expect(await sendMany(sender, ['a', '', Buffer.from('ccc')])).toBe(3);
    const batch = await recvMany(receiver);
    expect(texts(batch)).toEqual(['a', '', 'ccc']);
    expect([batch.length, batch.capacity, batch.size]).toEqual([3, 64, 2048]);
    expect(upTo(3).map((index) => batch.bytes(index))).toEqual([1, 0, 3]);
  });

  test('no more than fit in; the rest comes next', async () => {
    await sendMany(sender, upTo(7).map(String));
    const batch = new MessageBatch({ count: 3, size: 10 });
    const seen = [];
    while (seen.length < 7) seen.push(...texts(await recvMany(receiver, batch)));
    expect(seen).toEqual(upTo(7).map(String));
    expect(batch.length).toBe(1);
  });

  test('cuts off what is too long, and says so', async () => {
    await sendMany(sender, ['12345', '123']);
    const [long, short] = await recvMany(receiver, { count: 2, size: 4 });
    expect(long?.data.toString()).toBe('1234');
    expect((long?.flags ?? 0) & MSG_TRUNC).toBe(MSG_TRUNC);
    expect(short?.flags).toBe(0);
    await sendMany(sender, ['12345']);
    // With MSG_TRUNC the kernel answers the whole length; nothing beyond the memory is shown.
    const batch = await recvMany(receiver, { count: 2, size: 4 }, MSG_TRUNC);
    expect(batch.data(0).toString()).toBe('1234');
  });

  test('non-blocking: EAGAIN at once; what fits is sent', async () => {
    receiver.setblocking(false);
    sender.setblocking(false);
    await expect(recvMany(receiver)).rejects.toMatchObject({ code: 'EAGAIN', syscall: 'recvmmsg' });
    const many = upTo(5000).map(() => Buffer.alloc(100));
    const sent = await sendMany(sender, many);
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(5000);
    await expect(sendMany(sender, many)).rejects.toMatchObject({ code: 'EAGAIN', syscall: 'sendmmsg' });
    let received = 0;
    while (received < sent) received += (await recvMany(receiver, { count: 1000, size: 100 })).length;
    await expect(recvMany(receiver)).rejects.toMatchObject({ code: 'EAGAIN' });
  });

  test('timeout', async () => {
    receiver.settimeout(30);
    await expect(recvMany(receiver)).rejects.toBeInstanceOf(TimeoutError);
    sender.settimeout(30);
    const many = upTo(5000).map(() => Buffer.alloc(100));
    const error = await sendMany(sender, many).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(PartialSendError);
    expect(error).toMatchObject({ code: 'ETIMEDOUT', sent: expect.any(Number) });
    expect((error as PartialSendError).cause).toBeInstanceOf(TimeoutError);
    await expect(sendMany(sender, ['x'])).rejects.toBeInstanceOf(TimeoutError);
  });

  test('MSG_DONTWAIT', async () => {
    await expect(recvMany(receiver, {}, MSG_DONTWAIT)).rejects.toMatchObject({ code: 'EAGAIN' });
  });

  test('to addresses: one for all, one for each, from whom they came', async () => {
    const [first, second] = [bound(SOCK_DGRAM), bound(SOCK_DGRAM)];
    const from = bound(SOCK_DGRAM);
    expect(await sendMany(from, ['a', 'b'], undefined, addressOf(first))).toBe(2);
    const mixed = [{ data: 'c', address: addressOf(second) }, 'd'];
    expect(await sendMany(from, mixed, undefined, addressOf(first))).toBe(2);
    const batch = await recvMany(first, { count: 8, size: 100 });
    expect(texts(batch)).toEqual(['a', 'b', 'd']);
    expect([...batch].map(({ address }) => address)).toEqual(upTo(3).map(() => addressOf(from)));
    expect(batch.address(0)).toBe(batch.address(2));
    expect(texts(await recvMany(second))).toEqual(['c']);
  });

  test('an error behind messages is met by the next call', async () => {
    const closed = bound(SOCK_DGRAM);
    const address = addressOf(closed);
    closed.close();
    const socket = bound(SOCK_DGRAM);
    socket.settimeout(5000);
    const good = bound(SOCK_DGRAM);
    const wrong = { family: AF_INET, data: Buffer.alloc(3) };
    const batch = [
      { data: 'a', address: addressOf(good) },
      { data: 'b', address: wrong },
    ];
    await expect(sendMany(socket, batch)).rejects.toMatchObject({
      name: 'PartialSendError',
      sent: 1,
      code: 'EINVAL',
    });
    await expect(good.recv(9)).resolves.toEqual(Buffer.from('a'));
    await expect(sendMany(socket, batch.slice(1))).rejects.toMatchObject({
      code: 'EINVAL',
      syscall: 'sendmmsg',
    });
    // Refused by ICMP: the error comes to the next call, the message is not lost.
    socket.connectSync(address);
    await sendMany(socket, ['x']);
    await expect(recvMany(socket)).rejects.toMatchObject({ code: 'ECONNREFUSED', syscall: 'recvmmsg' });
  });

  test('control messages of each', async () => {
    const socket = bound(SOCK_DGRAM);
    socket.settimeout(5000);
    socket.setsockopt(SOL_SOCKET, SO_TIMESTAMPNS, 1);
    await sendMany(open(AF_INET, SOCK_DGRAM), ['a', 'b'], undefined, addressOf(socket));
    const batch = await recvMany(socket, { count: 4, size: 10, ancillarySize: CMSG_SPACE(16) });
    const times = [...batch].map(({ ancillary }) => ancillary.map((item) => decodeTimestamp(item)?.software));
    expect(times).toEqual([[expect.any(BigInt)], [expect.any(BigInt)]]);
  });

  test('after shutdown of reads there is nothing, at once', async () => {
    const socket = bound(SOCK_DGRAM);
    socket.connectSync(addressOf(socket));
    socket.shutdown(SHUT_RD);
    expect(await recvMany(socket)).toHaveLength(0);
  });

  test('refuses what is no batch and no message', async () => {
    const invalid = expect.objectContaining({ code: expect.stringMatching(/^ERR_/) });
    for (const size of [null, 7, { count: 0 }, { count: 1025 }, { size: 0 }, { ancillarySize: -1 }])
      await expect(recvMany(receiver, size as never)).rejects.toEqual(invalid);
    for (const messages of [null, undefined, 7, 'text', Buffer.from('x'), [7], [null], [{}], [{ data: 7 }]])
      await expect(sendMany(sender, messages as never), String(messages)).rejects.toEqual(invalid);
    const [stream] = pair(SOCK_STREAM);
    await expect(sendMany(stream, ['x'])).rejects.toMatchObject({ code: 'ERR_INVALID_STATE' });
    expect(await sendMany(sender, [])).toBe(0);
  });

  test('python3 as the peer', async (context) => {
    needs('python3')(context);
    const socket = bound(SOCK_DGRAM);
    socket.settimeout(10_000);
    const [host, port] = ['127.0.0.1', Buffer.from(addressOf(socket).data).readUInt16BE(2)];
    const program = `
import socket, sys
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('127.0.0.1', 0))
for i in range(200): s.sendto(b'%d' % i, (sys.argv[1], int(sys.argv[2])))
print(s.getsockname()[1], flush=True)
print(b' '.join(s.recv(100) for i in range(200)).decode())`;
    const peer = new Peer('python3', ['-c', program, host, String(port)]);
    await peer.line();
    const seen: string[] = [];
    let address: unknown;
    const batch = new MessageBatch({ count: 128, size: 64 });
    while (seen.length < 200) {
      await recvMany(socket, batch);
      seen.push(...texts(batch));
      address = batch.address(0);
    }
    expect(seen).toEqual(upTo(200).map(String));
    expect(await sendMany(socket, seen, undefined, address as never)).toBe(200);
    expect(await peer.line()).toBe(seen.join(' '));
    await peer.end();
  });
});

test('a batch that is not there is not shown', () => {
  const batch = new MessageBatch();
  expect([...batch]).toEqual([]);
  expect(() => batch.data(0)).toThrow(RangeError);
  expect(() => batch.at(0)).toThrow(RangeError);
});

test('an aborted send keeps what was sent, and sends no more', async () => {
  const [sender, receiver] = pair(SOCK_DGRAM);
  const controller = new AbortController();
  const sending = sender.sendMany(
    upTo(5000).map(() => Buffer.alloc(100)),
    { signal: controller.signal },
  );
  expect(await isPending(sending)).toBe(true);
  controller.abort();
  const error = await sending.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(PartialSendError);
  expect(error).toHaveProperty('cause', controller.signal.reason);
  const batch = new MessageBatch({ count: 1024, size: 100 });
  receiver.setblocking(false);
  let received = 0;
  await expect(
    (async () => {
      for (;;) received += receiver.recvManySync(batch).length;
    })(),
  ).rejects.toMatchObject({ code: 'EAGAIN' });
  expect(received).toBe((error as PartialSendError).sent);
});

test('a long send goes on as the peer takes it, and others do not get in between', async () => {
  const [sender, receiver] = pair(SOCK_DGRAM);
  sender.setsockopt(SOL_SOCKET, SO_SNDBUF, 10_000);
  receiver.setsockopt(SOL_SOCKET, SO_RCVBUF, 10_000);
  const first = sender.sendMany(upTo(2000).map(String));
  const second = sender.sendMany(upTo(2000).map((number) => String(2000 + number)));
  const seen: string[] = [];
  while (seen.length < 4000) seen.push(...texts(await receiver.recvMany({ count: 100, size: 10 })));
  expect(await Promise.all([first, second])).toEqual([2000, 2000]);
  expect(seen).toEqual(upTo(4000).map(String));
});

test('close() rejects a batch that waits', async () => {
  const [socket] = pair(SOCK_DGRAM);
  const waiting = expect(socket.recvMany()).rejects.toMatchObject({ code: 'ECANCELED' });
  socket.close();
  await waiting;
});

test('close() tells how many were sent, and why no more', async () => {
  const [socket] = pair(SOCK_DGRAM);
  const sending = socket.sendMany(upTo(5000).map(() => Buffer.alloc(100)));
  socket.close();
  await expect(sending).rejects.toMatchObject({
    name: 'PartialSendError',
    cause: expect.objectContaining({ name: 'SocketError', code: 'ECANCELED' }),
  });
});

describe('messages()', () => {
  test('gives each as it comes, until the socket is closed', async () => {
    const socket = bound(SOCK_DGRAM);
    const sender = bound(SOCK_DGRAM);
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { data, address } of socket.messages({ count: 4, size: 10 })) {
        expect(address).toEqual(addressOf(sender));
        seen.push(data.toString());
        if (seen.length === 10) socket.close();
      }
    })();
    for (const number of upTo(10)) await sender.sendto(String(number), addressOf(socket));
    await reading;
    expect(seen).toEqual(upTo(10).map(String));
  });

  test('ends with the connection', async () => {
    const [sender, receiver] = pair(SOCK_SEQPACKET);
    await sender.sendMany(['a', 'b']);
    sender.close();
    const seen = [];
    for await (const { data } of receiver.messages()) seen.push(data.toString());
    expect(seen).toEqual(['a', 'b']);
  });

  test('whoever leaves leaves the other messages in the kernel', async () => {
    const [sender, receiver] = pair(SOCK_DGRAM);
    await sender.sendMany(['a', 'b']);
    for await (const { data } of receiver.messages()) {
      expect(data.toString()).toBe('a');
      break;
    }
    expect(receiver.recvSync(10).toString()).toBe('b');
  });

  test('none is cut off', async () => {
    const [sender, receiver] = [bound(SOCK_DGRAM), bound(SOCK_DGRAM)];
    sender.sendtoSync(Buffer.alloc(60_000, 'x'), addressOf(receiver));
    for await (const { data, flags } of receiver.messages()) {
      expect([data.length, flags & (MSG_TRUNC as number)]).toEqual([60_000, 0]);
      break;
    }
  });
});

test('a batch of another copy of core is filled too', async () => {
  const program = script(`
    import { createRequire } from 'node:module';
    import { MessageBatch, SOCK_DGRAM, socketpair } from '@sock/core';
    const other = createRequire(import.meta.url)('@sock/core');
    const [socket, peer] = socketpair(undefined, SOCK_DGRAM);
    peer.sendSync('hello');
    const batch = new other.MessageBatch({ count: 2 });
    console.log(MessageBatch !== other.MessageBatch, await socket.recvMany(batch) === batch, String(batch.data(0)));
  `);
  expect(await program.line()).toBe('true true hello');
  await program.end();
});
