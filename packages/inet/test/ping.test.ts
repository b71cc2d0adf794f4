import { SOCK_RAW, Socket } from '@sock/core';
import {
  AF_INET,
  AF_INET6,
  type Inet6Address,
  type InetAddress,
  IPPROTO_ICMP,
  IPPROTO_ICMPV6,
} from '@sock/inet';
import { beforeEach, describe, expect, type TestContext, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';
import { checksum, decodeEcho, type Echo, encodeEcho, ipv4Payload } from './support/icmp.js';

const request = { id: process.pid & 0xffff, sequence: 3, data: 'are you there?' };

function needsRaw({ skip }: TestContext): void {
  try {
    new Socket(AF_INET, SOCK_RAW, IPPROTO_ICMP).close();
  } catch {
    skip('no raw sockets; try: sudo, or the capability CAP_NET_RAW');
  }
}

describe('raw ICMP sockets', () => {
  beforeEach(needsRaw);

  /** A raw socket gets all messages of the protocol: the request that went by as well. */
  async function reply(next: () => Promise<Echo>, type: number): Promise<Echo> {
    for (;;) {
      const echo = await next();
      if (echo.type === type && echo.id === request.id) return echo;
    }
  }

  test('get an answer, header and all', async () => {
    const socket = kept(new Socket(AF_INET, SOCK_RAW, IPPROTO_ICMP));
    socket.settimeout(5000);
    await socket.sendto(encodeEcho({ ...request, type: 8 }), { host: '127.0.0.1', port: 0 });
    const next = async () => {
      const { data, address } = await socket.recvfrom(1000);
      expect(address).toEqual({ host: '127.0.0.1', port: 0 } satisfies InetAddress);
      expect(data[0]).toBe(0x45);
      expect(data[9]).toBe(IPPROTO_ICMP);
      expect(checksum(ipv4Payload(data))).toBe(0);
      return decodeEcho(ipv4Payload(data));
    };
    expect(await reply(next, 0)).toEqual({ ...request, type: 0 });
  });

  test('get no answer to a wrong checksum', async () => {
    const socket = kept(new Socket(AF_INET, SOCK_RAW, IPPROTO_ICMP));
    socket.settimeout(5000);
    const spoiled = encodeEcho({ ...request, type: 8, data: 'spoiled' });
    spoiled.writeUInt16BE(spoiled.readUInt16BE(2) ^ 1, 2);
    await socket.sendto(spoiled, { host: '127.0.0.1', port: 0 });
    await socket.sendto(encodeEcho({ ...request, type: 8 }), { host: '127.0.0.1', port: 0 });
    const next = async () => decodeEcho(ipv4Payload(await socket.recv(1000)));
    expect(await reply(next, 0)).toMatchObject({ data: request.data });
  });

  test('get an answer by IPv6, without the header, with the kernel’s checksum', async () => {
    const socket = kept(new Socket(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6));
    socket.settimeout(5000);
    await socket.sendto(encodeEcho({ ...request, type: 128 }), { host: '::1', port: 0 });
    const next = async () => {
      const { data, address } = await socket.recvfrom(1000);
      expect((address as Inet6Address).host).toBe('::1');
      return decodeEcho(data);
    };
    expect(await reply(next, 129)).toEqual({ ...request, type: 129 });
  });
});

describe.runIf(process.platform === 'linux')('ping sockets', () => {
  const seen = observation<Record<string, unknown>>(
    new URL('network/ping.ts', import.meta.url),
    'sysctl -q net.ipv4.ping_group_range="0 2147483647"',
    'setpriv --bounding-set=-all --inh-caps=-all',
  );
  beforeEach(needsNetwork);

  test.each([
    ['IPv4', 0, '127.0.0.1'],
    ['IPv6', 129, '::1'],
  ])('get an answer without any capability, %s', async (version, type, from) => {
    expect((await seen())[version]).toMatchObject({
      sent: 8 + 'are you there?'.length,
      reply: { type, sequence: 7, data: 'are you there?' },
      own: true,
      from,
    });
  });

  test('serve where raw sockets are refused', async () => {
    expect((await seen()).raw).toBe('EPERM');
  });
});
