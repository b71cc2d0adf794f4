import {
  type Ancillary,
  CMSG_SPACE,
  decodeTimestamp,
  findAncillary,
  MSG_ERRQUEUE,
  SCM_TIMESTAMPING,
  SO_EE_ORIGIN_ICMP,
  SO_EE_ORIGIN_TIMESTAMPING,
  SO_TIMESTAMPING,
  SOF_TIMESTAMPING_OPT_TSONLY,
  SOF_TIMESTAMPING_SOFTWARE,
  SOF_TIMESTAMPING_TX_SOFTWARE,
  SOL_SOCKET,
} from '@sock/core';
import { decodeInetAncillary, IP_RECVERR, IPPROTO_IP } from '@sock/inet';
import { describe, expect, test } from 'vitest';
import { sleep } from '../../../tooling/vitest/time.js';
import { addressOf, bound, desertedUdp, type Inet, udp } from './support/sockets.js';

const room = CMSG_SPACE(64) + CMSG_SPACE(64);

const forms = [
  {
    form: 'promise form',
    recv: (socket: Inet, size: number) => socket.recv(size),
    recvError: (socket: Inet) => socket.recvmsg(100, room, MSG_ERRQUEUE),
  },
  {
    form: 'blocking form',
    recv: async (socket: Inet, size: number) => socket.recvSync(size),
    recvError: async (socket: Inet) => socket.recvmsgSync(100, room, MSG_ERRQUEUE),
  },
];

/** A bound socket that queues errors. */
function queueing(): Inet {
  const socket = bound(udp());
  socket.setsockopt(IPPROTO_IP, IP_RECVERR, 1);
  return socket;
}

/** The share of a processor, from 0 to 1, that this process uses meanwhile. */
async function load(milliseconds: number): Promise<number> {
  const before = process.cpuUsage();
  await sleep(milliseconds);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / milliseconds;
}

describe.runIf(process.platform === 'linux').each(forms)('the error queue, $form', ({ recv, recvError }) => {
  test('has the datagram that was refused, and who refused it', async () => {
    const socket = queueing();
    const address = desertedUdp();
    await socket.sendto('anybody there?', address);
    await expect(recv(socket, 100)).rejects.toMatchObject({ code: 'ECONNREFUSED', syscall: 'recv' });

    const { data, ancillary, flags, address: destination } = await recvError(socket);
    expect(data.toString()).toBe('anybody there?');
    expect(flags & MSG_ERRQUEUE).toBe(MSG_ERRQUEUE);
    expect(destination).toEqual(address);
    expect(ancillary.map(decodeInetAncillary)).toEqual([
      {
        name: 'IP_RECVERR',
        value: {
          errno: -111,
          code: 'ECONNREFUSED',
          origin: SO_EE_ORIGIN_ICMP,
          type: 3,
          typeCode: 3,
          info: 0,
          data: 0,
          offender: { host: '127.0.0.1', port: 0 },
        },
      },
    ]);
  });

  test('is never waited for', async () => {
    await expect(recvError(queueing())).rejects.toMatchObject({ code: 'EAGAIN', syscall: 'recvmsg' });
  });

  test('keeps several errors in order', async () => {
    const socket = queueing();
    const addresses = [desertedUdp(), desertedUdp(), desertedUdp()];
    for (const [index, address] of addresses.entries()) {
      // A pending error would be reported by the next send.
      await socket.sendto(`${index}`, address);
      await expect(recv(socket, 1)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
    for (const [index, address] of addresses.entries()) {
      const error = await recvError(socket);
      expect(error.data.toString()).toBe(`${index}`);
      expect(error.address).toEqual(address);
    }
  });

  test('lets the socket receive on, read or unread', async () => {
    const socket = queueing();
    const peer = udp();
    for (const text of ['with an error unread', 'with two errors unread']) {
      await socket.sendto('x', desertedUdp());
      await expect(recv(socket, 100)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
      await peer.sendto(text, addressOf(socket));
      expect((await recv(socket, 100)).toString()).toBe(text);
    }
    await recvError(socket);
    await recvError(socket);
    await expect(recvError(socket)).rejects.toMatchObject({ code: 'EAGAIN' });
    await peer.sendto('with none', addressOf(socket));
    expect((await recv(socket, 100)).toString()).toBe('with none');
  });
});

describe.runIf(process.platform === 'linux')('an error while a promise waits', () => {
  test('rejects it, and the next one receives', async () => {
    const socket = queueing();
    const waiting = [socket.recv(100), socket.recv(100)];
    const refused = expect(waiting[0]).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await sleep(5);
    await socket.sendto('x', desertedUdp());
    await refused;
    await udp().sendto('data', addressOf(socket));
    expect((await waiting[1])?.toString()).toBe('data');
  });

  test('does not keep the processor busy, however long it stays unread', async () => {
    const socket = queueing();
    await socket.sendto('x', desertedUdp());
    await expect(socket.recv(100)).rejects.toMatchObject({ code: 'ECONNREFUSED' });

    const waiting = socket.recv(100);
    await sleep(50);
    expect(await load(400)).toBeLessThan(0.5);
    await udp().sendto('still alive', addressOf(socket));
    expect((await waiting).toString()).toBe('still alive');

    await socket.recvmsg(100, room, MSG_ERRQUEUE);
    const next = socket.recv(100);
    expect(await load(100)).toBeLessThan(0.5);
    await udp().sendto('and on', addressOf(socket));
    expect((await next).toString()).toBe('and on');
  });

  test('can be read from the queue meanwhile', async () => {
    const socket = queueing();
    await socket.sendto('x', desertedUdp());
    await expect(socket.recv(100)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const waiting = socket.recv(100);
    const { data } = await socket.recvmsg(100, room, MSG_ERRQUEUE).finally(async () => {
      await udp().sendto('data', addressOf(socket));
      expect((await waiting).toString()).toBe('data');
    });
    expect(data.toString()).toBe('x');
  });

  test('leaves sends alone', async () => {
    const socket = queueing();
    await socket.sendto('x', desertedUdp());
    await expect(socket.recv(100)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const peer = bound(udp());
    for (let i = 0; i < 10; i++) {
      await socket.sendto(`${i}`, addressOf(peer));
      await socket.writable();
      expect((await peer.recv(10)).toString()).toBe(`${i}`);
    }
  });
});

describe.runIf(process.platform === 'linux')('times of sending', () => {
  test('come by the error queue', async () => {
    const socket = udp();
    socket.setsockopt(
      SOL_SOCKET,
      SO_TIMESTAMPING,
      SOF_TIMESTAMPING_TX_SOFTWARE | SOF_TIMESTAMPING_SOFTWARE | SOF_TIMESTAMPING_OPT_TSONLY,
    );
    const before = BigInt(Date.now()) * 1_000_000n;
    await socket.sendto('x', addressOf(bound(udp())));
    const { ancillary } = await socket.recvmsg(100, room, MSG_ERRQUEUE);
    const after = BigInt(Date.now() + 1) * 1_000_000n;

    const item = findAncillary(ancillary, SOL_SOCKET, SCM_TIMESTAMPING) as Ancillary;
    const { software, hardware } = decodeTimestamp(item) ?? {};
    expect(hardware).toBeUndefined();
    expect(software).toBeGreaterThanOrEqual(before);
    expect(software).toBeLessThanOrEqual(after);
    expect(ancillary.map((item) => decodeInetAncillary(item)?.value)).toContainEqual(
      expect.objectContaining({ code: 'ENOMSG', origin: SO_EE_ORIGIN_TIMESTAMPING }),
    );
  });
});
