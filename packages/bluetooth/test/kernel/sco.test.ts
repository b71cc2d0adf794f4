import {
  AF_BLUETOOTH,
  BT_CODEC,
  BT_RCVMTU,
  BT_SNDMTU,
  BT_VOICE,
  BT_VOICE_CVSD_16BIT,
  BT_VOICE_TRANSPARENT,
  BTPROTO_ISO,
  decodeBtMtu,
  decodeBtVoice,
  decodeConnectionInfo,
  encodeBtVoice,
  HCI_DEV_NONE,
  managementCommand,
  SCO_CONNINFO,
  SCO_OPTIONS,
  SOL_BLUETOOTH,
  SOL_SCO,
} from '@sock/bluetooth';
import { SOCK_SEQPACKET, Socket } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../../../../tooling/vitest/forms.js';
import { controllersOfFile, needsLab } from '../support/lab.js';
import { kept, keptPair, type Route, sco } from '../support/sockets.js';

const controllers = controllersOfFile();
beforeEach(needsLab);

const route = (): Route => ({
  open: sco,
  server: { bdaddr: controllers.far },
  client: { bdaddr: controllers.near },
});

test.each(forms)('voice in both directions: $form', async (form) => {
  const [client, server] = await keptPair(route());
  const samples = Buffer.alloc(48, 0x5a);
  await form.send(client, samples);
  expect(await form.recv(server, 100)).toEqual(samples);
  await form.send(server, samples.subarray(0, 20));
  expect(await form.recv(client, 100)).toEqual(samples.subarray(0, 20));
  expect(client.getpeername()).toEqual({ bdaddr: controllers.far });
});

test('options, and the link below', async () => {
  const [client] = await keptPair(route());
  expect(decodeBtMtu(client.getsockopt(SOL_SCO, SCO_OPTIONS, 2))).toBe(60);
  for (const name of [BT_SNDMTU, BT_RCVMTU]) expect(client.getsockopt(SOL_BLUETOOTH, name)).toBe(60);
  expect(decodeConnectionInfo(client.getsockopt(SOL_SCO, SCO_CONNINFO, 6)).handle).toBeGreaterThan(0);
  await expect(client.send(Buffer.alloc(61))).rejects.toThrow(/EMSGSIZE|EINVAL/);
});

test('how voice is coded', () => {
  const socket = kept(sco());
  socket.bindSync({ bdaddr: controllers.near });
  const voice = () => decodeBtVoice(socket.getsockopt(SOL_BLUETOOTH, BT_VOICE, 2));
  expect(voice()).toBe(BT_VOICE_CVSD_16BIT);
  socket.setsockopt(SOL_BLUETOOTH, BT_VOICE, encodeBtVoice(BT_VOICE_TRANSPARENT));
  expect(voice()).toBe(BT_VOICE_TRANSPARENT);
  // These controllers have no codecs of their own.
  expect(() => socket.getsockopt(SOL_BLUETOOTH, BT_CODEC, 1024)).toThrow(/ENOTSUP/);
});

describe('isochronous channels', () => {
  const SET_EXPERIMENTAL_FEATURE = 0x004a;
  /** The feature "ISO socket": its UUID, backwards as all of management. */
  const ISO_SOCKET = Buffer.from('6fbaf18805e0496a9885d6ddfdb4e03e', 'hex').reverse();

  // The emulated controllers have no isochronous channels: opening, binding and its errors are all that can be shown.
  test('open, once the experimental feature is enabled; no more can be shown here', async () => {
    const open = () => new Socket(AF_BLUETOOTH, SOCK_SEQPACKET, BTPROTO_ISO);
    expect(open).toThrow(/EPROTONOSUPPORT.*experimental feature/);
    await managementCommand(
      HCI_DEV_NONE,
      SET_EXPERIMENTAL_FEATURE,
      Buffer.concat([ISO_SOCKET, Buffer.of(1)]),
    );
    try {
      const socket = kept(open());
      socket.bindSync({ bdaddr: controllers.near, bdaddrType: 1 });
      expect(socket.getsockname()).toEqual({ bdaddr: controllers.near, bdaddrType: 1 });
    } finally {
      await managementCommand(
        HCI_DEV_NONE,
        SET_EXPERIMENTAL_FEATURE,
        Buffer.concat([ISO_SOCKET, Buffer.of(0)]),
      );
    }
  });
});
