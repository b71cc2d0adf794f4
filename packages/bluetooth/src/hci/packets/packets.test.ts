import { describe, expect, test } from 'vitest';
import { invalidType, invalidValue, outOfRange } from '../../../../../tooling/vitest/errors.js';
import { Random } from '../../../../../tooling/vitest/random.js';
import { decodeHciPacket } from './decode.js';
import { encodeHciPacket } from './encode.js';
import type { HciPacket } from './hci-packet.js';
import { decodeManagementPacket, encodeManagementPacket } from './management-packet.js';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

/** By hand from the Bluetooth Core Specification, volume 4, part E, 5.4. */
const golden: Record<string, [HciPacket, string]> = {
  'Reset, a command': [{ kind: 'command', opcode: 0x0c03, parameters: bytes('') }, '01 030c 00'],
  'Inquiry, a command': [
    { kind: 'command', opcode: 0x0401, parameters: bytes('338b9e0800') },
    '01 0104 05 338b9e0800',
  ],
  'Command Complete, an event': [
    { kind: 'event', code: 0x0e, parameters: bytes('01030c00') },
    '04 0e 04 01030c00',
  ],
  'ACL data, the first fragment': [
    { kind: 'acl', handle: 0x02a, boundary: 2, broadcast: 0, data: bytes('0100') },
    '02 2a20 0200 0100',
  ],
  'ACL data with all flags': [
    { kind: 'acl', handle: 0xfff, boundary: 3, broadcast: 3, data: bytes('') },
    '02 ffff 0000',
  ],
  'SCO data': [{ kind: 'sco', handle: 0x101, status: 1, data: bytes('aabb') }, '03 0111 02 aabb'],
  'ISO data': [
    { kind: 'iso', handle: 0x060, boundary: 2, timestamp: true, data: bytes('01020304') },
    '05 6060 0400 01020304',
  ],
  'a manufacturer’s own': [{ kind: 'vendor', data: bytes('0102') }, 'ff 0102'],
};

describe('HCI packets', () => {
  test.each(Object.entries(golden))('%s', (_, [packet, hex]) => {
    expect(encodeHciPacket(packet)).toEqual(bytes(hex));
    expect(decodeHciPacket(bytes(hex))).toEqual(packet);
  });

  test('what comes behind a packet is not its own', () => {
    expect(decodeHciPacket(bytes('04 0e 01 55 99'))).toEqual({
      kind: 'event',
      code: 0x0e,
      parameters: bytes('55'),
    });
  });

  test('the two upper bits of the length of ISO data are reserved', () => {
    expect(decodeHciPacket(bytes('05 6000 01c0 55'))).toMatchObject({ data: bytes('55') });
  });

  test('decoded data is memory of its own', () => {
    const received = bytes('04 0e 01 55');
    const packet = decodeHciPacket(received);
    received.fill(0);
    expect(packet).toMatchObject({ parameters: bytes('55') });
  });

  test('cut short at any place: RangeError', () => {
    for (const [packet, hex] of Object.values(golden)) {
      if (packet.kind === 'vendor') continue;
      for (let length = 1; length < bytes(hex).length; length++)
        expect(() => decodeHciPacket(bytes(hex).subarray(0, length)), hex).toThrow(RangeError);
    }
  });

  test('hostile bytes: a packet that can be encoded again, or an error', () => {
    const random = new Random(3);
    for (let i = 0; i < 3000; i++) {
      const data = random.bytes(random.below(40));
      if (data.length > 0) data[0] = random.pick([1, 2, 3, 4, 5, 0xff, 0, 6]);
      let packet: HciPacket;
      try {
        packet = decodeHciPacket(data);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        continue;
      }
      expect(decodeHciPacket(encodeHciPacket(packet))).toEqual(packet);
    }
  });

  test('what is no packet', () => {
    const encode = (packet: unknown) => encodeHciPacket(packet as HciPacket);
    expect(() => encode(null)).toThrow(invalidType('packet'));
    expect(() => encode({ kind: 'x' })).toThrow(invalidValue('packet.kind'));
    expect(() => encode({ kind: 'command', opcode: 65536, parameters: bytes('') })).toThrow(
      outOfRange('packet.opcode'),
    );
    expect(() => encode({ kind: 'command', opcode: 1, parameters: '' })).toThrow(
      invalidType('packet.parameters'),
    );
    expect(() => encode({ kind: 'event', code: 1, parameters: Buffer.alloc(256) })).toThrow(
      outOfRange('packet.parameters.length'),
    );
    const acl = { kind: 'acl', handle: 1, boundary: 0, broadcast: 0, data: bytes('') };
    expect(() => encode({ ...acl, handle: 0x1000 })).toThrow(outOfRange('packet.handle'));
    expect(() => encode({ ...acl, boundary: 4 })).toThrow(outOfRange('packet.boundary'));
    expect(() => encode({ ...acl, broadcast: 4 })).toThrow(outOfRange('packet.broadcast'));
    expect(() => encode({ kind: 'sco', handle: 1, status: 4, data: bytes('') })).toThrow(
      outOfRange('packet.status'),
    );
    const iso = { kind: 'iso', handle: 1, boundary: 0, timestamp: false, data: bytes('') };
    expect(() => encode({ ...iso, timestamp: 1 })).toThrow(invalidType('packet.timestamp'));
    expect(() => encode({ ...iso, data: Buffer.alloc(0x4000) })).toThrow(outOfRange('packet.data.length'));
    expect(() => decodeHciPacket(bytes('09'))).toThrow(invalidValue('bytes'));
    expect(() => decodeHciPacket(bytes(''))).toThrow(invalidValue('bytes'));
    expect(() => decodeHciPacket('x' as never)).toThrow(invalidType('bytes'));
  });
});

describe('packets of management and of the monitor', () => {
  test('Read Version, Set Powered: mgmt-api.txt', () => {
    const version = { opcode: 0x0001, index: 0xffff, data: bytes('') };
    expect(encodeManagementPacket(version)).toEqual(bytes('0100 ffff 0000'));
    expect(decodeManagementPacket(bytes('0100 ffff 0000'))).toEqual(version);
    const powered = { opcode: 0x0005, index: 3, data: bytes('01') };
    expect(encodeManagementPacket(powered)).toEqual(bytes('0500 0300 0100 01'));
    expect(decodeManagementPacket(bytes('0500 0300 0100 01'))).toEqual(powered);
  });

  test('cut short, and wrong', () => {
    const whole = bytes('0500 0300 0200 0102');
    for (let length = 0; length < whole.length; length++)
      expect(() => decodeManagementPacket(whole.subarray(0, length))).toThrow(RangeError);
    const encode = (packet: object) =>
      encodeManagementPacket({ opcode: 1, index: 0, data: bytes(''), ...packet } as never);
    expect(() => encode({ opcode: -1 })).toThrow(outOfRange('packet.opcode'));
    expect(() => encode({ index: 65536 })).toThrow(outOfRange('packet.index'));
    expect(() => encode({ data: 'x' })).toThrow(invalidType('packet.data'));
    expect(() => encode({ data: Buffer.alloc(65536) })).toThrow(outOfRange('packet.data.length'));
    expect(() => decodeManagementPacket('x' as never)).toThrow(invalidType('bytes'));
  });
});
