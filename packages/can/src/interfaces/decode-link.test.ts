import { littleEndian, netlinkAttributes } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { decodeLink } from './decode-link.js';
import { Dump } from './netlink/dump.js';

// As Linux 6.12 told of two SJA1000 controllers and a virtual interface; what is not read is left out.
const running =
  '0000180102000000c1000500000000000900030063616e300000000008000d000a0000000800040010000000c40012000800010063616e00' +
  '1c0003000000000000000000000000000000000000000000000000009c0002002400010020a107006b0300007d0000000600000007000000' +
  '02000000010000000100000034000200736a6131303030000000000000000000010000001000000001000000080000000400000001000000' +
  '40000000010000000800030000127a0008000400000000000c00050000000000110000000800060064000000080008000000000008000f00' +
  '000000000c001180080001005f010000';
const stopped =
  '000018010300000080000400000000000900030063616e310000000008000d000a0000000800040010000000a00012000800010063616e00' +
  '1c0003000000000000000000000000000000000000000000000000007800020034000200736a613130303000000000000000000001000000' +
  '100000000100000008000000040000000100000040000000010000000800030000127a0008000400040000000c0005000000000000000000' +
  '0800060000000000080008000000000008000f00000000000c001180080001005f010000';
const virtual =
  '000018010400000080000000000000000a0003007663616e3000000008000d00e8030000080004004800000010001200090001007663616e' +
  '00000000';

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const decode = (hex: string) => decodeLink(view(Buffer.from(hex, 'hex')));

describe.runIf(littleEndian)('what the kernel tells', () => {
  test('of a controller that runs', () => {
    expect(decode(running)).toEqual({
      index: 2,
      name: 'can0',
      type: 'can',
      mtu: 16,
      up: true,
      running: true,
      txQueueLength: 10,
      state: 'error-active',
      bitrate: 500000,
      samplePoint: 0.875,
      dataBitrate: undefined,
      dataSamplePoint: undefined,
      ctrlmode: ['LOOPBACK', 'BERR_REPORTING'],
      restartMs: 100,
      clock: 8000000,
      errorCounters: { tx: 0, rx: 0 },
      statistics: {
        busErrors: 0,
        errorWarning: 0,
        errorPassive: 0,
        busOff: 0,
        arbitrationLost: 0,
        restarts: 0,
      },
    });
  });

  test('of a controller that is stopped', () => {
    expect(decode(stopped)).toMatchObject({
      name: 'can1',
      up: false,
      running: false,
      state: 'stopped',
      bitrate: undefined,
      ctrlmode: [],
    });
  });

  test('of a virtual interface', () => {
    expect(decode(virtual)).toMatchObject({
      index: 4,
      name: 'vcan0',
      type: 'vcan',
      mtu: 72,
      up: false,
      txQueueLength: 1000,
      state: undefined,
      statistics: undefined,
    });
  });

  test('of the data bit rate, counters and statistics', () => {
    const bytes = Buffer.from(running, 'hex');
    // IFLA_CAN_BITTIMING becomes IFLA_CAN_DATA_BITTIMING.
    bytes.writeUInt16LE(9, bytes.indexOf('2400010020a10700', 'hex') + 2);
    bytes.writeUInt32LE(0x0007_0080, bytes.indexOf('0800080000000000', 'hex') + 4);
    for (let i = 0; i < 6; i++) bytes.writeUInt32LE(i + 1, bytes.indexOf('1c000300', 'hex') + 4 + 4 * i);
    expect(decodeLink(view(bytes))).toMatchObject({
      bitrate: undefined,
      dataBitrate: 500000,
      dataSamplePoint: 0.875,
      errorCounters: { tx: 128, rx: 7 },
      statistics: {
        busErrors: 1,
        errorWarning: 2,
        errorPassive: 3,
        busOff: 4,
        arbitrationLost: 5,
        restarts: 6,
      },
    });
  });

  test('of an interface of Ethernet', () => {
    const bytes = Buffer.from(virtual, 'hex');
    bytes.writeUInt16LE(1, 2);
    expect(decodeLink(view(bytes))).toBeUndefined();
  });

  test('cut short anywhere, without harm', () => {
    const bytes = Buffer.from(running, 'hex');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeLink(view(bytes.subarray(0, length)))).not.toThrow();
    }
  });
});

test('attributes of impossible lengths end the list', () => {
  for (const hex of ['', '00', '03000100', '00000000', 'ffff0100aa']) {
    expect([...netlinkAttributes(view(Buffer.from(hex, 'hex')))]).toEqual([]);
  }
});

describe.runIf(littleEndian)('a dump', () => {
  const message = (type: number, flags: number, body: string) => {
    const bytes = Buffer.alloc(16 + body.length / 2);
    bytes.writeUInt32LE(bytes.length, 0);
    bytes.writeUInt16LE(type, 4);
    bytes.writeUInt16LE(flags, 6);
    bytes.write(body, 16, 'hex');
    return bytes;
  };

  test('comes in several pieces', () => {
    const dump = new Dump();
    dump.add(Buffer.concat([message(16, 2, virtual), message(16, 2, running)]));
    expect(dump.done).toBe(false);
    dump.add(Buffer.concat([message(16, 2, stopped), message(3, 2, '00000000')]));
    expect(dump.done).toBe(true);
    expect(dump.messages.map((link) => decodeLink(link)?.name)).toEqual(['vcan0', 'can0', 'can1']);
    expect(dump.interrupted).toBe(false);
  });

  test('says when it was disturbed', () => {
    const dump = new Dump();
    dump.add(message(3, 0x12, '00000000'));
    expect(dump.interrupted).toBe(true);
  });

  test('says what the kernel objects to', () => {
    const refused = message(2, 0, `${'ffffffff'}00000000`);
    expect(() => new Dump().add(refused)).toThrow(expect.objectContaining({ code: 'EPERM' }));
    expect(() => new Dump().add(Buffer.alloc(16))).toThrow(expect.objectContaining({ code: 'EBADMSG' }));
  });
});
