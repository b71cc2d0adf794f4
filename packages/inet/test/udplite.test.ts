import { SOCK_DGRAM, SOCK_RAW, Socket } from '@sock/core';
import {
  AF_INET,
  type InetAddress,
  IPPROTO_UDPLITE,
  SOL_UDPLITE,
  UDPLITE_RECV_CSCOV,
  UDPLITE_SEND_CSCOV,
} from '@sock/inet';
import { beforeEach, describe, expect, type TestContext, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { checksum, ipv4Payload } from './support/icmp.js';
import { addressOf, bound, type Inet } from './support/sockets.js';

const HEADER = 8;
const localhost = Buffer.of(127, 0, 0, 1);

function udplite(): Inet {
  const socket = kept(new Socket(AF_INET, SOCK_DGRAM, IPPROTO_UDPLITE));
  socket.settimeout(5000);
  return socket;
}

/** A socket that sees and sends whole datagrams, headers included. */
function raw(): Inet {
  const socket = kept(new Socket(AF_INET, SOCK_RAW, IPPROTO_UDPLITE));
  socket.settimeout(5000);
  return socket;
}

function needsUdplite({ skip }: TestContext): void {
  try {
    new Socket(AF_INET, SOCK_DGRAM, IPPROTO_UDPLITE).close();
  } catch {
    skip('kernel has no UDP-Lite; try: another one, of Linux 2.6.20 or later');
  }
}

function needsRaw({ skip }: TestContext): void {
  try {
    new Socket(AF_INET, SOCK_RAW, IPPROTO_UDPLITE).close();
  } catch {
    skip('no raw sockets; try: sudo, or the capability CAP_NET_RAW');
  }
}

/** A datagram whose checksum covers so many bytes: RFC 3828. */
function datagram(port: number, payload: string, coverage: number): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(HEADER), Buffer.from(payload)]);
  bytes.writeUInt16BE(4242, 0);
  bytes.writeUInt16BE(port, 2);
  bytes.writeUInt16BE(coverage, 4);
  const pseudoHeader = Buffer.from([...localhost, ...localhost, 0, IPPROTO_UDPLITE, 0, bytes.length]);
  const covered = bytes.subarray(0, coverage);
  bytes.writeUInt16BE(checksum(Buffer.concat([pseudoHeader, covered])), 6);
  return bytes;
}

describe.runIf(process.platform === 'linux')('UDP-Lite', () => {
  beforeEach(needsUdplite);

  test('carries datagrams', async () => {
    const receiver = bound(udplite());
    const sender = bound(udplite());
    await sender.sendto('light', addressOf(receiver));
    const { data, address } = await receiver.recvfrom(100);
    expect(data.toString()).toBe('light');
    expect(address).toEqual(addressOf(sender));
    expect(receiver.proto).toBe(IPPROTO_UDPLITE);
  });

  test('has coverages that can be asked', () => {
    const socket = udplite();
    expect(socket.getsockopt(SOL_UDPLITE, UDPLITE_SEND_CSCOV)).toBe(0);
    socket.setsockopt(SOL_UDPLITE, UDPLITE_SEND_CSCOV, 20);
    socket.setsockopt(SOL_UDPLITE, UDPLITE_RECV_CSCOV, 12);
    expect(socket.getsockopt(SOL_UDPLITE, UDPLITE_SEND_CSCOV)).toBe(20);
    expect(socket.getsockopt(SOL_UDPLITE, UDPLITE_RECV_CSCOV)).toBe(12);
  });

  test('drops what covers less than the receiver wants', async () => {
    const receiver = bound(udplite());
    receiver.setsockopt(SOL_UDPLITE, UDPLITE_RECV_CSCOV, HEADER + 4);
    const sender = udplite();
    for (const coverage of [HEADER, HEADER + 3, HEADER + 4, HEADER + 8, 0]) {
      sender.setsockopt(SOL_UDPLITE, UDPLITE_SEND_CSCOV, coverage);
      await sender.sendto(`coverage ${coverage}`, addressOf(receiver));
    }
    const arrived = [await receiver.recv(100), await receiver.recv(100), await receiver.recv(100)];
    expect(arrived.map(String)).toEqual([`coverage ${HEADER + 4}`, `coverage ${HEADER + 8}`, 'coverage 0']);
  });

  describe('with raw sockets', () => {
    beforeEach(needsRaw);

    test.each([
      [HEADER, HEADER],
      [HEADER + 5, HEADER + 5],
      // All of it, by the two ways to say so.
      [0, 0],
      [1000, HEADER + 10],
    ])('says in the header how much the checksum covers: option %s, header %s', async (option, header) => {
      const observer = raw();
      const receiver = bound(udplite());
      const sender = udplite();
      sender.setsockopt(SOL_UDPLITE, UDPLITE_SEND_CSCOV, option);
      await sender.sendto('ten bytes.', addressOf(receiver));
      const packet = ipv4Payload(await observer.recv(1000));
      expect(packet.readUInt16BE(2)).toBe(addressOf(receiver).port);
      // The length of the datagram also means all of it.
      expect([header, header === 0 ? packet.length : header]).toContain(packet.readUInt16BE(4));
      expect(packet.subarray(HEADER).toString()).toBe('ten bytes.');
    });

    test('takes what is damaged where the checksum does not cover it', async () => {
      const receiver = bound(udplite());
      const { port } = addressOf(receiver);
      const to: InetAddress = { host: '127.0.0.1', port: 0 };
      const partly = datagram(port, 'covered, uncovered', HEADER + 'covered'.length);
      const damaged = (index: number) => {
        const copy = Buffer.from(partly);
        copy[HEADER + index] = '#'.charCodeAt(0);
        return copy;
      };
      const sender = raw();
      await sender.sendto(damaged(2), to);
      await sender.sendto(damaged('covered, '.length), to);
      await sender.sendto(partly, to);
      expect((await receiver.recv(100)).toString()).toBe('covered, #ncovered');
      expect((await receiver.recv(100)).toString()).toBe('covered, uncovered');
    });
  });
});
