import { MSG_EOR, MSG_TRUNC, SHUT_WR, SOCK_DGRAM, SOCK_RAW, SOCK_SEQPACKET, Socket } from '@sock/core';
import {
  AF_VSOCK,
  getBufferSizes,
  getConnectTimeout,
  getLocalCid,
  setBufferSizes,
  setConnectTimeout,
  VMADDR_CID_ANY,
  VMADDR_CID_LOCAL,
  VMADDR_PORT_ANY,
} from '@sock/vsock';
import { beforeEach, describe, expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { needsLoopback } from '../support/lab.js';
import { connected, listening, local, pair } from '../support/sockets.js';

beforeEach(needsLoopback);

const open = (type?: number) => kept(new Socket(AF_VSOCK, type));

describe('addresses', () => {
  test('of both ends of a connection', async () => {
    const listener = kept(listening());
    const client = kept(await connected(listener));
    const { socket, address } = await listener.accept();
    expect(address).toEqual({ cid: VMADDR_CID_LOCAL, port: client.getsockname().port });
    expect(kept(socket).getpeername()).toEqual(address);
    expect(client.getpeername()).toEqual(local(listener));
    expect(socket.toDuplex().remoteAddress).toBe(`1:${address.port}`);
  });

  test('a bound socket has the port that it asked for, or a free one', async () => {
    const [chosen, free] = [open(), open()];
    await chosen.bind({ cid: VMADDR_CID_ANY, port: 55555 });
    expect(chosen.getsockname()).toEqual({ cid: VMADDR_CID_ANY, port: 55555 });
    await free.bind({ cid: VMADDR_CID_LOCAL, port: VMADDR_PORT_ANY });
    expect(free.getsockname()).toEqual({ cid: VMADDR_CID_LOCAL, port: expect.any(Number) });
    expect(free.getsockname().port).toBeLessThan(VMADDR_PORT_ANY);
    await expect(open().bind({ cid: VMADDR_CID_ANY, port: 55555 })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  test('the local CID, and no descriptor is left', () => {
    const before = openDescriptors();
    // Without a hypervisor and without guests there is none, or only the machine itself.
    expect([VMADDR_CID_ANY, VMADDR_CID_LOCAL]).toContain(getLocalCid());
    expect(openDescriptors()).toBe(before);
  });
});

describe('SOCK_SEQPACKET', () => {
  test('keeps the bounds of messages', async () => {
    const [client, server] = await pair(SOCK_SEQPACKET);
    for (const message of ['one', 'two and more', '3']) await client.send(message, MSG_EOR);
    expect((await server.recv(100)).toString()).toBe('one');
    const { data, flags } = await server.recvmsg(3);
    expect(data.toString()).toBe('two');
    expect(flags & MSG_TRUNC).toBe(MSG_TRUNC);
    const last = await server.recvmsg(100);
    expect([last.data.toString(), last.flags & MSG_EOR]).toEqual(['3', MSG_EOR]);
  });
});

test('half-close: the peer reads the end, and can still send', async () => {
  const [client, server] = await pair();
  await client.sendall('question');
  client.shutdown(SHUT_WR);
  expect((await server.recv(100)).toString()).toBe('question');
  expect(await server.recv(100)).toHaveLength(0);
  await server.sendall('answer');
  expect((await client.recv(100)).toString()).toBe('answer');
});

describe('options', () => {
  test('sizes of the buffer, within their limits', () => {
    const socket = open();
    const { size, min, max } = getBufferSizes(socket);
    expect(min).toBeLessThanOrEqual(size);
    expect(size).toBeLessThanOrEqual(max);
    setBufferSizes(socket, { size: 2 ** 20, max: 2 ** 20 });
    expect(getBufferSizes(socket)).toEqual({ size: 2 ** 20, min, max: 2 ** 20 });
    setBufferSizes(socket, { size: 2 ** 21 });
    expect(getBufferSizes(socket).size).toBe(2 ** 20);
    setBufferSizes(socket, { min: 1000, size: 1 });
    expect(getBufferSizes(socket)).toEqual({ size: 1000, min: 1000, max: 2 ** 20 });
    expect(() => setBufferSizes(socket, { size: -1 })).toThrow(RangeError);
  });

  test('a larger buffer takes more before anybody reads', async () => {
    const taken = async (size: number) => {
      const listener = kept(listening());
      setBufferSizes(listener, { size, max: size });
      const client = open();
      setBufferSizes(client, { size, max: size });
      await client.connect(local(listener));
      kept((await listener.accept()).socket);
      client.setblocking(false);
      let total = 0;
      try {
        for (;;) total += client.sendSync(Buffer.alloc(10_000));
      } catch {
        return total;
      }
    };
    expect(await taken(1_000_000)).toBeGreaterThan((await taken(100_000)) * 5);
  });

  test('the timeout of connect', () => {
    const socket = open();
    expect(getConnectTimeout(socket)).toBe(2000);
    setConnectTimeout(socket, 1234.5);
    // The kernel counts in ticks of 4 ms.
    expect(Math.abs(getConnectTimeout(socket) - 1234.5)).toBeLessThan(20);
    expect(() => setConnectTimeout(socket, -1)).toThrow(RangeError);
  });
});

describe('errors say what to do', () => {
  const connect = (cid: number) => open().connect({ cid, port: 9 });

  test('nobody listens', async () => {
    await expect(connect(VMADDR_CID_LOCAL)).rejects.toMatchObject({
      code: 'ECONNRESET',
      address: '1:9',
      message: expect.stringContaining('nobody listens at this port'),
    });
  });

  test('nothing leads there', async () => {
    await expect(connect(77)).rejects.toMatchObject({
      code: 'ENODEV',
      message: expect.stringContaining('vmw_vsock_virtio_transport'),
    });
  });

  test('a CID that this machine has not', async () => {
    await expect(open().bind({ cid: 77, port: VMADDR_PORT_ANY })).rejects.toMatchObject({
      code: 'EADDRNOTAVAIL',
      message: expect.stringContaining('another CID'),
    });
  });

  test('datagrams without VMware’s transport', () => {
    expect(() => open(SOCK_DGRAM)).toThrow(
      expect.objectContaining({ code: 'ENODEV', message: expect.stringContaining('VMware') }),
    );
  });

  test('a type that vsock has not', () => {
    expect(() => open(SOCK_RAW)).toThrow(
      expect.objectContaining({
        code: 'ESOCKTNOSUPPORT',
        message: expect.stringContaining('SOCK_SEQPACKET'),
      }),
    );
  });
});
