import {
  AF_BLUETOOTH,
  BTPROTO_HCI,
  decodeManagementPacket,
  encodeHciPacket,
  encodeManagementPacket,
  getController,
  HCI_CHANNEL_CONTROL,
  HCI_CHANNEL_LOGGING,
  HCI_CHANNEL_MONITOR,
  HCI_CHANNEL_USER,
  HCI_COMMAND_PKT,
  HCI_DEV_NONE,
  HCI_EVENT_PKT,
  type HciPacket,
  hciCommand,
  hciCommandSync,
  hciOpcode,
  hciPackets,
  listControllers,
  managementCommand,
  managementCommandSync,
  openHci,
  receiveHci,
  receiveHciSync,
  resetControllerSync,
  setControllerPower,
  setControllerPowerSync,
} from '@sock/bluetooth';
import { fromfd, SOCK_RAW, Socket } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { bluez, bluezSync, controllersOfFile, needsLab } from '../support/lab.js';
import { kept } from '../support/sockets.js';

const controllers = controllersOfFile();
beforeEach(needsLab);

const READ_LOCAL_VERSION = hciOpcode(0x04, 0x0001);
const INQUIRY = hciOpcode(0x01, 0x0001);
const UNKNOWN = hciOpcode(0x01, 0x03ff);
const LE_SET_SCAN_PARAMETERS = hciOpcode(0x08, 0x000b);
const LE_SET_SCAN_ENABLE = hciOpcode(0x08, 0x000c);

const READ_VERSION = 0x0001;
const SET_POWERED = 0x0005;
const SET_ADVERTISING = 0x0029;

const BLUETOOTH_5_0 = 9;
const all = { types: 'all', events: 'all' } as const;

const forms = [
  { form: 'promise form', command: hciCommand, receive: receiveHci, management: managementCommand },
  {
    form: 'blocking form',
    command: async (...args: Parameters<typeof hciCommandSync>) => hciCommandSync(...args),
    receive: async (...args: Parameters<typeof receiveHciSync>) => receiveHciSync(...args),
    management: async (...args: Parameters<typeof managementCommandSync>) => managementCommandSync(...args),
  },
];

test('controllers, as hciconfig shows them', () => {
  const shown = bluezSync('hciconfig', '-a');
  expect(listControllers().map(({ name }) => name)).toEqual(['hci0', 'hci1']);
  for (const { name, bdaddr, aclMtu, aclPackets, scoMtu, scoPackets } of listControllers()) {
    expect(shown).toContain(`${name}:\tType: Primary  Bus: Virtual`);
    expect(shown).toContain(
      `BD Address: ${bdaddr}  ACL MTU: ${aclMtu}:${aclPackets}  SCO MTU: ${scoMtu}:${scoPackets}`,
    );
  }
  expect(getController(0)).toMatchObject({
    device: 0,
    bdaddr: controllers.near,
    up: true,
    connectable: true,
    discoverable: true,
    bus: 0,
  });
  expect(getController(0).counters.commandsSent).toBeGreaterThan(0);
});

test('a socket that is not bound has no name, and is copied all the same', () => {
  const socket = kept(new Socket(AF_BLUETOOTH, SOCK_RAW, BTPROTO_HCI));
  expect(() => socket.getsockname()).toThrow(expect.objectContaining({ code: 'EBADFD' }));
  const copies = [socket.dup(), fromfd(socket.fileno(), AF_BLUETOOTH, SOCK_RAW, BTPROTO_HCI)].map(kept);
  for (const { family, type, proto } of copies)
    expect([family, type, proto]).toEqual([AF_BLUETOOTH, SOCK_RAW, BTPROTO_HCI]);
});

describe.each(forms)('commands, $form', ({ command, management }) => {
  test('a command and what it returns', async () => {
    const before = openDescriptors();
    const version = await command(0, READ_LOCAL_VERSION);
    expect(version).toHaveLength(8);
    expect(version[0]).toBe(BLUETOOTH_5_0);
    expect(openDescriptors()).toBe(before);
  });

  test('a command that the controller refuses', async () => {
    const before = openDescriptors();
    await expect(command(0, UNKNOWN)).rejects.toMatchObject({
      code: 'ERR_HCI_STATUS',
      message: 'HCI command 0x07ff failed with status 0x01: Unknown HCI Command',
    });
    expect(openDescriptors()).toBe(before);
  });

  test('no event comes that was asked for: TimeoutError', async () => {
    const before = openDescriptors();
    const waiting = command(0, READ_LOCAL_VERSION, '', { event: 0x05, timeout: 50 });
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError', code: 'ETIMEDOUT' });
    expect(openDescriptors()).toBe(before);
  });

  test('management', async () => {
    const version = await management(HCI_DEV_NONE, READ_VERSION);
    expect(version[0]).toBe(1);
    await expect(management(9, SET_POWERED, Buffer.of(1))).rejects.toThrow(/0x0005 .*Invalid Index/);
  });
});

test('an aborted command', async () => {
  const before = openDescriptors();
  const controller = new AbortController();
  const waiting = hciCommand(0, READ_LOCAL_VERSION, '', { event: 0x05, signal: controller.signal });
  setTimeout(() => controller.abort(new Error('changed my mind')), 50);
  await expect(waiting).rejects.toThrow('changed my mind');
  expect(openDescriptors()).toBe(before);
});

describe('two controllers that find each other', () => {
  test('by inquiry', async () => {
    const socket = kept(openHci(0, { filter: { types: [HCI_EVENT_PKT], events: [0x02, 0x22, 0x2f] } }));
    const found = receiveHci(socket);
    const general = Buffer.from('338b9e0100', 'hex'); // 1.28 s, any number of answers
    await hciCommand(0, INQUIRY, general, { event: 0x01 });
    const { packet } = await found;
    expect(addressesIn(packet)).toContain(controllers.far);
  });

  test('by a scan of LE', async () => {
    await managementCommand(1, SET_ADVERTISING, Buffer.of(2));
    await hciCommand(0, LE_SET_SCAN_PARAMETERS, Buffer.from('00100010000000', 'hex')); // passive
    const report = await hciCommand(0, LE_SET_SCAN_ENABLE, Buffer.of(1, 0), { event: 0x3e, subevent: 0x02 });
    await hciCommand(0, LE_SET_SCAN_ENABLE, Buffer.of(0, 0));
    await managementCommand(1, SET_ADVERTISING, Buffer.of(0));
    const address = report.subarray(4, 10).reverse().toString('hex').toUpperCase();
    expect(address).toBe(controllers.far.replaceAll(':', ''));
  });

  function addressesIn(packet: HciPacket<Buffer>): string[] {
    if (packet.kind !== 'event') return [];
    const hex = Buffer.from(packet.parameters.subarray(1, 7)).reverse().toString('hex').toUpperCase();
    return [hex.replace(/..(?!$)/g, '$&:')];
  }
});

describe('packets of others', () => {
  const isVersion = (packet: HciPacket) => packet.kind === 'command' && packet.opcode === READ_LOCAL_VERSION;
  const isAnswer = (packet: HciPacket<Buffer>) =>
    packet.kind === 'event' &&
    packet.code === 0x0e &&
    packet.parameters.readUInt16LE(1) === READ_LOCAL_VERSION;

  test('the commands of hcitool, with their direction and time', async () => {
    const socket = kept(openHci(0, { filter: all, direction: true, timestamps: true }));
    const before = BigInt(Date.now()) * 1_000_000n;
    bluezSync('hcitool', '-i', 'hci0', 'cmd', '0x04', '0x0001');
    const seen = [];
    for await (const received of hciPackets(socket)) {
      seen.push(received);
      if (isAnswer(received.packet)) break;
    }
    const command = seen.find(({ packet }) => isVersion(packet));
    const answer = seen.at(-1);
    expect(command).toMatchObject({ direction: 'out', packet: { parameters: Buffer.alloc(0) } });
    expect(answer).toMatchObject({ direction: 'in' });
    for (const { timestamp = 0n } of seen) {
      expect(timestamp).toBeGreaterThan(before - 1_000_000_000n);
      expect(timestamp).toBeLessThan(before + 60_000_000_000n);
    }
  });

  test.each(forms)('no direction and no time without being asked for: $form', async ({ receive }) => {
    const socket = kept(openHci(0, { filter: { types: [HCI_COMMAND_PKT] } }));
    await hciCommand(0, READ_LOCAL_VERSION);
    const received = await receive(socket);
    expect(isVersion(received.packet)).toBe(true);
    expect(received).toMatchObject({ direction: undefined, timestamp: undefined });
  });

  test('the monitor channel shows both directions of all controllers', async () => {
    const [MON_COMMAND, MON_EVENT] = [2, 3];
    const monitor = kept(openHci(HCI_DEV_NONE, { channel: HCI_CHANNEL_MONITOR }));
    await hciCommand(1, READ_LOCAL_VERSION);
    const seen = [];
    for (;;) {
      const packet = decodeManagementPacket(await monitor.recv(2000));
      if (packet.index === 1 && packet.opcode >= MON_COMMAND && packet.opcode <= MON_EVENT) seen.push(packet);
      if (packet.index === 1 && packet.opcode === MON_EVENT) break;
    }
    expect(seen.map(({ opcode }) => opcode)).toEqual([MON_COMMAND, MON_EVENT]);
    expect(seen[0]?.data.readUInt16LE(0)).toBe(READ_LOCAL_VERSION);
  });

  test('btmon shows what this program sends and logs', async () => {
    const peer = bluez('btmon');
    while (!(await peer.line()).includes('Index Info'));
    await hciCommand(0, READ_LOCAL_VERSION);
    while (!(await peer.line()).includes('< HCI Command: Read Local Version In'));
    const logging = kept(openHci(HCI_DEV_NONE, { channel: HCI_CHANNEL_LOGGING }));
    const text = Buffer.from('\x06\x08example\0a line of our own\0', 'latin1');
    await logging.send(encodeManagementPacket({ opcode: 0, index: HCI_DEV_NONE, data: text }));
    while (!(await peer.line()).includes('a line of our own'));
  });
});

describe('power', () => {
  test('down and up, in both forms', async () => {
    await setControllerPower(1, false);
    expect(getController(1).up).toBe(false);
    await setControllerPower(1, true);
    expect(getController(1).up).toBe(true);
    setControllerPowerSync(1, false);
    expect(getController(1).up).toBe(false);
    setControllerPowerSync(1, true);
    setControllerPowerSync(1, true); // as it is already
    expect(getController(1).up).toBe(true);
    resetControllerSync(1);
    expect(getController(1).up).toBe(true);
  });

  test('a controller that is down refuses commands', async () => {
    setControllerPowerSync(1, false);
    try {
      await expect(hciCommand(1, READ_LOCAL_VERSION)).rejects.toThrow(/^send ENETDOWN.*setControllerPower/);
    } finally {
      setControllerPowerSync(1, true);
    }
  });

  test('the user channel: a controller for this program alone', async () => {
    const RESET = hciOpcode(0x03, 0x0003);
    expect(() => openHci(1, { channel: HCI_CHANNEL_USER })).toThrow(/^bind EBUSY hci1.*another program/);
    setControllerPowerSync(1, false);
    try {
      const socket = kept(openHci(1, { channel: HCI_CHANNEL_USER }));
      await socket.send(encodeHciPacket({ kind: 'command', opcode: RESET, parameters: Buffer.alloc(0) }));
      const { packet } = await receiveHci(socket);
      expect(packet).toMatchObject({ kind: 'event', code: 0x0e });
      expect(() => resetControllerSync(1)).toThrow(/^ioctl EBUSY.*for itself/);
      socket.close();
    } finally {
      setControllerPowerSync(1, true);
    }
  });
});

test('no such controller', async () => {
  expect(() => getController(9)).toThrow(/^ioctl ENODEV.*listControllers/);
  expect(() => openHci(9)).toThrow(/^bind ENODEV hci9.*listControllers/);
  expect(() => setControllerPowerSync(9, true)).toThrow(/^ioctl ENODEV/);
  await expect(hciCommand(9, READ_LOCAL_VERSION)).rejects.toMatchObject({ code: 'ENODEV' });
  expect(() => openHci(0, { channel: HCI_CHANNEL_CONTROL })).toThrow(/EINVAL/);
});
