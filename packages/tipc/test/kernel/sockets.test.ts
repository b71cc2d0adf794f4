import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { SHUT_RDWR, SOCK_RDM, SOCK_SEQPACKET, SOCK_STREAM, Socket, socketpair } from '@sock/core';
import * as tipc from '@sock/tipc';
import { AF_TIPC, SOL_TIPC, tipcName, tipcServiceRange } from '@sock/tipc';
import { beforeEach, describe, expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { python } from './python.js';

const open = (type = SOCK_RDM) => kept(new Socket(AF_TIPC, type));

test('names below TIPC_RESERVED_TYPES are refused with advice', () => {
  expect(() => open().bindSync(tipcServiceRange(1, 5, 5))).toThrow(/EACCES.*TIPC_RESERVED_TYPES/s);
});

describe('python3', () => {
  beforeEach(needs('python3'));

  test('gets and answers messages by name, and both report the same addresses', async () => {
    const peer = python(`
s = S.socket(S.AF_TIPC, S.SOCK_RDM)
s.bind((S.TIPC_ADDR_NAMESEQ, 19100, 1, 9, S.TIPC_NODE_SCOPE))
say(*s.getsockname())
data, address = s.recvfrom(100)
say(data.decode(), *address)
s.sendto(b'pong', address)
`);
    const name = (await peer.line()).split(' ').map(Number);
    const socket = open();
    await socket.sendto('ping', tipcName(19_100, 4));
    const { addrType, v1, v2, v3, scope } = socket.getsockname();
    expect(await peer.line()).toBe(`ping ${addrType} ${v1} ${v2} ${v3} ${scope}`);
    const { data, address } = await socket.recvfrom(100);
    expect(data.toString()).toBe('pong');
    expect(address).toEqual({ addrType: name[0], v1: name[1], v2: name[2], v3: name[3], scope: name[4] });
  });

  test.each([
    ['SOCK_STREAM', SOCK_STREAM],
    ['SOCK_SEQPACKET', SOCK_SEQPACKET],
  ])('connects to a listening %s', async (name, type) => {
    const listener = open(type);
    listener.bindSync(tipcServiceRange(19_200 + type, 1, 1, tipc.TIPC_NODE_SCOPE));
    listener.listen();
    const peer = python(`
s = S.socket(S.AF_TIPC, S.${name})
s.connect((S.TIPC_ADDR_NAME, ${19_200 + type}, 1, 0))
s.sendall(b'question')
say(s.recv(100).decode())
say(len(s.recv(100)))
`);
    const connection = kept((await listener.accept()).socket);
    expect((await connection.recv(100)).toString()).toBe('question');
    await connection.sendall('answer');
    expect(await peer.line()).toBe('answer');
    connection.shutdown(SHUT_RDWR);
    expect(await peer.line()).toBe('0');
    await peer.end();
  });
});

test('a message that nobody gets comes back, with the reason', async () => {
  const socket = open();
  const gone = open();
  const address = gone.getsockname();
  gone.close();
  socket.setsockopt(SOL_TIPC, tipc.TIPC_DEST_DROPPABLE, 0);
  await socket.sendto('for nobody', address);
  const received = await socket.recvmsg(100, 1200);
  expect(tipc.returnedMessage(received)).toEqual({
    error: tipc.TIPC_ERR_NO_PORT,
    data: Buffer.from('for nobody'),
  });
});

test('the name that a message was sent to comes with it', async () => {
  const receiver = open();
  receiver.bindSync(tipcServiceRange(19_300, 1, 9, tipc.TIPC_NODE_SCOPE));
  await open().sendto('x', tipcName(19_300, 7));
  const received = await receiver.recvmsg(100, 200);
  expect(received.ancillary.map(tipc.decodeTipcAncillary)).toEqual([
    { name: 'TIPC_DESTNAME', value: { type: 19_300, lower: 7, upper: 7 } },
  ]);
  expect(tipc.returnedMessage(received)).toBeUndefined();
});

test('options', () => {
  const socket = open();
  const option = (name: number) => socket.getsockopt(SOL_TIPC, name);
  socket.setsockopt(SOL_TIPC, tipc.TIPC_IMPORTANCE, tipc.TIPC_CRITICAL_IMPORTANCE);
  expect(option(tipc.TIPC_IMPORTANCE)).toBe(tipc.TIPC_CRITICAL_IMPORTANCE);
  socket.setsockopt(SOL_TIPC, tipc.TIPC_CONN_TIMEOUT, 1234);
  expect(option(tipc.TIPC_CONN_TIMEOUT)).toBe(1234);
  socket.setsockopt(SOL_TIPC, tipc.TIPC_MCAST_REPLICAST, null, 0);
  expect(option(tipc.TIPC_SOCK_RECVQ_DEPTH)).toBe(0);
  open().sendtoSync('waiting', socket.getsockname());
  expect(option(tipc.TIPC_SOCK_RECVQ_DEPTH)).toBe(1);
  expect(option(tipc.TIPC_SOCK_RECVQ_USED)).toBeGreaterThan(0);
  expect(option(tipc.TIPC_SRC_DROPPABLE)).toBe(0);
  const stream = open(SOCK_STREAM);
  stream.setsockopt(SOL_TIPC, tipc.TIPC_NODELAY, 1);
});

test('a connect to a name that nobody has fails with advice', async () => {
  await expect(open(SOCK_STREAM).connect(tipcName(19_999, 1))).rejects.toThrow(/tipc nametable show/);
});

test('streams of Node end a connection, and the peer has all of it before', async () => {
  const [left, right] = socketpair(AF_TIPC, SOCK_STREAM);
  const [near, far] = [kept(left).toDuplex(), kept(right).toDuplex()];
  const sent = Buffer.alloc(300_000, 7);
  const received = buffer(far);
  await pipeline(Readable.from([sent]), near, async (answers) =>
    expect(await buffer(answers)).toHaveLength(0),
  );
  expect((await received).equals(sent)).toBe(true);
  await expect.poll(() => [near.destroyed, far.destroyed]).toEqual([true, true]);
  expect([near.errored, far.errored]).toEqual([null, null]);
});

test('so do streams of the Web, whether somebody reads meanwhile or not', async () => {
  for (const reads of [true, false]) {
    const [left, right] = socketpair(AF_TIPC, SOCK_STREAM);
    const [near, far] = [kept(left).toWeb(), kept(right).toWeb()];
    const answers = near.readable.getReader();
    const read = reads ? answers.read() : undefined;
    const received = buffer(far.readable as never);
    const writer = near.writable.getWriter();
    await writer.write(Buffer.alloc(100_000, 7));
    await writer.close();
    expect(await received).toHaveLength(100_000);
    expect(await (read ?? answers.read())).toMatchObject({ done: true });
    await far.writable.close();
    expect([left.fileno(), right.fileno()]).toEqual([-1, -1]);
  }
});
