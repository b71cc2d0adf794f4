import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  AF_CAN,
  CAN_ISOTP,
  CAN_ISOTP_LL_OPTS,
  CAN_ISOTP_OPTS,
  CAN_ISOTP_RECV_FC,
  CAN_ISOTP_RX_STMIN,
  CAN_ISOTP_TX_STMIN,
  CANFD_BRS,
  type CanAddress,
  decodeIsotpFcOptions,
  decodeIsotpLlOptions,
  decodeIsotpOptions,
  decodeIsotpTime,
  type IsotpSettings,
  isotpSent,
  isotpSentSync,
  openIsotp,
  SOL_CAN_ISOTP,
} from '@sock/can';
import { SOCK_DGRAM, Socket } from '@sock/core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Candump, cansend } from '../support/can-utils.js';
import { ip, listeners, needsCan, vcan } from '../support/interfaces.js';
import { code, ended, isotprecv, isotpsend, kept, pattern, spaced } from '../support/protocols.js';

beforeEach(needsCan);

const ids = { rxId: 0x7e8, txId: 0x7e0 };
/** The other side's, for the tools: what they call source is what they send by. */
const theirs = ['-s', '7E8', '-d', '7E0'];

const opened = (name: string, settings: Partial<IsotpSettings> = {}) =>
  kept(openIsotp(name, { ...ids, ...settings }));

const forms = [
  {
    form: 'promise form',
    send: (socket: Socket<CanAddress>, data: Uint8Array) => socket.send(data),
    recv: (socket: Socket<CanAddress>) => socket.recv(10_000),
    sent: (socket: Socket<CanAddress>) => isotpSent(socket),
  },
  {
    form: 'blocking form',
    send: async (socket: Socket<CanAddress>, data: Uint8Array) => socket.sendSync(data),
    recv: async (socket: Socket<CanAddress>) => socket.recvSync(10_000),
    sent: async (socket: Socket<CanAddress>) => isotpSentSync(socket),
  },
] as const;

describe.each(forms)('$form', ({ send, recv, sent }) => {
  test('isotprecv gets messages of every length', async () => {
    const name = vcan();
    const peer = await isotprecv(name, ...theirs, '-l');
    const socket = opened(name);
    for (const length of [1, 7, 8, 4095, 4500]) {
      const message = pattern(length);
      expect(await send(socket, message)).toBe(length);
      expect(await peer.line()).toBe(spaced(message));
    }
    await sent(socket);
  });

  test('messages of every length come from isotpsend', async () => {
    const name = vcan();
    const socket = opened(name);
    for (const length of [1, 7, 8, 4095, 4500]) {
      const message = pattern(length);
      const sending = isotpsend(name, message, ...theirs, '-b');
      // A call that blocks this thread would keep the tool from ending.
      await socket.readable();
      expect(await recv(socket)).toEqual(message);
      await sending;
    }
  });

  test('with FD frames, padding, extended addresses and identifiers', async () => {
    const name = vcan();
    const dump = new Candump(name);
    await listeners(name, 1);
    const tool = ['-s', '18DA00F1', '-d', '18DAF100', '-x', '66:55', '-p', 'BB:AA', '-L', '72:64:1'];
    const peer = await isotprecv(name, ...tool);
    const socket = opened(name, {
      rxId: 0x18da00f1,
      txId: 0x18daf100,
      extAddress: 0x55,
      rxExtAddress: 0x66,
      txpadContent: 0xaa,
      rxpadContent: 0xbb,
      chkPadLen: true,
      chkPadData: true,
      ll: { txDl: 64, txFlags: CANFD_BRS },
    });
    await send(socket, pattern(500));
    expect(await peer.line()).toBe(spaced(pattern(500)));
    const [first, control] = await dump.lines(2);
    expect(first).toMatch(/^18DAF100##5551 ?1F4/);
    expect(control).toMatch(/^18DA00F1##5663000[0-9A-F]{2}BBBBBBBB$/);
    await ended(peer);
    const sending = isotpsend(name, pattern(501), ...tool, '-b');
    await socket.readable();
    expect(await recv(socket)).toEqual(pattern(501));
    await sending;
  });

  test('the receiver decides on blocks and gaps', async () => {
    const name = vcan();
    const dump = new Candump(name);
    await listeners(name, 1);
    const socket = opened(name, { fc: { bs: 2, stmin: 5 } });
    const sending = isotpsend(name, pattern(30), ...theirs, '-b');
    await socket.readable();
    expect(await recv(socket)).toEqual(pattern(30));
    await sending;
    const lines = await dump.lines(7);
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      '7E8#10',
      '7E0#30',
      '7E8#21',
      '7E8#22',
      '7E0#30',
      '7E8#23',
      '7E8#24',
    ]);
    expect(lines[1]).toBe('7E0#300205');
  });

  test('nobody answers: ECOMM', async () => {
    const socket = opened(vcan());
    await send(socket, pattern(100));
    await expect(sent(socket)).rejects.toThrow(/^send ECOMM.*rxId and txId the right way round/);
  });

  test('the receiver has no room: EMSGSIZE', async () => {
    const name = vcan();
    const socket = opened(name);
    await send(socket, pattern(100));
    cansend(name, '7E8#320000');
    await expect(sent(socket)).rejects.toThrow(/^send EMSGSIZE.*no room/);
  });

  test('a frame is missing: EILSEQ', async () => {
    const name = vcan();
    const socket = opened(name);
    cansend(name, '7E8#1014010203040506');
    cansend(name, '7E8#220708090A0B0C0D');
    await expect(recv(socket)).rejects.toThrow(/^recv EILSEQ.*lost or came twice/);
  });

  test('the sender falls silent: ETIMEDOUT', async () => {
    const name = vcan();
    const socket = opened(name);
    cansend(name, '7E8#1014010203040506');
    await expect(recv(socket)).rejects.toThrow(/^recv ETIMEDOUT.*sender fell silent/);
  });

  test('the padding is wrong: EBADMSG', async () => {
    const name = vcan();
    const socket = opened(name, { rxpadContent: 0xaa, chkPadData: true });
    cansend(name, '7E8#0111AAAAAAAAAABB');
    await expect(recv(socket)).rejects.toThrow(/^recv EBADMSG.*padding/);
    cansend(name, '7E8#0111AAAAAAAAAAAA');
    expect(await recv(socket)).toEqual(Buffer.of(0x11));
  });
});

test('the kernel gives the options back', () => {
  const socket = opened(vcan(), {
    listenMode: true,
    halfDuplex: true,
    dynFcParms: true,
    frameTxtime: 0.2,
    fc: { bs: 8, stmin: 0.3, wftmax: 1 },
    ll: { txDl: 32 },
    txStmin: 1.5,
    rxStmin: 0.25,
  });
  const bytes = (name: number, length: number) => socket.getsockopt(SOL_CAN_ISOTP, name, length);
  expect(decodeIsotpOptions(bytes(CAN_ISOTP_OPTS, 12))).toMatchObject({
    listenMode: true,
    halfDuplex: true,
    dynFcParms: true,
    forceTxstmin: true,
    forceRxstmin: true,
    txPadding: false,
    frameTxtime: 0.2,
  });
  expect(decodeIsotpFcOptions(bytes(CAN_ISOTP_RECV_FC, 3))).toEqual({ bs: 8, stmin: 0.3, wftmax: 1 });
  expect(decodeIsotpLlOptions(bytes(CAN_ISOTP_LL_OPTS, 3))).toEqual({ mtu: 72, txDl: 32, txFlags: 0 });
  expect(decodeIsotpTime(bytes(CAN_ISOTP_TX_STMIN, 4))).toBe(1.5);
  expect(decodeIsotpTime(bytes(CAN_ISOTP_RX_STMIN, 4))).toBe(0.25);
});

test('functional addressing: one frame to many, and many frames to many', async () => {
  const name = vcan();
  const dump = new Candump(name);
  await listeners(name, 1);
  const single = kept(openIsotp(name, { txId: 0x7df, sfBroadcast: true }));
  await single.send(pattern(7));
  expect(await dump.line()).toBe(`7DF#07${pattern(7).toString('hex').toUpperCase()}`);
  await expect(single.send(pattern(8))).rejects.toThrow(code('EINVAL'));

  const receivers = [1, 2].map((number) =>
    kept(openIsotp(name, { rxId: 0x7de, txId: 0x700 + number, listenMode: true })),
  );
  const many = kept(openIsotp(name, { txId: 0x7de, cfBroadcast: true }));
  await many.send(pattern(300));
  for (const receiver of receivers) expect(await receiver.recv(1000)).toEqual(pattern(300));
});

test('a second message waits for the first; without waiting it is EAGAIN', async () => {
  const name = vcan();
  const [socket, receiver] = [opened(name), opened(name, { rxId: ids.txId, txId: ids.rxId })];
  const messages = [3000, 2000, 1000].map(pattern);
  const sending = messages.map((message) => socket.send(message));
  for (const message of messages) expect(await receiver.recv(5000)).toEqual(message);
  expect(await Promise.all(sending)).toEqual([3000, 2000, 1000]);
  await isotpSent(socket);

  socket.settimeout(0);
  await socket.send(messages[0] as Buffer);
  await expect(socket.send('x')).rejects.toThrow(code('EAGAIN'));
  expect(() => socket.sendSync('x')).toThrow(code('EAGAIN'));
  expect(await receiver.recv(5000)).toEqual(messages[0]);
});

test('waiting for the end of a long message does not block the thread', async () => {
  const name = vcan();
  const [socket, receiver] = [opened(name, { txStmin: 2 }), opened(name, { rxId: ids.txId, txId: ids.rxId })];
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await socket.send(pattern(700)); // 100 frames, 2 ms apart
  await isotpSent(socket);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(20);
  expect(await receiver.recv(1000)).toEqual(pattern(700));
  socket.settimeout(100);
  receiver.close();
  await socket.send(pattern(700));
  await expect(isotpSent(socket)).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
});

describe('the longest message', () => {
  const file = '/sys/module/can_isotp/parameters/max_pdu_size';
  const longest = () => Number(readFileSync(file, 'utf8'));
  const reload = (...parameters: string[]) => {
    execFileSync('modprobe', ['-r', 'can_isotp']);
    execFileSync('modprobe', ['can_isotp', ...parameters]);
  };

  test('is what the module says', async () => {
    const name = vcan();
    const [socket, receiver] = [opened(name), opened(name, { rxId: ids.txId, txId: ids.rxId })];
    await socket.send(pattern(longest()));
    expect(await receiver.recv(longest())).toEqual(pattern(longest()));
    await expect(socket.send(pattern(longest() + 1))).rejects.toThrow(/EINVAL.*max_pdu_size/);
    await expect(socket.send('')).rejects.toThrow(code('EINVAL'));
  });

  test('may be 100,000 bytes and more, best in FD frames', async () => {
    reload('max_pdu_size=200000');
    onTestFinished(() => reload());
    expect(longest()).toBe(200_000);
    const name = vcan();
    const ll = { txDl: 64, txFlags: CANFD_BRS };
    const sender = openIsotp(name, { ...ids, ll, frameTxtime: 0 });
    const receiver = openIsotp(name, { rxId: ids.txId, txId: ids.rxId, ll });
    await sender.send(pattern(100_000));
    expect(await receiver.recv(200_000)).toEqual(pattern(100_000));
    for (const socket of [sender, receiver]) socket.close();
  });
});

test('mistakes are explained', async () => {
  expect(() => openIsotp('no-such', ids)).toThrow(code('ENODEV'));
  expect(() => openIsotp('lo', ids)).toThrow(/^bind ENODEV lo.*no such CAN interface/);
  const name = vcan(16);
  expect(() => openIsotp(name, { ...ids, ll: { txDl: 64 } })).toThrow(
    new RegExp(`^bind EINVAL ${name}.*ip link set ${name} mtu 72`),
  );
  ip(`link set ${name} down`);
  expect(() => openIsotp(name, ids)).toThrow(new RegExp(`^bind ENETDOWN ${name}.*ip link set`));
  const unbound = kept(new Socket(AF_CAN, SOCK_DGRAM, CAN_ISOTP));
  await expect(unbound.send('x')).rejects.toThrow(/EADDRNOTAVAIL.*once it is bound/);
  await expect(unbound.recv(10)).rejects.toThrow(/EADDRNOTAVAIL.*once it is bound/);
  ip(`link set ${name} up`);
  unbound.bindSync({ interface: name, ...ids });
  expect(() => unbound.setsockopt(SOL_CAN_ISOTP, CAN_ISOTP_OPTS, Buffer.alloc(12))).toThrow(code('EISCONN'));
});

test('the interface goes down, comes up, and goes away', async () => {
  const name = vcan();
  const socket = opened(name);
  const waiting = socket.recv(100);
  ip(`link set ${name} down`);
  await expect(waiting).rejects.toThrow(/ENETDOWN.*as soon as it is/);
  await expect(socket.send('x')).rejects.toThrow(code('ENETDOWN'));
  ip(`link set ${name} up`);
  const peer = await isotprecv(name, ...theirs);
  await socket.send(pattern(20));
  expect(await peer.line()).toBe(spaced(pattern(20)));
  const watching = socket.recv(100);
  ip(`link del ${name}`);
  await expect(watching).rejects.toThrow(/EADDRNOTAVAIL.*after its interface was removed/);
  ip(`link add ${name} up type vcan`);
  await socket.bind({ interface: name, ...ids });
  // The kernel told the receive another error, and keeps this one for the next call.
  await expect(socket.send('x')).rejects.toThrow(code('ENODEV'));
  expect(await socket.send('x')).toBe(1);
});
