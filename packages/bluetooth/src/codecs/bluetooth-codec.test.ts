import { describe, expect, test } from 'vitest';
import { codecConformance } from '../../../../tooling/vitest/conformance/index.js';
import { invalidType, invalidValue, outOfRange } from '../../../../tooling/vitest/errors.js';
import type { Random } from '../../../../tooling/vitest/random.js';
import type { BluetoothAddress } from '../bluetooth-address.js';
import { codecOf } from './bluetooth-codec.js';
import { linux } from './linux.js';

const AF_BLUETOOTH = 31;
const [L2CAP, HCI, SCO, RFCOMM, ISO] = [0, 1, 2, 3, 8];
const codec = codecOf(linux);
const device = 'AA:BB:CC:DD:EE:FF';

const refusedEverywhere = [{}, [], { bdaddr: device }, { bdaddr: 'AA:BB:CC:DD:EE', psm: 1, channel: 1 }];

const program = new URL('sockaddr-bluetooth.c', import.meta.url);
const l2cap = (address: object) => ({
  address: { bdaddr: device, psm: 0, cid: 0, bdaddrType: 0, ...address },
});
const broadcast = { bdaddr: device, bdaddrType: 1, sid: 15, bis: [1, 31] };

const anyDevice = (random: Random) =>
  random.several(6, () => random.below(256).toString(16).padStart(2, '0').toUpperCase()).join(':');

codecConformance<BluetoothAddress>('L2CAP', {
  codec,
  family: AF_BLUETOOTH,
  program,
  golden: {
    l2cap: l2cap({ psm: 0x1011 }),
    l2capAny: l2cap({ bdaddr: '00:00:00:00:00:00' }),
    l2capLocal: l2cap({ bdaddr: 'FF:FF:FF:00:00:00', psm: 0xffff }),
    l2capLe: l2cap({ psm: 0x80, bdaddrType: 1 }),
    l2capFixed: l2cap({ cid: 4, bdaddrType: 2 }),
  },
  arbitrary: (random) => ({
    bdaddr: anyDevice(random),
    psm: random.below(0x10000),
    cid: random.below(0x10000),
    bdaddrType: random.below(3),
  }),
  refused: [
    ...refusedEverywhere,
    { bdaddr: device, psm: -1 },
    { bdaddr: device, psm: 0x10000 },
    { bdaddr: device, psm: 1, cid: 0x10000 },
    { bdaddr: device, psm: 1, bdaddrType: 3 },
    { psm: 1 },
  ],
});

codecConformance<BluetoothAddress>('RFCOMM', {
  codec,
  family: AF_BLUETOOTH,
  program,
  golden: { rfcomm: { address: { bdaddr: device, channel: 30 }, context: { proto: RFCOMM } } },
  arbitrary: (random) => ({ bdaddr: anyDevice(random), channel: random.below(31) }),
  refused: [...refusedEverywhere, { bdaddr: device, channel: 31 }, { bdaddr: device, channel: '1' }],
});

codecConformance<BluetoothAddress>('HCI', {
  codec,
  family: AF_BLUETOOTH,
  program,
  golden: {
    hci: { address: { device: 0 }, decoded: { device: 0, channel: 0 }, context: { proto: HCI } },
    hciMonitor: { address: { device: 0xffff, channel: 2 }, context: { proto: HCI } },
  },
  arbitrary: (random) => ({ device: random.below(0x10000), channel: random.below(0x10000) }),
  refused: [...refusedEverywhere, { device: 'hci0' }, { device: -1 }, { device: 0, channel: 0x10000 }],
});

codecConformance<BluetoothAddress>('SCO', {
  codec,
  family: AF_BLUETOOTH,
  program,
  golden: { sco: { address: { bdaddr: device }, context: { proto: SCO } } },
  arbitrary: (random) => ({ bdaddr: anyDevice(random) }),
  refused: [{}, { bdaddr: 'hci0' }, { bdaddr: 7 }],
});

codecConformance<BluetoothAddress>('ISO', {
  codec,
  family: AF_BLUETOOTH,
  program,
  golden: {
    iso: { address: { bdaddr: device, bdaddrType: 2 }, context: { proto: ISO } },
    isoBroadcast: { address: { bdaddr: device, bdaddrType: 2, broadcast }, context: { proto: ISO } },
  },
  arbitrary: (random) => ({ bdaddr: anyDevice(random), bdaddrType: random.below(3) }),
  refused: [
    {},
    { bdaddr: device, broadcast: 7 },
    { bdaddr: device, broadcast: { ...broadcast, sid: 16 } },
    { bdaddr: device, broadcast: { ...broadcast, bis: [0] } },
    { bdaddr: device, broadcast: { ...broadcast, bis: 1 } },
    { bdaddr: device, broadcast: { ...broadcast, bis: Array(32).fill(1) } },
  ],
});

describe('addresses of devices', () => {
  const context = {
    family: AF_BLUETOOTH,
    type: 0,
    proto: L2CAP,
    interfaceIndex: () => 0,
    interfaceName: () => '',
  };
  const bytes = (bdaddr: unknown) =>
    Buffer.from(codec.encode({ bdaddr, psm: 1 } as never, context)).toString('hex', 4, 10);

  test('in either case, with or without leading zeros, as Python takes them', () => {
    expect(bytes('aa:Bb:CC:dd:ee:ff')).toBe('ffeeddccbbaa');
    expect(bytes('1:2:3:4:5:f')).toBe('0f0504030201');
  });

  test.each([
    '',
    'AA:BB:CC:DD:EE',
    'AA:BB:CC:DD:EE:FF:00',
    'AA-BB-CC-DD-EE-FF',
    'GG:BB:CC:DD:EE:FF',
    '100:0:0:0:0:0',
  ])('%j is none', (text) => {
    expect(() => bytes(text)).toThrow(invalidValue('address.bdaddr'));
  });

  test('what is no text is none', () => {
    for (const wrong of [undefined, null, 7, Buffer.alloc(6)])
      expect(() => bytes(wrong)).toThrow(invalidType('address.bdaddr'));
  });

  test('messages name the field', () => {
    const encode = (address: object) => codec.encode(address as never, context);
    expect(() => encode({ bdaddr: device, psm: 65536 })).toThrow(outOfRange('address.psm'));
    expect(() => encode({ bdaddr: device, psm: 1, bdaddrType: 9 })).toThrow(outOfRange('address.bdaddrType'));
    expect(() => codec.encode({ bdaddr: device }, { ...context, proto: 99 })).toThrow(invalidValue('proto'));
  });
});

test('messages name an address', () => {
  expect(codec.format({ bdaddr: device, psm: 0x1011 })).toBe(`${device} psm 0x1011`);
  expect(codec.format({ bdaddr: device, psm: 0, cid: 4 })).toBe(`${device} cid 0x4`);
  expect(codec.format({ bdaddr: device, channel: 3 })).toBe(`${device} channel 3`);
  expect(codec.format({ device: 1, channel: 3 })).toBe('hci1');
  expect(codec.format({ device: 'ubt0hci' })).toBe('ubt0hci');
  expect(codec.format({ bdaddr: device })).toBe(device);
});
