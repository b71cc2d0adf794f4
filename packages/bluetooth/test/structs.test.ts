import {
  BT_SECURITY_HIGH,
  BT_VOICE_TRANSPARENT,
  decodeBtCodecs,
  decodeBtMtu,
  decodeBtPower,
  decodeBtSecurity,
  decodeBtVoice,
  decodeConnectionInfo,
  decodeHciFilter,
  decodeL2capOptions,
  encodeBtCodec,
  encodeBtMtu,
  encodeBtPower,
  encodeBtSecurity,
  encodeBtVoice,
  encodeHciFilter,
  encodeL2capOptions,
  HCI_COMMAND_PKT,
  HCI_EVENT_PKT,
  HCI_VENDOR_PKT,
  hciOpcode,
  L2CAP_MODE_ERTM,
} from '@sock/bluetooth';
import { beforeEach, describe, expect, test } from 'vitest';
import { compiledValues } from '../../../tooling/vitest/compiled.js';
import { invalidType, outOfRange } from '../../../tooling/vitest/errors.js';
import { decodeController } from '../src/hci/controllers/controller.js';

describe.runIf(process.platform === 'linux')('bytes from BlueZ’s headers', () => {
  const values = compiledValues(new URL('structs.c', import.meta.url));
  const hex = (name: string) => values?.[name];
  const bytes = (name: string) => Buffer.from(values?.[name] ?? '', 'hex');

  beforeEach(({ skip }) => skip(!values, 'no C compiler; try: apt install gcc libbluetooth-dev'));

  test('struct bt_security', () => {
    const security = { level: BT_SECURITY_HIGH, keySize: 16 };
    expect(encodeBtSecurity(security).toString('hex')).toBe(hex('security'));
    expect(decodeBtSecurity(bytes('security'))).toEqual(security);
  });

  test('struct bt_power, struct bt_voice', () => {
    expect(encodeBtPower(true).toString('hex')).toBe(hex('power'));
    expect(decodeBtPower(bytes('power'))).toBe(true);
    expect(decodeBtPower(encodeBtPower(false))).toBe(false);
    expect(encodeBtVoice(BT_VOICE_TRANSPARENT).toString('hex')).toBe(hex('voice'));
    expect(decodeBtVoice(bytes('voice'))).toBe(BT_VOICE_TRANSPARENT);
  });

  test('struct l2cap_options', () => {
    const options = {
      omtu: 0x0102,
      imtu: 0x0304,
      flushTo: 0xfffe,
      mode: L2CAP_MODE_ERTM,
      fcs: 1,
      maxTx: 7,
      txwinSize: 0x0506,
    };
    expect(encodeL2capOptions(options).toString('hex')).toBe(hex('l2capOptions'));
    expect(decodeL2capOptions(bytes('l2capOptions'))).toEqual(options);
    expect(encodeL2capOptions({}).every((byte) => byte === 0)).toBe(true);
  });

  test('struct l2cap_conninfo', () => {
    expect(decodeConnectionInfo(bytes('connectionInfo'))).toEqual({ handle: 0x0123, deviceClass: 0x5a020c });
  });

  test('struct hci_filter, as BlueZ’s own functions fill it', () => {
    const filter = { types: [HCI_COMMAND_PKT, HCI_EVENT_PKT], events: [0x0e, 0x3e], opcode: 0x0c03 };
    expect(encodeHciFilter(filter).toString('hex')).toBe(hex('filter'));
    expect(decodeHciFilter(bytes('filter'))).toEqual(filter);
    expect(encodeHciFilter({ types: 'all', events: 'all' }).toString('hex')).toBe(hex('filterAll'));
    expect(encodeHciFilter({ types: [HCI_VENDOR_PKT] }).toString('hex')).toBe(hex('filterVendor'));
    expect(decodeHciFilter(encodeHciFilter({}))).toEqual({ types: [], events: [], opcode: 0 });
  });

  test('struct bt_codecs', () => {
    expect(decodeBtCodecs(bytes('codecs'))).toEqual([
      { id: 5, cid: 0x0102, vid: 0x0304, dataPathId: 1, capabilities: [Buffer.from('aabb', 'hex')] },
      { id: 2, cid: 0, vid: 0, dataPathId: 0, capabilities: [] },
    ]);
    const codec = { id: 0xff, cid: 0x0102, vid: 0x0304, dataPathId: 1 };
    expect(encodeBtCodec(codec).toString('hex')).toBe(hex('codec'));
    for (let length = 0; length < bytes('codecs').length; length++)
      expect(() => decodeBtCodecs(bytes('codecs').subarray(0, length))).toThrow(RangeError);
  });

  test('struct hci_dev_info', () => {
    expect(decodeController(bytes('controller'))).toEqual({
      device: 3,
      name: 'hci3',
      bdaddr: 'AA:BB:CC:DD:EE:FF',
      up: true,
      connectable: false,
      discoverable: true,
      inquiring: false,
      bus: 1,
      features: Buffer.from('0001020304050607', 'hex'),
      aclMtu: 1021,
      aclPackets: 8,
      scoMtu: 64,
      scoPackets: 1,
      counters: {
        receiveErrors: 1,
        sendErrors: 2,
        commandsSent: 0xfffffffe,
        eventsReceived: 4,
        aclSent: 5,
        aclReceived: 6,
        scoSent: 7,
        scoReceived: 8,
        bytesReceived: 9,
        bytesSent: 10,
      },
    });
  });

  test('numbers of commands', () => {
    expect(hciOpcode(0x03, 0x0003).toString(16)).toBe(hex('opcode'));
  });
});

test('MTUs are 16 bits', () => {
  expect(decodeBtMtu(encodeBtMtu(0x1234))).toBe(0x1234);
  expect(() => encodeBtMtu(0x10000)).toThrow(outOfRange('mtu'));
});

test('wrong values', () => {
  expect(() => encodeBtSecurity({ level: 5 })).toThrow(outOfRange('security.level'));
  expect(() => encodeBtSecurity(2 as never)).toThrow(invalidType('security'));
  expect(() => encodeBtPower(1 as never)).toThrow(invalidType('forceActive'));
  expect(() => encodeBtVoice(-1)).toThrow(outOfRange('setting'));
  expect(() => encodeL2capOptions({ imtu: 65536 })).toThrow(outOfRange('options.imtu'));
  expect(() => encodeL2capOptions({ mode: 256 })).toThrow(outOfRange('options.mode'));
  expect(() => encodeBtCodec({ id: 256 })).toThrow(outOfRange('codec.id'));
  expect(() => encodeHciFilter({ types: 4 as never })).toThrow(invalidType('filter.types'));
  expect(() => encodeHciFilter({ events: [256] })).toThrow(outOfRange('filter.events'));
  expect(() => encodeHciFilter({ opcode: 65536 })).toThrow(outOfRange('filter.opcode'));
  expect(() => hciOpcode(64, 0)).toThrow(outOfRange('ogf'));
  expect(() => hciOpcode(0, 1024)).toThrow(outOfRange('ocf'));
  expect(() => decodeBtSecurity(Buffer.alloc(1))).toThrow(RangeError);
});
