import { type RawAddress, SHUT_WR, SOCK_DGRAM, SOCK_STREAM, SocketError, socketpair } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { kept, pair } from '../../../tooling/vitest/kept.js';
import { AF_INET, AF_UNIX } from './support/loopback.js';

const SOCK_SEQPACKET = 5;

describe.each(forms)(
  'a pair of an unregistered family, $form',
  ({ recv, recvInto, recvfrom, send, sendall }) => {
    test.each([
      ['stream', SOCK_STREAM],
      ['datagrams', SOCK_DGRAM],
      ['packets', SOCK_SEQPACKET],
    ])('carries bytes both ways: %s', async (_, type) => {
      const [first, second] = pair(type);
      expect(await send(first, 'there')).toBe(5);
      expect((await recv(second, 1024)).toString()).toBe('there');
      await sendall(second, 'and back');
      expect((await recv(first, 1024)).toString()).toBe('and back');
    });

    test('sends every kind of bytes', async () => {
      const [first, second] = pair(SOCK_DGRAM);
      const bytes = Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7);
      const kinds = [
        [bytes, bytes],
        [new DataView(bytes.buffer, 2, 3), bytes.subarray(2, 5)],
        [new Uint16Array(bytes.buffer, 4, 2), bytes.subarray(4)],
        [bytes.buffer, bytes],
        [new SharedArrayBuffer(3), new Uint8Array(3)],
        ['straße', Buffer.from('straße')],
        ['', Buffer.alloc(0)],
      ] as const;
      for (const [data, expected] of kinds) {
        await send(first, data);
        expect(await recv(second, 1024)).toEqual(Buffer.from(expected));
      }
    });

    test('receives into memory that threads share', async () => {
      const [first, second] = pair();
      const shared = new SharedArrayBuffer(4);
      await sendall(first, 'abcdef');
      expect(await recvInto(second, shared)).toBe(4);
      expect(await recvInto(second, new Uint8Array(shared, 1, 2))).toBe(2);
      expect(Buffer.from(new Uint8Array(shared)).toString()).toBe('aefd');
    });

    test('receives into memory of the caller and touches no other', async () => {
      const [first, second] = pair();
      const memory = Buffer.alloc(12, '.');
      await sendall(first, 'abcdef');
      expect(await recvInto(second, memory.subarray(2, 10), 4)).toBe(4);
      expect(memory.toString()).toBe('..abcd......');
      expect(await recvInto(second, new DataView(memory.buffer, memory.byteOffset + 8, 4))).toBe(2);
      expect(memory.toString()).toBe('..abcd..ef..');
      await sendall(first, 'gh');
      expect(await recvInto(second, memory, 0)).toBe(2);
      expect(memory.toString()).toBe('ghabcd..ef..');
    });

    test('keeps the bounds of messages and cuts what does not fit', async () => {
      const [first, second] = pair(SOCK_DGRAM);
      await send(first, 'long message');
      await send(first, '');
      await send(first, 'next');
      expect((await recv(second, 4)).toString()).toBe('long');
      expect(await recv(second, 4)).toHaveLength(0);
      expect((await recv(second, 4)).toString()).toBe('next');
    });

    test('a sender without an address is null', async () => {
      const [first, second] = pair(SOCK_DGRAM);
      await send(first, 'x');
      expect(await recvfrom(second, 10)).toEqual({ data: Buffer.from('x'), address: null });
    });

    test('the end of a stream is an empty Buffer, again and again', async () => {
      const [first, second] = pair();
      await sendall(first, 'last');
      first.shutdown(SHUT_WR);
      expect((await recv(second, 100)).toString()).toBe('last');
      expect(await recv(second, 100)).toHaveLength(0);
      expect(await recv(second, 100)).toHaveLength(0);
      await sendall(second, 'half open');
      expect((await recv(first, 100)).toString()).toBe('half open');
    });

    test('sending to a peer that has gone is EPIPE, and no signal', async () => {
      const [first, second] = pair();
      second.close();
      await expect(send(first, 'x')).rejects.toMatchObject({ code: 'EPIPE', syscall: 'send', errno: -32 });
      await expect(sendall(first, 'x')).rejects.toMatchObject({ code: 'EPIPE', syscall: 'sendall' });
    });

    test('a receive of nothing is at once', async () => {
      const [, second] = pair();
      expect(await recv(second, 0)).toHaveLength(0);
      expect(await recvInto(second, new Uint8Array(0))).toBe(0);
    });

    test('a Buffer that was received stays as it was', async () => {
      const [first, second] = pair();
      const received: Buffer[] = [];
      for (const size of [1, 100, 40_000, 64_000, 100]) {
        await sendall(first, Buffer.alloc(size, size % 251));
        received.push(await recv(second, 0x10000));
      }
      await sendall(first, Buffer.alloc(60_000, 0xff));
      await recv(second, 0x10000);
      for (const data of received)
        expect(data.equals(Buffer.alloc(data.length, data.length % 251))).toBe(true);
      expect(received.map((data) => data.length)).toEqual([1, 100, 40_000, 64_000, 100]);
    });
  },
);

test('names of an unregistered family are raw bytes', () => {
  const [first] = pair();
  const address = first.getsockname() as RawAddress;
  expect(address.family).toBe(AF_UNIX);
  expect(address.data.length).toBeGreaterThanOrEqual(2);
});

test('a pair knows what it is', () => {
  const [first, second] = pair(SOCK_DGRAM);
  for (const socket of [first, second]) {
    expect([socket.family, socket.type, socket.proto]).toEqual([AF_UNIX, SOCK_DGRAM, 0]);
    expect(socket.getblocking()).toBe(true);
    expect(socket.getInheritable()).toBe(false);
  }
  expect(first.fileno()).not.toBe(second.fileno());
});

test('a family without pairs says so', () => {
  expect(() => socketpair(AF_INET)).toThrow(
    expect.objectContaining({ code: 'ENOTSUP', syscall: 'socketpair' }),
  );
  expect(() => socketpair(AF_INET)).toThrow(SocketError);
});

test('a pair is usable in the blocking form by both ends of one thread', () => {
  const [first, second] = socketpair();
  kept(first);
  kept(second);
  for (let i = 0; i < 1000; i++) {
    first.sendSync(`${i}`);
    second.sendSync(second.recvSync(10));
    expect(first.recvSync(10).toString()).toBe(`${i}`);
  }
});
