import { spawn } from 'node:child_process';
import { TimeoutError } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { cansend } from '../support/can-utils.js';
import { ip, needsCan, vcan } from '../support/interfaces.js';
import { numbered, numberIn, opened, upTo } from '../support/sockets.js';

beforeEach(needsCan);

const failure = (code: string, message = /./) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });

describe('waiting', () => {
  test('ends with the signal, and no frame is lost', async () => {
    const name = vcan();
    const can = opened(name);
    const controller = new AbortController();
    const first = can.receive({ signal: controller.signal });
    const second = can.receive();
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(first).rejects.toBe(reason);
    cansend(name, '123#01000000');
    expect(numberIn((await second).frame)).toBe(1);
  });

  test('ends when the socket is closed', async () => {
    const can = opened(vcan());
    const waiting = expect(can.receive()).rejects.toThrow(failure('ECANCELED'));
    can.close();
    await waiting;
  });

  test('calls are served in turn', async () => {
    const name = vcan();
    const can = opened(name);
    const waiting = upTo(20).map(() => can.receive());
    await opened(name).sendMany(upTo(20).map((number) => numbered(number)));
    expect((await Promise.all(waiting)).map(({ frame }) => numberIn(frame))).toEqual(upTo(20));
  });
});

describe('the interface goes down while a receive waits', () => {
  test('promise form; the socket goes on when it is up again', async () => {
    const name = vcan();
    const can = opened(name, { filters: [{ id: 0x123 }] });
    const waiting = [can.receive(), can.receive()].map((receive) => receive.catch((error) => error));
    ip(`link set ${name} down`);
    expect(await waiting[0]).toEqual(
      failure('ENETDOWN', new RegExp(`recvmsg ENETDOWN ${name}: .*interface is down`)),
    );
    await expect(can.send(numbered(1))).rejects.toThrow(failure('ENETDOWN'));
    ip(`link set ${name} up`);
    cansend(name, '123#01000000');
    // The kernel tells of it once; who waits behind goes on.
    expect(await waiting[1]).toMatchObject({ frame: { id: 0x123 } });
    await can.send(numbered(2));
  });

  test('blocking form', async () => {
    const name = vcan();
    const can = opened(name);
    spawn('sh', ['-c', `sleep 0.2; ip link set ${name} down`]);
    expect(() => can.receiveSync()).toThrow(failure('ENETDOWN'));
    ip(`link set ${name} up`);
    spawn('sh', ['-c', `sleep 0.2; cansend ${name} 123#01000000`]);
    expect(numberIn(can.receiveSync().frame)).toBe(1);
  });

  test('and no frame that came before is lost', async () => {
    const name = vcan();
    const can = opened(name);
    await opened(name).sendMany([numbered(1), numbered(2)]);
    ip(`link set ${name} down`);
    const codes: unknown[] = [];
    for (let i = 0; i < 2; i++)
      codes.push(
        await can.receiveMany(9).then(
          (frames) => frames.length,
          (error) => error.code,
        ),
      );
    expect(codes.sort()).toEqual([2, 'ENETDOWN']);
  });

  test('it is down from the start', async () => {
    const name = vcan();
    ip(`link set ${name} down`);
    const can = opened(name);
    await expect(can.receive()).rejects.toThrow(failure('ENETDOWN'));
    ip(`link set ${name} up`);
    cansend(name, '123#01000000');
    expect(numberIn((await can.receive()).frame)).toBe(1);
  });
});

describe('the interface is removed while a receive waits', () => {
  test.each(['filters', 'no filters'])(
    'rebind goes on with an interface of the same name: %s',
    async (kind) => {
      const name = vcan();
      const can = opened(name, kind === 'filters' ? { filters: [{ id: 0x123 }], errorMask: 0x40 } : {});
      const waiting = can.receive().catch((error) => error);
      ip(`link del ${name}`);
      expect(await waiting).toEqual(failure('ENODEV', /removed/));
      await expect(can.send(numbered(1))).rejects.toThrow(failure('ENXIO', /removed/));
      expect(() => can.rebind()).toThrow(failure('ENODEV', new RegExp(name)));
      ip(`link add ${name} up type vcan`);
      can.rebind();
      cansend(name, '456#');
      cansend(name, '20000040#0000000000000000');
      cansend(name, '123#');
      const kinds = (await can.receiveMany(9)).map(({ frame }) => ('id' in frame ? frame.id : frame.kind));
      expect(kinds).toEqual(kind === 'filters' ? ['error', 0x123] : [0x456, 0x123]);
      can.rebind();
      await can.send(numbered(1));
    },
  );
});

describe('iteration', () => {
  test('gives each frame, and leaving it leaves the socket open', async () => {
    const name = vcan();
    const [can, sender] = [opened(name), opened(name)];
    await sender.sendMany(upTo(10).map((number) => numbered(number)));
    const seen: number[] = [];
    for await (const { frame } of can) {
      seen.push(numberIn(frame));
      if (seen.length === 5) break;
    }
    expect(seen).toEqual(upTo(5));
    expect(numberIn((await can.receive()).frame)).toBe(5);
  });

  test('ends when the socket is closed', async () => {
    const name = vcan();
    const can = opened(name);
    let count = 0;
    setTimeout(() => can.close(), 50);
    for await (const _ of can) count++;
    expect(count).toBe(0);
  });

  test('ends with the error of a timeout or a signal', async () => {
    const can = opened(vcan());
    can.socket.settimeout(20);
    const iterate = async (frames: AsyncIterable<unknown>) => {
      for await (const _ of frames);
    };
    await expect(iterate(can)).rejects.toThrow(TimeoutError);
    const reason = new Error('enough');
    await expect(iterate(can.frames({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
  });
});
