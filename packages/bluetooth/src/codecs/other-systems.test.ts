// Bytes by hand from the headers' documentation: no such machine has seen them.
import { describe, expect, test } from 'vitest';
import { invalidType, invalidValue, outOfRange } from '../../../../tooling/vitest/errors.js';
import type { BluetoothAddress } from '../bluetooth-address.js';
import { codecOf } from './bluetooth-codec.js';
import { freebsd } from './freebsd.js';
import type { System } from './layout.js';
import { netbsd } from './netbsd.js';
import { windows } from './windows.js';

const device = 'AA:BB:CC:DD:EE:FF';
const guid = '00001101-0000-1000-8000-00805f9b34fb';

interface Case {
  readonly system: System;
  readonly family: number;
  readonly golden: readonly [what: string, proto: number, address: BluetoothAddress, bytes: string][];
}

const cases: Record<string, Case> = {
  FreeBSD: {
    system: freebsd,
    family: 36,
    golden: [
      ['HCI', 134, { device: 'ubt0hci' }, `2224${Buffer.from('ubt0hci').toString('hex')}${'00'.repeat(25)}`],
      ['L2CAP', 135, { bdaddr: device, psm: 0x1011, cid: 0, bdaddrType: 0 }, '0e241110ffeeddccbbaa00000000'],
      [
        'a fixed channel',
        135,
        { bdaddr: device, psm: 0, cid: 4, bdaddrType: 2 },
        '0e240000ffeeddccbbaa04000200',
      ],
      ['RFCOMM', 136, { bdaddr: device, channel: 3 }, '0924ffeeddccbbaa03'],
      ['SCO', 137, { bdaddr: device }, '0824ffeeddccbbaa'],
    ],
  },
  NetBSD: {
    system: netbsd,
    family: 31,
    golden: [
      ['HCI', 1, { device }, '101fffeeddccbbaa0000000000000000'],
      ['L2CAP', 2, { bdaddr: device, psm: 0x1011 }, '101fffeeddccbbaa1110000000000000'],
      ['RFCOMM', 3, { bdaddr: device, channel: 3 }, '101fffeeddccbbaa0000030000000000'],
      ['SCO', 4, { bdaddr: device }, '101fffeeddccbbaa0000000000000000'],
    ],
  },
  Windows: {
    system: windows,
    family: 32,
    golden: [
      ['RFCOMM', 3, { bdaddr: device, channel: 3 }, `2000ffeeddccbbaa0000${'00'.repeat(16)}03000000`],
      [
        'a free channel',
        3,
        { bdaddr: '00:00:00:00:00:00', channel: 0xffffffff },
        `2000${'00'.repeat(24)}ffffffff`,
      ],
      [
        'a service',
        3,
        { bdaddr: device, channel: 0, serviceClassId: guid },
        '2000ffeeddccbbaa000001110000000000108000' + '00805f9b34fb00000000',
      ],
    ],
  },
};

describe.each(Object.entries(cases))('%s', (_, { system, family, golden }) => {
  const codec = codecOf(system);
  const contextOf = (proto: number) => ({
    family,
    type: 0,
    proto,
    interfaceIndex: () => 0,
    interfaceName: () => '',
  });

  test.each(golden)('%s', (_what, proto, address, bytes) => {
    const encoded = codec.encode(address, contextOf(proto));
    expect(Buffer.from(encoded).toString('hex')).toBe(bytes);
    expect(codec.decode(encoded, contextOf(proto))).toEqual(address);
  });

  test('bytes cut short are decoded or refused', () => {
    for (const [, proto, , bytes] of golden)
      for (let length = 2; length < 8; length++) {
        const cut = Buffer.from(bytes, 'hex').subarray(0, length);
        try {
          codec.decode(cut, contextOf(proto));
          expect(family).toBe(36); // only a node's name may be short
          expect(proto).toBe(134);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }
  });

  test('a protocol that the system lacks', () => {
    expect(() => codec.encode({ bdaddr: device }, contextOf(99))).toThrow(invalidValue('proto'));
  });
});

test('wrong parts', () => {
  const context = { family: 0, type: 0, interfaceIndex: () => 0, interfaceName: () => '' };
  const bsd = (address: object) => codecOf(freebsd).encode(address as never, { ...context, proto: 134 });
  expect(() => bsd({ device: 0 })).toThrow(invalidType('address.device'));
  expect(() => bsd({ device: 'ubt0hci\0x' })).toThrow(invalidValue('address.device'));
  expect(() => bsd({ device: 'x'.repeat(32) })).toThrow(outOfRange('address.device'));
  const win = (address: object) =>
    codecOf(windows).encode({ bdaddr: device, channel: 1, ...address } as never, { ...context, proto: 3 });
  expect(() => win({ serviceClassId: 7 })).toThrow(invalidType('address.serviceClassId'));
  expect(() => win({ serviceClassId: '{}' })).toThrow(invalidValue('address.serviceClassId'));
  expect(() => win({ channel: -1 })).toThrow(outOfRange('address.channel'));
  expect(() => codecOf(netbsd).encode({ device: 0 }, { ...context, proto: 1 })).toThrow(
    invalidType('address.device'),
  );
});
