import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  AF_CAN,
  CAN_J1939,
  type CanAddress,
  openJ1939,
  recvJ1939,
  recvJ1939Report,
  recvJ1939ReportSync,
  recvJ1939Sync,
  SO_J1939_PROMISC,
  SO_J1939_SEND_PRIO,
  SOL_CAN_J1939,
  setJ1939Filters,
} from '@sock/can';
import { SO_SNDBUF, SO_TIMESTAMPNS, SOCK_DGRAM, SOL_SOCKET, Socket } from '@sock/core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { cansend, Peer } from '../support/can-utils.js';
import { ip, needsCan, vcan } from '../support/interfaces.js';
import { j1939spy, testj1939 } from '../support/j1939-tools.js';
import { code, kept, pattern, receiving } from '../support/protocols.js';

beforeEach(needsCan);

const PGN = 0x12300;
const timedOut = expect.objectContaining({ name: 'TimeoutError' });
const opened = (...parameters: Parameters<typeof openJ1939>) => kept(openJ1939(...parameters));

/** A file that lasts as long as the test. */
function temporaryFile(contents: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'j1939-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'file');
  writeFileSync(file, contents);
  return file;
}

/** What testj1939 sends: up to 128 bytes, as it receives. */
const dummy = (length: number) =>
  Buffer.from(
    Array.from(
      { length },
      (_, index) => [0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef][index % 8] as number,
    ),
  );

const forms = [
  {
    form: 'promise form',
    sendto: (socket: Socket<CanAddress>, data: Uint8Array, address: CanAddress) =>
      socket.sendto(data, address),
    sendall: (socket: Socket<CanAddress>, data: Uint8Array) => socket.sendall(data),
    receive: (socket: Socket<CanAddress>) => recvJ1939(socket, 200_000),
    report: (socket: Socket<CanAddress>) => recvJ1939Report(socket),
  },
  {
    form: 'blocking form',
    sendto: async (socket: Socket<CanAddress>, data: Uint8Array, address: CanAddress) =>
      socket.sendtoSync(data, address),
    sendall: async (socket: Socket<CanAddress>, data: Uint8Array) => socket.sendallSync(data),
    receive: async (socket: Socket<CanAddress>) => recvJ1939Sync(socket, 200_000),
    report: async (socket: Socket<CanAddress>) => recvJ1939ReportSync(socket),
  },
] as const;

describe.each(forms)('$form', ({ sendto, sendall, receive, report }) => {
  test('testj1939 gets messages, of one frame and of many', async () => {
    const name = vcan();
    const peer = await testj1939(name, `${name}:0x90`);
    const socket = opened(name, { addr: 0x80 });
    for (const length of [8, 9, 128]) {
      await sendto(socket, pattern(length), { interface: name, addr: 0x90, pgn: PGN });
      expect(await peer.message(length)).toEqual({ head: '80 12300', data: pattern(length).toString('hex') });
    }
  });

  test('messages come from testj1939 with all that the kernel tells', async () => {
    const name = vcan();
    const socket = opened(name, { addr: 0x90 });
    for (const length of [8, 9, 128]) {
      new Peer('testj1939', [`-s${length}`, '-p3', `${name}:0x80`, `${name}:0x90,0x12300`]);
      await socket.readable();
      expect(await receive(socket)).toMatchObject({
        data: dummy(length),
        pgn: PGN,
        source: { interface: name, addr: 0x80, name: 0n, pgn: PGN },
        destination: { addr: 0x90, name: undefined, priority: 3 },
      });
    }
  });

  test('j1939spy sees broadcasts and priorities', async () => {
    const name = vcan();
    const spy = await j1939spy(name);
    const socket = opened(name, { addr: 0x80, broadcast: true, priority: 2 });
    await sendto(socket, Buffer.of(1, 2, 3), { interface: name, pgn: 0xfeca });
    expect(await spy.line()).toBe(`${name}:80,0feca - !2 [3] 010203`);
    socket.setsockopt(SOL_CAN_J1939, SO_J1939_SEND_PRIO, 7);
    await sendto(socket, Buffer.of(4), { interface: name, addr: 0x90, pgn: 0xea00 });
    expect(await spy.line()).toBe(`${name}:80,0ea00 90 !7 [1] 04`);
  });

  test('a message larger than the send buffer goes out in parts', async () => {
    const name = vcan();
    const [socket, receiver] = [opened(name, { addr: 0x80 }), opened(name, { addr: 0x90 })];
    socket.setsockopt(SOL_SOCKET, SO_SNDBUF, 16_384);
    await socket.connect({ interface: name, addr: 0x90, pgn: PGN });
    await sendall(socket, pattern(20_000));
    expect((await receive(receiver)).data).toEqual(pattern(20_000));
  });

  test('the error queue tells what becomes of messages', async () => {
    const name = vcan();
    const socket = opened(name, { addr: 0x80, reports: true });
    const receiver = opened(name, { addr: 0x90, reports: true });
    const to = { interface: name, addr: 0x90, pgn: PGN };
    await sendto(socket, pattern(5), to);
    expect([await report(socket), await report(socket)]).toMatchObject([
      { kind: 'txScheduled', key: 0 },
      { kind: 'txAcknowledged', key: 0, bytesAcked: 5, error: undefined },
    ]);
    await sendto(socket, pattern(200), to);
    expect(await report(socket)).toMatchObject({ kind: 'txAcknowledged', key: 1, bytesAcked: 200 });
    expect(await report(receiver)).toMatchObject({
      kind: 'rxStarted',
      totalSize: 200,
      pgn: PGN,
      source: { addr: 0x80, name: 0n },
      destination: { addr: 0x90, name: 0n },
    });
    expect([(await receive(receiver)).data, (await receive(receiver)).data]).toEqual([
      pattern(5),
      pattern(200),
    ]);

    await sendto(socket, pattern(200), { ...to, addr: 0x91 });
    const lost = await report(socket);
    expect(lost).toMatchObject({ kind: 'txAborted', key: 2, bytesAcked: 0 });
    expect(lost.error?.message).toMatch(/^send EHOSTUNREACH.*is it there/);
  });
});

test('j1939cat gets and sends 5,000 bytes', async () => {
  const name = vcan();
  const getting = await receiving(name, 'j1939', () => new Peer('j1939cat', [`${name}:0x90`, '-r']));
  const chunks: Buffer[] = [];
  getting.process.stdout.on('data', (chunk) => chunks.push(chunk));
  const socket = opened(name, { addr: 0x80 });
  await socket.connect({ interface: name, addr: 0x90, pgn: PGN });
  await socket.sendall(pattern(5_000));
  while (Buffer.concat(chunks).length < 5_000) await once(getting.process.stdout, 'data');
  expect(Buffer.concat(chunks)).toEqual(pattern(5_000));

  const file = temporaryFile(pattern(5_000));
  new Peer('j1939cat', ['-i', file, `${name}:0x90`, ':0x80,0x12300']);
  await socket.readable();
  expect((await recvJ1939(socket, 5_000)).data).toEqual(pattern(5_000));
});

test('without reports a lost message fails the next call', async () => {
  const name = vcan();
  const socket = opened(name, { addr: 0x80 });
  await socket.sendto(pattern(100), { interface: name, addr: 0x91, pgn: PGN });
  await expect(socket.recv(100)).rejects.toThrow(/^recv EHOSTUNREACH.*is it there/);
});

test('reports that wait do not disturb what is received', async () => {
  const name = vcan();
  const socket = opened(name, { addr: 0x80, reports: true });
  const to = { interface: name, addr: 0x90, pgn: PGN };
  await socket.sendto('x', to);
  const before = process.cpuUsage();
  const receiving = recvJ1939(socket, 100);
  const reading = recvJ1939Report(socket)
    .then(() => recvJ1939Report(socket))
    .then(() => recvJ1939Report(socket));
  await setTimeout(300);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(250);
  await opened(name, { addr: 0x90 }).sendto('answer', { ...to, addr: 0x80 });
  expect((await receiving).data.toString()).toBe('answer');
  await socket.sendto('y', to);
  expect((await reading).key).toBe(1);
  socket.settimeout(0);
  expect((await recvJ1939Report(socket)).kind).toBe('txAcknowledged');
  await expect(recvJ1939Report(socket)).rejects.toThrow(code('EAGAIN'));
  socket.settimeout(20);
  expect(() => recvJ1939ReportSync(socket)).toThrow(timedOut);
});

describe('who receives what', () => {
  test('broadcasts go to who asks for them', async () => {
    const name = vcan();
    const [with_, without] = [opened(name, { addr: 0x90, broadcast: true }), opened(name, { addr: 0x91 })];
    cansend(name, '18FECA80#01');
    expect(await recvJ1939(with_, 10)).toMatchObject({
      pgn: 0xfeca,
      destination: { addr: undefined, priority: 6 },
    });
    without.settimeout(50);
    await expect(without.recv(10)).rejects.toThrow(timedOut);
    await expect(without.sendto('x', { interface: name, pgn: 0xfeca })).rejects.toThrow(
      /^sendto EACCES.*SO_BROADCAST/,
    );
  });

  test('filters choose by group, by sender and by NAME', async () => {
    const name = vcan();
    const socket = opened(name, {
      addr: 0x90,
      broadcast: true,
      filters: [{ pgn: 0xfeca }, { addr: 0x20, addrMask: 0xf0 }, { name: 0x1122n }],
    });
    const received = async () => {
      const { pgn, source } = await recvJ1939(socket, 10);
      return [pgn, source.addr];
    };
    cansend(name, '18EEFF55#2211000000000000');
    expect(await received()).toEqual([0xee00, 0x55]);
    await setTimeout(300); // until the address is in use
    for (const id of ['18FECB80', '18FECA80', '18FECB2F', '18FECB30', '18FECB55']) cansend(name, `${id}#01`);
    expect([await received(), await received(), await received()]).toEqual([
      [0xfeca, 0x80],
      [0xfecb, 0x2f],
      [0xfecb, 0x55],
    ]);
    setJ1939Filters(socket, []);
    cansend(name, '18FECB80#01');
    expect(await received()).toEqual([0xfecb, 0x80]);
  });

  test('a group that was bound to, and everything in promiscuous mode', async () => {
    const name = vcan();
    const socket = opened(name, { addr: 0x90, pgn: PGN });
    for (const id of ['18FE9080', '19239180', '19239080']) cansend(name, `${id}#${id.slice(4, 6)}`);
    expect((await recvJ1939(socket, 10)).data.toString('hex')).toBe('90');
    socket.setsockopt(SOL_CAN_J1939, SO_J1939_PROMISC, true);
    cansend(name, '18EA9180#01');
    expect(await recvJ1939(socket, 10)).toMatchObject({ pgn: 0xea00, destination: { addr: 0x91 } });
    expect(opened(name, { addr: 1, promisc: true }).getsockopt(SOL_CAN_J1939, SO_J1939_PROMISC)).toBe(1);
  });

  test('times come with messages where the socket asks for them', async () => {
    const name = vcan();
    const socket = opened(name, { addr: 0x90 });
    socket.setsockopt(SOL_SOCKET, SO_TIMESTAMPNS, true);
    cansend(name, '19239080#01');
    const { timestamp = 0n } = await recvJ1939(socket, 10);
    expect(Date.now() - Number(timestamp / 1_000_000n)).toBeLessThan(10_000);
  });
});

test('mistakes are explained', async () => {
  const name = vcan();
  const to = { interface: name, addr: 0x90, pgn: PGN };
  expect(() => openJ1939('no-such', { addr: 1 })).toThrow(code('ENODEV'));
  expect(() => openJ1939('lo', { addr: 1 })).toThrow(/^bind ENODEV/);
  const socket = opened(name, { addr: 0x80 });
  await expect(socket.sendto('x', { ...to, pgn: 0x12345 })).rejects.toThrow(code('ERR_INVALID_ARG_VALUE'));
  await expect(opened(name).sendto('x', to)).rejects.toThrow(/^sendto EBADFD.*bound to a source address/);
  await expect(opened(name, { name: 1n }).sendto('x', to)).rejects.toThrow(/^sendto EADDRNOTAVAIL.*claimed/);
  const unbound = kept(new Socket(AF_CAN, SOCK_DGRAM, CAN_J1939));
  await expect(unbound.sendto('x', to)).rejects.toThrow(/^sendto EBADFD/);
  expect(() => socket.getpeername()).toThrow(code('EADDRNOTAVAIL'));
  expect(() => socket.setsockopt(SOL_CAN_J1939, SO_J1939_SEND_PRIO, 8)).toThrow(code('EDOM'));
});

test('the interface goes down, comes up, and goes away', async () => {
  const name = vcan();
  const socket = opened(name, { addr: 0x90 });
  const waiting = socket.recv(100);
  ip(`link set ${name} down`);
  await expect(waiting).rejects.toThrow(/ENETDOWN.*as soon as it is/);
  ip(`link set ${name} up`);
  cansend(name, '19239080#11');
  expect((await recvJ1939(socket, 10)).data).toEqual(Buffer.of(0x11));
  const watching = socket.recv(100);
  // Linux 6.12 waits with the end of the interface for the end of its J1939 sockets.
  const removing = new Peer('ip', ['link', 'del', name]);
  await expect(watching).rejects.toThrow(/ENODEV|ENETDOWN/);
  socket.close();
  expect(await removing.exitCode()).toBe(0);
});
