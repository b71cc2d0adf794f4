import {
  BDADDR_LE_PUBLIC,
  BT_MODE,
  BT_MODE_EXT_FLOWCTL,
  BT_MODE_LE_FLOWCTL,
  BT_RCVMTU,
  BT_SNDMTU,
  decodeBtMtu,
  encodeBtMtu,
  managementCommand,
  SOL_BLUETOOTH,
} from '@sock/bluetooth';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../../../../tooling/vitest/forms.js';
import { bluez, controllersOfFile, needsLab, noLinkOverLe } from '../support/lab.js';
import {
  type BluetoothSocket,
  connected,
  echoed,
  kept,
  keptPair,
  l2cap,
  pattern,
  type Route,
} from '../support/sockets.js';

const controllers = controllersOfFile();
beforeEach(needsLab);

const LE_PSM = 0x80;
const ATT_CID = 4;
const SET_ADVERTISING = 0x0029;

/** Over LE; the peer must advertise to be connected to. */
const leRoute = (configure?: Route['configure'], psm = LE_PSM, cid = 0): Route => ({
  open: () => l2cap(),
  server: { bdaddr: controllers.far, psm, cid, bdaddrType: BDADDR_LE_PUBLIC },
  client: { bdaddr: controllers.near, psm: 0, cid, bdaddrType: BDADDR_LE_PUBLIC },
  configure,
});

const advertise = () => managementCommand(1, SET_ADVERTISING, Buffer.of(2));

describe('connections over LE', () => {
  test.each(forms)('an echo over a channel with credits: $form', async (form) => {
    await advertise();
    const [client, server] = await keptPair(leRoute());
    expect(client.getsockopt(SOL_BLUETOOTH, BT_MODE)).toBe(BT_MODE_LE_FLOWCTL);
    const mtu = decodeBtMtu(client.getsockopt(SOL_BLUETOOTH, BT_SNDMTU, 2));
    // Far more packets than credits: the receiver gives new ones as it takes packets.
    for (let i = 0; i < 40; i++) {
      const message = pattern(mtu - i);
      await form.send(client, message);
      const packet = await server.recv(1000);
      expect(packet).toEqual(message);
      await form.send(server, packet);
      expect(await client.recv(1000)).toEqual(message);
    }
    expect(server.getpeername()).toMatchObject({ bdaddr: controllers.near, bdaddrType: BDADDR_LE_PUBLIC });
  });

  test('BT_RCVMTU of one end is BT_SNDMTU of the other', async () => {
    await advertise();
    const [client, server] = await keptPair(
      leRoute((socket) => socket.setsockopt(SOL_BLUETOOTH, BT_RCVMTU, encodeBtMtu(1500))),
    );
    expect(decodeBtMtu(server.getsockopt(SOL_BLUETOOTH, BT_RCVMTU, 2))).toBe(1500);
    expect(decodeBtMtu(client.getsockopt(SOL_BLUETOOTH, BT_SNDMTU, 2))).toBe(1500);
    expect(await echoed(client, server, pattern(1500))).toEqual(pattern(1500));
    await expect(client.send(pattern(1501))).rejects.toMatchObject({ code: 'EMSGSIZE' });
  });

  test('without credits a sender waits, and without waiting it is EAGAIN', async () => {
    await advertise();
    const [client, server] = await keptPair(leRoute());
    client.setblocking(false);
    let sent = 0;
    const fill = async () => {
      for (;;) {
        await client.send(pattern(672));
        sent++;
      }
    };
    await expect(fill()).rejects.toMatchObject({ code: 'EAGAIN' });
    expect(sent).toBeGreaterThan(0);
    client.settimeout(30_000);
    const waiting = client.send(pattern(10));
    for (let i = 0; i < sent; i++) expect(await server.recv(1000)).toHaveLength(672);
    expect(await waiting).toBe(10);
    expect(await server.recv(1000)).toHaveLength(10);
  });

  test('l2test receives over LE', async () => {
    await advertise();
    const peer = bluez('l2test', '-d', '-i', 'hci1', '-V', 'le_public', '-P', String(LE_PSM));
    await peer.complains(/(Waiting for connection)/);
    const client = kept(await connected(leRoute()));
    await client.send('over LE');
    await peer.complains(/(Received 7 bytes)/);
  });

  test('a fixed channel: ATT', async () => {
    // The kernel looks for listeners of fixed channels when a link is made.
    await noLinkOverLe();
    await advertise();
    const [client, server] = await keptPair(leRoute(undefined, 0, ATT_CID));
    const exchangeMtu = Buffer.from('021700', 'hex');
    expect(await echoed(client, server, exchangeMtu)).toEqual(exchangeMtu);
    expect(client.getpeername()).toMatchObject({ bdaddr: controllers.far, psm: 0, cid: ATT_CID });
  });

  test('an echo over a channel with enhanced credits', async () => {
    await advertise();
    const enhanced = (socket: BluetoothSocket) =>
      socket.setsockopt(SOL_BLUETOOTH, BT_MODE, BT_MODE_EXT_FLOWCTL);
    const [client, server] = await keptPair(leRoute(enhanced, LE_PSM + 1));
    for (const socket of [client, server])
      expect(socket.getsockopt(SOL_BLUETOOTH, BT_MODE)).toBe(BT_MODE_EXT_FLOWCTL);
    expect(await echoed(client, server, pattern(600))).toEqual(pattern(600));
  });
});
