import {
  type Ancillary,
  CMSG_SPACE,
  decodeDrops,
  decodeTimestamp,
  decodeTimeval,
  encodeTimeval,
  findAncillary,
  SCM_TIMESTAMP,
  SCM_TIMESTAMPING,
  SCM_TIMESTAMPNS,
  SO_RCVBUF,
  SO_RCVTIMEO,
  SO_RXQ_OVFL,
  SO_TIMESTAMP,
  SO_TIMESTAMPING,
  SO_TIMESTAMPNS,
  SOF_TIMESTAMPING_RX_SOFTWARE,
  SOF_TIMESTAMPING_SOFTWARE,
  SOL_SOCKET,
} from '@sock/core';
import { describe, expect, test } from 'vitest';
import { sleep } from '../../../tooling/vitest/time.js';
import { addressOf, bound, type Inet, udp } from './support/sockets.js';

const room = CMSG_SPACE(64);

async function itemOf(socket: Inet, type: number): Promise<Ancillary> {
  const { ancillary } = await socket.recvmsg(10, room);
  return findAncillary(ancillary, SOL_SOCKET, type) as Ancillary;
}

describe.runIf(process.platform === 'linux')('times of arrival', () => {
  test.each([
    ['SO_TIMESTAMP', SO_TIMESTAMP, SCM_TIMESTAMP, 1],
    ['SO_TIMESTAMPNS', SO_TIMESTAMPNS, SCM_TIMESTAMPNS, 1],
    [
      'SO_TIMESTAMPING',
      SO_TIMESTAMPING,
      SCM_TIMESTAMPING,
      SOF_TIMESTAMPING_RX_SOFTWARE | SOF_TIMESTAMPING_SOFTWARE,
    ],
  ])('are the clock’s when the datagram came, not when it was read: %s', async (_, option, type, value) => {
    const socket = bound(udp());
    socket.setsockopt(SOL_SOCKET, option, value);
    // The kernel needs a moment to start stamping what comes.
    await sleep(20);
    const before = Date.now();
    await udp().sendto('x', addressOf(socket));
    const after = Date.now();
    await sleep(50);

    const { software, hardware } = decodeTimestamp(await itemOf(socket, type)) ?? {};
    expect(hardware).toBeUndefined();
    const milliseconds = Number(software) / 1e6;
    expect(milliseconds).toBeGreaterThan(before - 2);
    expect(milliseconds).toBeLessThan(after + 2);
  });

  test('count nanoseconds', async () => {
    const socket = bound(udp());
    socket.setsockopt(SOL_SOCKET, SO_TIMESTAMPNS, 1);
    const parts: bigint[] = [];
    for (let i = 0; i < 10; i++) {
      await udp().sendto('x', addressOf(socket));
      const { software = 0n } = decodeTimestamp(await itemOf(socket, SCM_TIMESTAMPNS)) ?? {};
      parts.push(software % 1000n);
    }
    expect(parts.some((part) => part !== 0n)).toBe(true);
  });
});

describe.runIf(process.platform === 'linux')('SO_RXQ_OVFL', () => {
  test('counts what found no room', async () => {
    const socket = bound(udp());
    socket.setsockopt(SOL_SOCKET, SO_RXQ_OVFL, 1);
    socket.setsockopt(SOL_SOCKET, SO_RCVBUF, 1);
    const sender = udp();
    const sent = 200;
    for (let i = 0; i < sent; i++) sender.sendtoSync(Buffer.alloc(100), addressOf(socket));

    let received = 0;
    socket.setblocking(false);
    try {
      for (; ; received++) await socket.recv(100);
    } catch (error) {
      expect(error).toMatchObject({ code: 'EAGAIN' });
    }
    expect(received).toBeLessThan(sent);
    socket.setblocking(true);
    await sender.sendto('tell', addressOf(socket));
    expect(decodeDrops((await itemOf(socket, SO_RXQ_OVFL)).data)).toBe(sent - received);
  });
});

describe.runIf(process.platform === 'linux')('SO_RCVTIMEO', () => {
  test('is told as it was set, to the kernel’s tick', () => {
    const socket = udp();
    expect(decodeTimeval(socket.getsockopt(SOL_SOCKET, SO_RCVTIMEO, 16))).toBe(0);
    socket.setsockopt(SOL_SOCKET, SO_RCVTIMEO, encodeTimeval(1500));
    expect(decodeTimeval(socket.getsockopt(SOL_SOCKET, SO_RCVTIMEO, 16))).toBe(1500);
  });

  test('ends a blocking receive', () => {
    const socket = bound(udp());
    socket.setsockopt(SOL_SOCKET, SO_RCVTIMEO, encodeTimeval(60));
    const start = performance.now();
    expect(() => socket.recvSync(10)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
    expect(performance.now() - start).toBeGreaterThan(50);
  });
});
