import {
  BDADDR_ANY,
  BT_POWER,
  decodeBtPower,
  decodeConnectionInfo,
  decodeL2capOptions,
  encodeBtPower,
  encodeL2capOptions,
  L2CAP_CONNINFO,
  L2CAP_LM,
  L2CAP_LM_AUTH,
  L2CAP_MODE_ERTM,
  L2CAP_OPTIONS,
  SOL_BLUETOOTH,
  SOL_L2CAP,
} from '@sock/bluetooth';
import { MSG_PEEK, SOCK_DGRAM, SOCK_RAW, SOCK_STREAM } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../../../../tooling/vitest/forms.js';
import { bluez, controllersOfFile, needsLab } from '../support/lab.js';
import {
  type BluetoothSocket,
  connected,
  deliver,
  echoed,
  kept,
  keptPair,
  l2cap,
  listening,
  pattern,
  type Route,
} from '../support/sockets.js';

const controllers = controllersOfFile();
beforeEach(needsLab);

const PSM = 0x1011;

const route = (psm = PSM, configure?: Route['configure']): Route => ({
  open: () => l2cap(),
  server: { bdaddr: controllers.far, psm },
  client: { bdaddr: controllers.near, psm: 0 },
  configure,
});

describe('connections over BR/EDR', () => {
  test.each(forms)('an echo keeps the bounds of packets: $form', async (form) => {
    const [client, server] = await keptPair(route());
    for (const length of [1, 300, 672]) {
      await deliver(client, pattern(length), server);
      const packet = await form.recv(server, 1000);
      expect(packet).toEqual(pattern(length));
      await form.send(server, packet);
      expect(await form.recv(client, 1000)).toEqual(pattern(length));
    }
  });

  test('names of both ends', async () => {
    const [client, server] = await keptPair(route());
    expect(client.getpeername()).toMatchObject({ bdaddr: controllers.far, psm: PSM, bdaddrType: 0 });
    expect(client.getsockname()).toMatchObject({ bdaddr: controllers.near, bdaddrType: 0 });
    expect(server.getpeername()).toMatchObject({ bdaddr: controllers.near, psm: PSM });
  });

  test('l2test receives what is sent', async () => {
    const peer = bluez('l2test', '-d', '-i', 'hci1', '-P', String(PSM));
    await peer.complains(/(Waiting for connection)/);
    const client = kept(await connected(route()));
    await client.send('hello, l2test');
    await peer.complains(/(Received 13 bytes)/);
    client.close();
    await peer.complains(/(Disconnect)/);
  });

  test('what l2test sends is received', async () => {
    const listener = kept(listening(route()));
    // It waits before it ends: the kernel forgets connections that end before they are accepted.
    bluez(
      'l2test',
      '-s',
      '-i',
      'hci0',
      '-P',
      String(PSM),
      '-b',
      '500',
      '-N',
      '3',
      '-g',
      '20000',
      controllers.far,
    );
    const { socket, address } = await listener.accept();
    kept(socket);
    expect(address).toMatchObject({ bdaddr: controllers.near, psm: PSM });
    for (let number = 0; number < 3; number++) {
      const packet = await socket.recv(1000);
      expect([packet.length, packet.readUInt32LE(0), packet.readUInt16LE(4)]).toEqual([500, number, 500]);
    }
  });

  test('the end of the peer', async () => {
    const [client, server] = await keptPair(route());
    await client.send('last');
    await server.recv(100, MSG_PEEK);
    client.close();
    await server.writable();
    // The kernel tells of the end first, and then of what came before it.
    const received = [await server.recv(100), await server.recv(100), await server.recv(100)];
    expect(received.map(String).sort()).toEqual(['', '', 'last']);
    await expect(server.send('x')).rejects.toMatchObject({
      code: expect.stringMatching(/^(ENOTCONN|EPIPE)$/),
    });
  });

  test('options, and the link below', async () => {
    const larger = (socket: BluetoothSocket) => {
      const options = decodeL2capOptions(socket.getsockopt(SOL_L2CAP, L2CAP_OPTIONS, 12));
      expect(options).toMatchObject({ imtu: 672, flushTo: 0xffff, mode: 0 });
      socket.setsockopt(SOL_L2CAP, L2CAP_OPTIONS, encodeL2capOptions({ ...options, imtu: 2000 }));
    };
    const [client, server] = await keptPair(route(PSM, larger));
    const options = decodeL2capOptions(client.getsockopt(SOL_L2CAP, L2CAP_OPTIONS, 12));
    expect(options).toMatchObject({ imtu: 2000, omtu: 2000 });
    expect(await echoed(client, server, pattern(2000))).toEqual(pattern(2000));
    await expect(client.send(pattern(2001))).rejects.toThrow(/EMSGSIZE.*longer than/);
    const info = decodeConnectionInfo(client.getsockopt(SOL_L2CAP, L2CAP_CONNINFO, 6));
    expect(info.handle).toBeGreaterThan(0);
    client.setsockopt(SOL_BLUETOOTH, BT_POWER, encodeBtPower(false));
    expect(decodeBtPower(client.getsockopt(SOL_BLUETOOTH, BT_POWER, 1))).toBe(false);
    const unconnected = kept(l2cap());
    unconnected.setsockopt(SOL_L2CAP, L2CAP_LM, L2CAP_LM_AUTH);
    expect(unconnected.getsockopt(SOL_L2CAP, L2CAP_LM)).toBe(L2CAP_LM_AUTH);
  });

  test('enhanced retransmission, as a stream', async () => {
    const ertm: Route = { ...route(), open: () => l2cap(SOCK_STREAM) };
    const [client, server] = await keptPair(ertm);
    expect(decodeL2capOptions(client.getsockopt(SOL_L2CAP, L2CAP_OPTIONS, 12)).mode).toBe(L2CAP_MODE_ERTM);
    const data = pattern(5000);
    // A send takes no more than the MTU, on a stream too.
    await expect(client.sendall(data)).rejects.toMatchObject({ code: 'EMSGSIZE' });
    for (let start = 0; start < data.length; start += 500)
      await client.sendall(data.subarray(start, start + 500));
    const parts: Buffer[] = [];
    for (let length = 0; length < data.length; length += parts.at(-1)?.length ?? 0)
      parts.push(await server.recv(4096));
    expect(Buffer.concat(parts)).toEqual(data);
  });

  test('datagrams without a connection', async () => {
    const receiver = kept(l2cap(SOCK_DGRAM));
    receiver.bindSync({ bdaddr: controllers.far, psm: 0x1015 });
    const sender = kept(l2cap(SOCK_DGRAM));
    sender.bindSync({ bdaddr: controllers.near, psm: 0 });
    await sender.connect({ bdaddr: controllers.far, psm: 0x1015 });
    await sender.send('a datagram');
    const { data, address } = await receiver.recvfrom(100);
    expect(data.toString()).toBe('a datagram');
    expect(address).toMatchObject({ bdaddr: controllers.near, psm: 0x1015 });
  });

  test('a ping over a raw socket', async () => {
    const [ECHO_REQUEST, ECHO_RESPONSE] = [8, 9];
    const socket = kept(l2cap(SOCK_RAW));
    socket.bindSync({ bdaddr: controllers.near, psm: 0 });
    await socket.connect({ bdaddr: controllers.far, psm: 0 });
    await socket.send(Buffer.concat([Buffer.of(ECHO_REQUEST, 200, 4, 0), Buffer.from('ping')]));
    const answer = await socket.recv(100);
    expect([...answer]).toEqual([ECHO_RESPONSE, 200, 4, 0, ...Buffer.from('ping')]);
  });
});

describe('what goes wrong', () => {
  test('nobody listens', async () => {
    await expect(connected(route(0x1ef1))).rejects.toThrow(
      new RegExp(`^connect ECONNREFUSED ${controllers.far} psm 0x1ef1: .*nobody listens`),
    );
  });

  test('no such device', async () => {
    const away = { ...route(), server: { bdaddr: '00:11:22:33:44:55', psm: PSM } };
    await expect(connected(away)).rejects.toThrow(
      /^connect EHOSTDOWN 00:11:22:33:44:55 psm 0x1011: .*does not answer/,
    );
  });

  test('no controller has the address', async () => {
    const nowhere = { ...route(), client: { bdaddr: '00:11:22:33:44:55', psm: 0 } };
    await expect(connected(nowhere)).rejects.toThrow(/^connect EHOSTUNREACH .*no controller that is up/);
  });

  test('a PSM that is taken, and one that is none', () => {
    kept(listening(route()));
    expect(() => listening(route())).toThrow(/^bind EADDRINUSE .*another socket has this PSM/);
    const socket = kept(l2cap());
    expect(() => socket.bindSync({ bdaddr: BDADDR_ANY, psm: 0x1010 })).toThrow(/^bind EINVAL .*no such PSM/);
  });
});
