import { createHash, randomBytes } from 'node:crypto';
import {
  BT_SECURITY,
  BT_SECURITY_LOW,
  decodeBtSecurity,
  decodeConnectionInfo,
  RFCOMM_CONNINFO,
  RFCOMM_LM,
  RFCOMM_LM_AUTH,
  SOL_BLUETOOTH,
  SOL_RFCOMM,
} from '@sock/bluetooth';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../../../../tooling/vitest/forms.js';
import { bluez, controllersOfFile, needsLab } from '../support/lab.js';
import { connected, kept, keptPair, listening, type Route, rfcomm } from '../support/sockets.js';

const controllers = controllersOfFile();
beforeEach(needsLab);

const CHANNEL = 5;
const MEBIBYTE = 1 << 20;

const route = (channel = CHANNEL): Route => ({
  open: rfcomm,
  server: { bdaddr: controllers.far, channel },
  client: { bdaddr: controllers.near, channel: 0 },
});

const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

test('a stream of 1 MiB arrives as it was sent', async () => {
  const [client, server] = await keptPair(route());
  const data = randomBytes(MEBIBYTE);
  const sending = client.sendall(data);
  const parts: Buffer[] = [];
  for (let left = MEBIBYTE; left > 0; left -= parts.at(-1)?.length ?? 0)
    parts.push(await server.recv(0x10000));
  await sending;
  expect(hash(Buffer.concat(parts))).toBe(hash(data));
});

test('a stream of Node’s carries data both ways, with its back pressure', async () => {
  const [client, server] = await keptPair(route());
  const [near, far] = [client.toDuplex(), server.toDuplex()];
  const data = randomBytes(200_000);
  const echoed: Buffer[] = [];
  far.pipe(far);
  near.write(data);
  for await (const chunk of near) {
    echoed.push(chunk);
    if (Buffer.concat(echoed).length >= data.length) break;
  }
  expect(hash(Buffer.concat(echoed))).toBe(hash(data));
  far.destroy();
});

test.each(forms)('both directions, and names of both ends: $form', async (form) => {
  const [client, server] = await keptPair(route());
  await form.sendall(client, 'there');
  expect((await form.recv(server, 100)).toString()).toBe('there');
  await form.sendall(server, 'and back');
  expect((await form.recv(client, 100)).toString()).toBe('and back');
  expect(client.getpeername()).toEqual({ bdaddr: controllers.far, channel: CHANNEL });
  expect(server.getsockname()).toEqual({ bdaddr: controllers.far, channel: CHANNEL });
  expect(server.getpeername()).toMatchObject({ bdaddr: controllers.near });
});

describe('rctest', () => {
  test('receives what is sent, and sees the end', async () => {
    const peer = bluez('rctest', '-d', '-i', 'hci1', '-P', String(CHANNEL));
    await peer.complains(/(Waiting for connection)/);
    const client = kept(await connected(route()));
    await client.sendall('hello, rctest');
    await peer.complains(/(Received 13 bytes)/);
    client.close();
    await peer.complains(/(Disconnect)/);
  });

  test('sends, and all of it is received', async () => {
    const listener = kept(listening(route()));
    bluez('rctest', '-s', '-i', 'hci0', '-P', String(CHANNEL), '-b', '100', '-N', '3', controllers.far);
    const { socket, address } = await listener.accept();
    kept(socket);
    expect(address).toMatchObject({ bdaddr: controllers.near });
    const parts: Buffer[] = [];
    for (let left = 300; left > 0; left -= parts.at(-1)?.length ?? 0) parts.push(await socket.recv(1000));
    const data = Buffer.concat(parts);
    expect([0, 100, 200].map((start) => data.readUInt32LE(start))).toEqual([0, 1, 2]);
    // Linux tells the end of an RFCOMM peer this way, however politely it went.
    await expect(socket.recv(100)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});

test('a channel that is free, for channel 0', async () => {
  const listener = kept(listening(route(0)));
  const name = listener.getsockname() as { channel: number };
  expect(name.channel).toBeGreaterThan(0);
});

test('options, and the link below', async () => {
  const [client] = await keptPair(route());
  expect(decodeBtSecurity(client.getsockopt(SOL_BLUETOOTH, BT_SECURITY, 2)).level).toBe(BT_SECURITY_LOW);
  expect(decodeConnectionInfo(client.getsockopt(SOL_RFCOMM, RFCOMM_CONNINFO, 6)).handle).toBeGreaterThan(0);
  const unconnected = kept(rfcomm());
  unconnected.setsockopt(SOL_RFCOMM, RFCOMM_LM, RFCOMM_LM_AUTH);
  expect(unconnected.getsockopt(SOL_RFCOMM, RFCOMM_LM)).toBe(RFCOMM_LM_AUTH);
});

describe('what goes wrong', () => {
  test('nobody listens', async () => {
    await expect(connected(route(29))).rejects.toThrow(
      new RegExp(`^connect ECONNREFUSED ${controllers.far} channel 29: .*nobody listens`),
    );
  });

  test('no such device', async () => {
    const away = { ...route(), server: { bdaddr: '00:11:22:33:44:55', channel: CHANNEL } };
    await expect(connected(away)).rejects.toThrow(/^connect EHOSTDOWN .*does not answer/);
  });

  test('a channel that is taken', () => {
    kept(listening(route()));
    expect(() => listening(route())).toThrow(/^bind EADDRINUSE .*another socket has this PSM or channel/);
  });
});
