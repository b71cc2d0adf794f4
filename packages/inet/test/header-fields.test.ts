import { type Ancillary, CMSG_SPACE, SOCK_DGRAM, Socket } from '@sock/core';
import {
  AF_INET6,
  decodeInetAncillary,
  decodeTos,
  decodeTtl,
  encodeTos,
  encodeTtl,
  type InetAncillary,
  IP_RECVORIGDSTADDR,
  IP_RECVTOS,
  IP_RECVTTL,
  IP_TOS,
  IP_TTL,
  IPPROTO_IP,
  IPPROTO_IPV6,
  IPPROTO_TCP,
  IPPROTO_UDP,
  IPV6_HOPLIMIT,
  IPV6_RECVHOPLIMIT,
  IPV6_RECVTCLASS,
  IPV6_TCLASS,
  IPV6_UNICAST_HOPS,
  TCP_INQ,
  UDP_GRO,
  UDP_SEGMENT,
} from '@sock/inet';
import { beforeEach, describe, expect, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { addressOf, bound, connection, type Inet, udp } from './support/sockets.js';
import { needsIpv6 } from './surroundings.js';

const room = 4 * CMSG_SPACE(16);

/** What control messages said, by name. */
function said(ancillary: readonly Ancillary[]): Partial<Record<InetAncillary['name'], unknown>> {
  const items = ancillary.map(decodeInetAncillary).filter((item) => item !== undefined);
  return Object.fromEntries(items.map(({ name, value }) => [name, value]));
}

describe('fields of the header of IPv4', () => {
  function receiver(): Inet {
    const socket = bound(udp());
    socket.setsockopt(IPPROTO_IP, IP_RECVTTL, 1);
    socket.setsockopt(IPPROTO_IP, IP_RECVTOS, 1);
    socket.settimeout(5000);
    return socket;
  }

  test('come as the sender’s options say', async () => {
    const [socket, sender] = [receiver(), udp()];
    sender.setsockopt(IPPROTO_IP, IP_TTL, 7);
    sender.setsockopt(IPPROTO_IP, IP_TOS, 0xb8);
    await sender.sendto('x', addressOf(socket));
    expect(said((await socket.recvmsg(10, room)).ancillary)).toEqual({ IP_TTL: 7, IP_TOS: 0xb8 });
    expect(sender.getsockopt(IPPROTO_IP, IP_TTL)).toBe(7);
    expect(sender.getsockopt(IPPROTO_IP, IP_TOS)).toBe(0xb8);
  });

  test.runIf(process.platform === 'linux')('come as the message says', async () => {
    const [socket, sender] = [receiver(), udp()];
    const fields = [
      { level: IPPROTO_IP, type: IP_TTL, data: encodeTtl(42) },
      { level: IPPROTO_IP, type: IP_TOS, data: encodeTos(0x20) },
    ];
    await sender.sendmsg(['x'], fields, 0, addressOf(socket));
    const { ancillary } = await socket.recvmsg(10, room);
    expect(said(ancillary)).toEqual({ IP_TTL: 42, IP_TOS: 0x20 });
    const dataOf = (type: number) => ancillary.find((item) => item.type === type)?.data as Buffer;
    expect(decodeTtl(dataOf(IP_TTL))).toBe(42);
    expect(decodeTos(dataOf(IP_TOS))).toBe(0x20);
  });

  test.runIf(process.platform === 'linux')('tell the original destination', async () => {
    const [socket, sender] = [receiver(), udp()];
    socket.setsockopt(IPPROTO_IP, IP_RECVORIGDSTADDR, 1);
    await sender.sendto('x', addressOf(socket));
    expect(said((await socket.recvmsg(10, room)).ancillary)).toMatchObject({
      IP_ORIGDSTADDR: addressOf(socket),
    });
  });

  test('do not come unasked', async () => {
    const socket = bound(udp());
    await udp().sendto('x', addressOf(socket));
    expect((await socket.recvmsg(10, room)).ancillary).toEqual([]);
  });
});

describe('fields of the header of IPv6', () => {
  beforeEach(needsIpv6);

  function receiver() {
    const socket = kept(new Socket(AF_INET6, SOCK_DGRAM));
    socket.bindSync({ host: '::1', port: 0 });
    socket.setsockopt(IPPROTO_IPV6, IPV6_RECVHOPLIMIT, 1);
    socket.setsockopt(IPPROTO_IPV6, IPV6_RECVTCLASS, 1);
    socket.settimeout(5000);
    return { socket, address: socket.getsockname() as { host: string; port: number } };
  }

  test('come as the sender’s options say', async () => {
    const { socket, address } = receiver();
    const sender = kept(new Socket(AF_INET6, SOCK_DGRAM));
    sender.setsockopt(IPPROTO_IPV6, IPV6_UNICAST_HOPS, 7);
    sender.setsockopt(IPPROTO_IPV6, IPV6_TCLASS, 0xb8);
    await sender.sendto('x', address);
    const { ancillary } = await socket.recvmsg(10, room);
    expect(said(ancillary)).toEqual({ IPV6_HOPLIMIT: 7, IPV6_TCLASS: 0xb8 });
  });

  test('come as the message says', async () => {
    const { socket, address } = receiver();
    const sender = kept(new Socket(AF_INET6, SOCK_DGRAM));
    const fields = [
      { level: IPPROTO_IPV6, type: IPV6_HOPLIMIT, data: encodeTtl(42) },
      { level: IPPROTO_IPV6, type: IPV6_TCLASS, data: encodeTos(0x20) },
    ];
    await sender.sendmsg(['x'], fields, 0, address);
    const { ancillary } = await socket.recvmsg(10, room);
    expect(said(ancillary)).toEqual({ IPV6_HOPLIMIT: 42, IPV6_TCLASS: 0x20 });
  });
});

describe.runIf(process.platform === 'linux')('other control messages', () => {
  test('tell how much of a stream is left', async () => {
    const [client, server] = connection();
    server.setsockopt(IPPROTO_TCP, TCP_INQ, 1);
    await client.sendall('0123456789');
    await server.readable();
    const { data, ancillary } = await server.recvmsg(4, room);
    expect(data.toString()).toBe('0123');
    expect(said(ancillary)).toEqual({ TCP_CM_INQ: 6 });
  });

  test('tell the size of datagrams that came as one', async () => {
    const [socket, sender] = [bound(udp()), udp()];
    socket.setsockopt(IPPROTO_UDP, UDP_GRO, 1);
    sender.setsockopt(IPPROTO_UDP, UDP_SEGMENT, 1000);
    await sender.sendto(Buffer.alloc(3500), addressOf(socket));
    const { data, ancillary } = await socket.recvmsg(65536, room);
    expect(data).toHaveLength(3500);
    expect(said(ancillary)).toEqual({ UDP_GRO: 1000 });
  });
});
