import { setTimeout } from 'node:timers/promises';
import type { CanFrame, FrameSocket } from '@sock/can';
import { CAN_ERR_MASK, decodeErrorFrame, encodeFrame } from '@sock/can';
import { MSG_DONTWAIT, PartialSendError, SO_SNDBUF, SOL_SOCKET, TimeoutError } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { Adapter } from '../support/adapter.js';
import { ip, needsCan, tc, vcan } from '../support/interfaces.js';
import { forms, numbered, numbers, opened, upTo } from '../support/sockets.js';

beforeEach(needsCan);

const failure = (code: string, message = /./) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });
const frames = (count: number, from = 0): CanFrame[] => upTo(count).map((number) => numbered(from + number));

/** A virtual interface never fills up by itself: this one holds each frame for a time, and few of them. */
function slow(milliseconds: number, room: number): string {
  const name = vcan();
  tc(`qdisc add dev ${name} root netem delay ${milliseconds}ms limit ${room}`);
  return name;
}

describe('while the queue of the interface is full', () => {
  test('who must not wait is told so', () => {
    const { socket } = opened(slow(10_000, 3));
    for (const _ of upTo(3)) socket.sendSync(Buffer.alloc(16));
    expect(() => socket.sendSync(Buffer.alloc(16), MSG_DONTWAIT)).toThrow(
      failure('ENOBUFS', /queue of the interface is full/),
    );
  });

  test('a send of a plain socket waits too', async () => {
    const name = slow(5, 2);
    const [{ socket }, receiver] = [opened(name), opened(name)];
    for (const frame of frames(10)) socket.sendSync(encodeFrame(frame));
    for (const frame of frames(10, 10)) await socket.send(encodeFrame(frame));
    expect(await numbers(receiver, 20)).toEqual(upTo(20));
  });

  test.each(forms)('a send waits, in order and without a loss: one by one, $form', async ({ send }) => {
    const name = slow(5, 4);
    const [sender, receiver] = [opened(name), opened(name)];
    for (const frame of frames(60)) await send(sender, frame);
    expect(await numbers(receiver, 60)).toEqual(upTo(60));
  });

  test.each(forms)('and as a batch, $form', async ({ sendMany }) => {
    const name = slow(5, 4);
    const [sender, receiver] = [opened(name), opened(name)];
    await sendMany(sender, frames(60));
    expect(await numbers(receiver, 60)).toEqual(upTo(60));
  });

  test('and all at once, a blocking one behind the others', async () => {
    const name = slow(5, 4);
    const [sender, receiver] = [opened(name), opened(name)];
    const waiting = frames(40).map((frame) => sender.send(frame));
    sender.sendSync(numbered(40));
    await Promise.all(waiting);
    expect(await numbers(receiver, 41)).toEqual(upTo(41));
  });

  test('the event loop turns, and the processor rests', async () => {
    const sender = opened(slow(400, 1));
    await sender.send(numbered(0));
    let turns = 0;
    const timer = setInterval(() => turns++, 10);
    const before = process.cpuUsage();
    await sender.send(numbered(1));
    const { user, system } = process.cpuUsage(before);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
    expect((user + system) / 1000).toBeLessThan(300);
  });

  test.each(forms)('the timeout holds, $form', async ({ send, sendMany }) => {
    const name = slow(60_000, 2);
    const [sender, receiver] = [opened(name), opened(name)];
    sender.socket.settimeout(50);
    await send(sender, numbered(0));
    await expect(sendMany(sender, frames(5, 1))).rejects.toThrow(
      expect.objectContaining({ name: 'PartialSendError', sent: 1, code: 'ETIMEDOUT' }),
    );
    await expect(send(sender, numbered(9))).rejects.toThrow(TimeoutError);
    await expect(send(sender, numbered(9))).rejects.toHaveProperty('cause', failure('ENOBUFS'));
    await expect(sendMany(sender, frames(5))).rejects.toThrow(TimeoutError);
    sender.socket.settimeout(0);
    await expect(send(sender, numbered(9))).rejects.toThrow(failure('ENOBUFS'));
    // Nothing that failed was sent after all.
    expect(await numbers(receiver, 2)).toEqual([0, 1]);
    receiver.socket.settimeout(50);
    await expect(receiver.receive()).rejects.toThrow(TimeoutError);
  });

  test('a signal ends one wait, and the others go on in order', async () => {
    const name = slow(100, 1);
    const [sender, receiver] = [opened(name), opened(name)];
    const controller = new AbortController();
    const { signal } = controller;
    const reason = new Error('enough');
    const sends = upTo(4).map((number) => sender.send(numbered(number), number === 1 ? { signal } : {}));
    const given = expect(sends[1]).rejects.toBe(reason);
    controller.abort(reason);
    await given;
    expect(await numbers(receiver, 3)).toEqual([0, 2, 3]);
    await expect(sender.send(numbered(9), { signal })).rejects.toBe(reason);
    const partly = sender.sendMany(frames(9), { signal: AbortSignal.timeout(150) });
    const error = await partly.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(PartialSendError);
    expect(error).toHaveProperty('cause.name', 'TimeoutError');
    expect(await numbers(receiver, (error as PartialSendError).sent)).toHaveLength(
      (error as PartialSendError).sent,
    );
  });

  test('closing ends the waits', async () => {
    const sender = opened(slow(60_000, 1));
    const waits = frames(3).map((frame) => sender.send(frame).catch((error) => error.code));
    await waits[0];
    sender.close();
    expect(await Promise.all(waits)).toEqual([undefined, 'ECANCELED', 'ECANCELED']);
  });

  test('the interface goes down', async () => {
    const name = slow(60_000, 1);
    const sender = opened(name);
    await sender.send(numbered(0));
    const waiting = expect(sender.send(numbered(1))).rejects.toThrow(failure('ENETDOWN', new RegExp(name)));
    ip(`link set ${name} down`);
    await waiting;
    ip(`link set ${name} up`);
    await sender.send(numbered(2));
  });
});

test.each(forms)(
  'while the socket’s own buffer is full a send waits for readiness, $form',
  async ({ send }) => {
    const name = vcan();
    tc(`qdisc add dev ${name} root tbf rate 16kbit burst 32 limit 1000000`);
    const [sender, receiver] = [opened(name), opened(name)];
    sender.socket.setsockopt(SOL_SOCKET, SO_SNDBUF, 0);
    const count = await fill(sender);
    expect(count).toBeLessThan(20);
    for (const number of upTo(30)) await send(sender, numbered(count + number));
    expect(await numbers(receiver, count + 30)).toEqual(upTo(count + 30));
  },
);

/** Sends until the kernel takes no more. @returns how many frames */
async function fill(sender: FrameSocket): Promise<number> {
  const { socket } = sender;
  const timeout = socket.gettimeout();
  socket.settimeout(0);
  for (let count = 0; ; count++) {
    const error = await sender.send(numbered(count)).then(
      () => undefined,
      (error) => error,
    );
    if (error === undefined) continue;
    expect(error).toEqual(failure('EAGAIN'));
    socket.settimeout(timeout);
    return count;
  }
}

describe('a driver of real hardware: slcan, with an adapter of ours at its serial line', () => {
  test('sends all in order, however slowly the adapter takes them', async () => {
    const adapter = await Adapter.plugIn();
    ip(`link set ${adapter.name} txqueuelen 3 up`);
    const can = opened(adapter.name);
    const batch = upTo(500).map((number) => numbered(number, number % 0x800));
    const sending = can.sendMany(batch);
    const words = await adapter.read(250);
    await setTimeout(50);
    words.push(...(await adapter.read(250)));
    await sending;
    // t, three digits of the identifier, one of the length, the data
    expect(words).toEqual(
      upTo(500).map((number) => {
        const data = Buffer.alloc(4);
        data.writeUInt32LE(number);
        return `t${(number % 0x800).toString(16).padStart(3, '0')}4${data.toString('hex')}`
          .toUpperCase()
          .replace('T', 't');
      }),
    );
  });

  test('receives from the bus, and reports errors of it', async () => {
    const adapter = await Adapter.plugIn();
    ip(`link set ${adapter.name} up`);
    const can = opened(adapter.name, { errorMask: CAN_ERR_MASK, timestamps: true });
    await adapter.write('t4563112233');
    expect(await can.receive()).toMatchObject({
      interface: adapter.name,
      frame: { kind: 'classic', id: 0x456, data: Buffer.of(0x11, 0x22, 0x33) },
      own: false,
      timestamp: expect.any(BigInt),
    });
    await adapter.write('e1a');
    expect(decodeErrorFrame((await can.receive()).frame)).toMatchObject({
      noAcknowledgement: true,
      busError: true,
      protocol: { location: 'ACK' },
    });
  });

  test('is unplugged, and plugged in again', async () => {
    const first = await Adapter.plugIn();
    ip(`link set ${first.name} up`);
    const can = opened(first.name, { filters: [{ id: 0x456 }] });
    // Whoever waits may be told that the interface went down before it was removed.
    const waiting = expect(can.receive()).rejects.toMatchObject({
      code: expect.stringMatching(/^(ENODEV|ENETDOWN)$/),
    });
    await first.unplug();
    await waiting;
    await expect(can.send(numbered(1))).rejects.toThrow(failure('ENXIO', /removed.*rebind\(\)/));
    expect(() => can.rebind()).toThrow(failure('ENODEV'));

    const second = await Adapter.plugIn();
    expect(second.name).toBe(first.name);
    ip(`link set ${second.name} up`);
    can.rebind();
    await second.write('t1230');
    await second.write('t4560');
    expect((await can.receive()).frame).toMatchObject({ id: 0x456 });
    await can.send(numbered(1));
    expect(await second.read(1)).toEqual(['t100401000000']);
  });
});
