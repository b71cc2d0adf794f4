import { CMSG_SPACE, MessageBatch, SOCK_DGRAM, Socket } from '@sock/core';
import {
  AF_INET,
  IPPROTO_UDP,
  UDP_GRO,
  UDP_SEGMENT,
  udpSegment,
  udpSegmentSize,
  udpSegments,
} from '@sock/inet';
import { describe, expect, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';

function bound() {
  const socket = kept(new Socket(AF_INET, SOCK_DGRAM));
  socket.settimeout(10_000);
  socket.bindSync({ host: '127.0.0.1', port: 0 });
  return socket;
}

const data = Buffer.from(Array.from({ length: 1050 }, (_, index) => index % 251));
const cut = Array.from({ length: 11 }, (_, index) => data.subarray(index * 100, (index + 1) * 100));

describe.runIf(UDP_SEGMENT !== undefined)('datagrams in segments', () => {
  test('one send makes many datagrams', async () => {
    const [sender, receiver] = [bound(), bound()];
    expect(await sender.sendmsg([data], [udpSegment(100)], 0, receiver.getsockname())).toBe(1050);
    const seen: Buffer[] = [];
    const batch = new MessageBatch({ count: 20, size: 2000 });
    while (seen.length < cut.length)
      for (const message of await receiver.recvMany(batch)) seen.push(Buffer.from(message.data));
    expect(seen).toEqual(cut);
  });

  test('one receive takes many datagrams, and tells their size', async () => {
    const [sender, receiver] = [bound(), bound()];
    receiver.setsockopt(IPPROTO_UDP, UDP_GRO, 1);
    const message = { data, ancillary: [udpSegment(100)] };
    expect(await sender.sendMany([message, 'alone'], 0, receiver.getsockname())).toBe(2);
    const first = await receiver.recvmsg(65_536, CMSG_SPACE(4));
    expect(udpSegmentSize(first.ancillary)).toBe(100);
    expect([...udpSegments(first.data, first.ancillary)]).toEqual(cut);
    const second = await receiver.recvmsg(65_536, CMSG_SPACE(4));
    expect([...udpSegments(second.data, second.ancillary)].map(String)).toEqual(['alone']);
  });

  test('an empty datagram is one', () => {
    expect([...udpSegments(Buffer.alloc(0), [])]).toHaveLength(1);
  });
});

test('what is no size is refused', () => {
  for (const size of [-1, 65_536, 1.5, '100']) expect(() => udpSegment(size as never)).toThrow();
});
