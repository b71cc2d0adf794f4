import { readdirSync } from 'node:fs';
import {
  AF_CAN,
  CAN_BCM,
  CAN_RAW,
  type CanFilter,
  FrameSocket,
  openCan,
  setFilters,
  setXlVcid,
} from '@sock/can';
import { SO_RCVBUF, SOCK_DGRAM, SOCK_RAW, SOL_SOCKET, Socket, SocketError, TimeoutError } from '@sock/core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { cansend } from '../support/can-utils.js';
import { needsCan, vcan, vxcan } from '../support/interfaces.js';
import { forms, numbered, numberIn, numbers, opened, upTo } from '../support/sockets.js';

beforeEach(needsCan);

const failure = (code: string, message = /./) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });

describe('opening', () => {
  test('an interface that does not exist', () => {
    expect(() => openCan('can-none')).toThrow(failure('ENODEV', /can-none.*no such/));
  });

  test('an interface that is none of CAN', () => {
    expect(() => openCan('lo')).toThrow(failure('ENODEV', /bind ENODEV lo: .*no CAN interface/));
  });

  test('a name of more than 15 bytes', () => {
    expect(() => openCan('0123456789abcdef')).toThrow(failure('ERR_OUT_OF_RANGE', /15 bytes/));
  });

  test('with options that are none leaves no descriptor', () => {
    const name = vcan();
    const count = () => readdirSync('/proc/self/fd').length;
    const before = count();
    expect(() => openCan(name, { filters: [{ id: -1 }] })).toThrow(RangeError);
    expect(() => openCan(name, { errorMask: 2 ** 29 })).toThrow(RangeError);
    expect(count()).toBe(before);
  });

  test('around a socket that there is already', async () => {
    const name = vcan();
    const socket = new Socket(AF_CAN, SOCK_RAW, CAN_RAW);
    onTestFinished(() => socket.close());
    await socket.bind({ interface: name });
    const can = new FrameSocket(socket);
    expect(can.interface).toBe(name);
    cansend(name, '123#11');
    expect(await can.receive()).toMatchObject({ interface: name, frame: { id: 0x123 } });
  });
});

describe('filters', () => {
  /** Identifiers that get through; extended ones above 0x1000. */
  async function passed(filters: CanFilter[], joined?: boolean): Promise<number[]> {
    const name = vcan();
    const can = opened(name, { filters, joinFilters: joined });
    const end = opened(name);
    const sender = opened(name);
    const ids = [0x100, 0x123, 0x1ff, 0x200, 0x123 + 0x1000];
    for (const id of ids)
      await sender.send({ kind: 'classic', id: id % 0x1000, extended: id > 0x1000, data: Buffer.alloc(0) });
    await sender.send({ kind: 'remote', id: 0x123 });
    while ((await end.receive()).frame.kind !== 'remote');
    can.socket.settimeout(0);
    const found = await can.receiveMany(99).catch(() => []);
    return found.map(({ frame }) => {
      if (frame.kind === 'remote') return -frame.id;
      return frame.kind === 'classic' ? frame.id + (frame.extended ? 0x1000 : 0) : Number.NaN;
    });
  }

  test.each<[string, number[], CanFilter[], boolean?]>([
    ['none', [], []],
    ['one identifier', [0x123, 0x1123, -0x123], [{ id: 0x123 }]],
    ['only standard frames', [0x123, -0x123], [{ id: 0x123, extended: false }]],
    ['only extended frames', [0x1123], [{ id: 0x123, extended: true }]],
    ['no remote frames', [0x123, 0x1123], [{ id: 0x123, remote: false }]],
    ['only remote frames', [-0x123], [{ id: 0x123, remote: true }]],
    ['a range', [0x100, 0x123, 0x1ff, 0x1123, -0x123], [{ id: 0x100, mask: 0x700 }]],
    ['inverted', [0x200], [{ id: 0x100, mask: 0x700, inverted: true }]],
    ['one of two', [0x100, 0x200], [{ id: 0x100 }, { id: 0x200 }]],
    [
      'both of two',
      [0x100, 0x1ff],
      [
        { id: 0x100, mask: 0x700 },
        { id: 0x123, inverted: true },
      ],
      true,
    ],
    [
      'either of the same two',
      [0x100, 0x123, 0x1ff, 0x200, 0x1123, -0x123],
      [
        { id: 0x100, mask: 0x700 },
        { id: 0x123, inverted: true },
      ],
    ],
  ])('%s', async (_, expected, filters, joined) => {
    expect(await passed(filters, joined)).toEqual(expected);
  });

  test('512 of them', async () => {
    expect(await passed(upTo(512).map((id) => ({ id: id + 0x100, extended: false })))).toEqual([
      0x100, 0x123, 0x1ff, 0x200, -0x123,
    ]);
  });

  test('that the kernel refuses throw', () => {
    const bcm = new Socket(AF_CAN, SOCK_DGRAM, CAN_BCM);
    onTestFinished(() => bcm.close());
    expect(() => setFilters(bcm, [{ id: 1 }])).toThrow(SocketError);
  });
});

describe('who has sent a frame', () => {
  test('this socket, another one of this machine, or somebody on the bus', async () => {
    const [left, right] = vxcan();
    const can = opened(left, { receiveOwnMessages: true });
    await can.send(numbered(1));
    expect(await can.receive()).toMatchObject({ interface: left, own: true, confirmed: true });
    await opened(left).send(numbered(2));
    expect(await can.receive()).toMatchObject({ own: true, confirmed: false });
    await opened(right).send(numbered(3));
    expect(await can.receive()).toMatchObject({ own: false, confirmed: false });
  });

  test('not this socket, unless it asks for its own', async () => {
    const name = vcan();
    const can = opened(name);
    await can.send(numbered(1));
    await opened(name).send(numbered(2));
    expect(numberIn((await can.receive()).frame)).toBe(2);
  });

  test('without loopback nobody of this machine', async () => {
    const [left, right] = vxcan();
    const [neighbour, far] = [opened(left), opened(right)];
    await opened(left, { loopback: false }).send(numbered(1));
    await opened(left).send(numbered(2));
    expect(numberIn((await neighbour.receive()).frame)).toBe(2);
    expect(await numbers(far, 2)).toEqual([1, 2]);
  });
});

test('a socket that is bound to all interfaces says where frames came from, and is told where to send', async () => {
  const [first, second] = [vcan(), vcan()];
  const can = opened('');
  expect(can.interface).toBe('');
  await opened(second).send(numbered(1));
  expect(await can.receive()).toMatchObject({ interface: second });
  const [one, two] = [opened(first), opened(second)];
  await can.send(numbered(1), { interface: first });
  can.sendSync(numbered(2), { interface: second });
  expect(numberIn((await one.receive()).frame)).toBe(1);
  expect(numberIn((await two.receive()).frame)).toBe(2);
  await expect(can.send(numbered(1))).rejects.toThrow(failure('ERR_INVALID_ARG_TYPE', /bound to all/));
  await expect(can.send(numbered(1), { interface: 'can-none' })).rejects.toThrow(
    failure('ENODEV', /can-none/),
  );
});

test('virtual networks: a number for all frames, and a filter', async () => {
  const name = vcan(2060);
  const [all, some, sender] = [
    opened(name, { xl: true }),
    opened(name, { xl: true }),
    opened(name, { xl: true }),
  ];
  setXlVcid(some.socket, { receive: { vcid: 0x10, mask: 0xf0 } });
  const xl = { kind: 'xl', priority: 1, sduType: 1, acceptanceField: 1, data: Buffer.of(1) } as const;
  await sender.sendMany([xl, { ...xl, vcid: 0x11 }, { ...xl, vcid: 0x21 }]);
  setXlVcid(sender.socket, { send: 0x12 });
  await sender.send(xl);
  const vcids = async (can: FrameSocket) =>
    (await can.receiveMany(9)).map(({ frame }) => frame.kind === 'xl' && frame.vcid);
  expect(await vcids(all)).toEqual([0, 0x11, 0x21, 0x12]);
  expect(await vcids(some)).toEqual([0x11, 0x12]);
});

test('the kernel’s time of each frame, in nanoseconds', async () => {
  const name = vcan();
  const can = opened(name, { timestamps: true });
  const before = BigInt(Date.now()) * 1_000_000n;
  await opened(name).sendMany(upTo(3).map((number) => numbered(number)));
  const after = BigInt(Date.now() + 1) * 1_000_000n;
  const times = (await can.receiveMany(9)).map(({ timestamp }) => timestamp ?? 0n);
  expect(times).toHaveLength(3);
  expect([before, ...times, after]).toEqual([before, ...times, after].sort((a, b) => (a < b ? -1 : 1)));
});

test('without being asked there is no time', async () => {
  const name = vcan();
  const can = opened(name);
  cansend(name, '123#');
  expect(await can.receive()).toMatchObject({ timestamp: undefined, hardwareTimestamp: undefined, drops: 0 });
});

test('frames that nobody received in time are counted where they are missing', async () => {
  const name = vcan();
  const can = opened(name);
  can.socket.setsockopt(SOL_SOCKET, SO_RCVBUF, 0);
  const sender = opened(name);
  await sender.sendMany(upTo(100).map((number) => numbered(number)));
  const kept = (await can.receiveMany(200)).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(100);
  // Behind the last one that was received: only the socket itself can tell.
  expect(can.drops).toBe(100 - kept);
  await sender.send(numbered(100));
  expect(await can.receive()).toMatchObject({ drops: 100 - kept });
});

describe.each(forms)('$form', ({ receive, receiveMany, send, sendMany }) => {
  test('batches', async () => {
    const name = vcan();
    const [can, sender] = [opened(name), opened(name)];
    await sendMany(
      sender,
      upTo(100).map((number) => numbered(number)),
    );
    expect((await receiveMany(can, 30)).map(({ frame }) => numberIn(frame))).toEqual(upTo(30));
    expect(await receiveMany(can, 1)).toHaveLength(1);
    expect(await receiveMany(can, 1000)).toHaveLength(69);
    await expect(receiveMany(can, 0)).rejects.toThrow(failure('ERR_OUT_OF_RANGE'));
  });

  test('a batch with a frame that is none is not begun', async () => {
    const name = vcan();
    const [can, sender] = [opened(name), opened(name)];
    const batch = [numbered(1), { kind: 'classic', id: 0x800, data: Buffer.alloc(0) } as const];
    await expect(sendMany(sender, batch)).rejects.toThrow(failure('ERR_OUT_OF_RANGE', /frames\[1\]\.id/));
    await expect(sendMany(sender, numbered(1) as never)).rejects.toThrow(failure('ERR_INVALID_ARG_TYPE'));
    await send(sender, numbered(2));
    expect(numberIn((await receive(can)).frame)).toBe(2);
  });

  test('a timeout, and no waiting at all', async () => {
    const can = opened(vcan());
    can.socket.settimeout(30);
    await expect(receive(can)).rejects.toThrow(TimeoutError);
    await expect(receiveMany(can, 5)).rejects.toThrow(TimeoutError);
    can.socket.settimeout(0);
    await expect(receive(can)).rejects.toThrow(failure('EAGAIN'));
  });

  test('a closed socket', async () => {
    const can = opened(vcan());
    can.close();
    can.close();
    await expect(receive(can)).rejects.toThrow(failure('EBADF'));
    await expect(send(can, numbered(1))).rejects.toThrow(failure('EBADF'));
  });
});

test('using closes', async () => {
  let can: FrameSocket;
  {
    using scoped = openCan(vcan());
    can = scoped;
    await using other = openCan(vcan());
    expect(other.socket.fileno()).toBeGreaterThan(0);
  }
  expect(can.socket.fileno()).toBe(-1);
});
