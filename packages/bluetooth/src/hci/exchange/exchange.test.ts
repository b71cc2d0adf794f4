import { describe, expect, test } from 'vitest';
import { invalidType, outOfRange } from '../../../../../tooling/vitest/errors.js';
import { exchangeOf } from './hci-command.js';
import { HciError } from './hci-error.js';
import { ManagementError } from './management-error.js';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const INQUIRY = 0x0401;
const RESET = 0x0c03;

describe('a command and its answers', () => {
  test('Command Complete: what was returned behind the status', () => {
    const { request, take } = exchangeOf(RESET, '', {});
    expect(request).toEqual(bytes('01 030c 00'));
    expect(take(bytes('04 0e 06 01 030c 00 aabb'))).toEqual({ answer: bytes('aabb') });
  });

  test('Command Status: nothing', () => {
    expect(exchangeOf(INQUIRY, '', {}).take(bytes('04 0f 04 00 01 0104'))).toEqual({ answer: bytes('') });
  });

  test('answers to other commands, other events and other packets are passed over', () => {
    const { take } = exchangeOf(RESET, '', {});
    for (const other of [
      '04 0e 04 01 0104 00',
      '04 0f 04 00 01 0104',
      '04 03 02 0001',
      '01 030c 00',
      '04 0e 00',
    ])
      expect(take(bytes(other)), other).toBeUndefined();
  });

  test('a status that is no success', () => {
    const refused = expect.objectContaining({
      name: 'HciError',
      code: 'ERR_HCI_STATUS',
      opcode: RESET,
      status: 0x0c,
    });
    expect(() => exchangeOf(RESET, '', {}).take(bytes('04 0e 04 01 030c 0c'))).toThrow(refused);
    expect(() => exchangeOf(RESET, '', {}).take(bytes('04 0f 04 0c 01 030c'))).toThrow(refused);
  });

  test('an event that was asked for ends it, once the command has begun', () => {
    const { take } = exchangeOf(INQUIRY, bytes('338b9e0100'), { event: 0x01 });
    expect(take(bytes('04 01 01 00'))).toBeUndefined();
    expect(take(bytes('04 0f 04 00 01 0104'))).toBeUndefined();
    expect(take(bytes('04 02 01 00'))).toBeUndefined();
    expect(take(bytes('04 01 01 00'))).toEqual({ answer: bytes('00') });
  });

  test('an event of LE that was asked for', () => {
    const { take } = exchangeOf(0x200c, bytes('0100'), { event: 0x3e, subevent: 2 });
    expect(take(bytes('04 0e 04 01 0c20 00'))).toBeUndefined();
    expect(take(bytes('04 3e 02 01 00'))).toBeUndefined();
    expect(take(bytes('04 3e 02 02 55'))).toEqual({ answer: bytes('0255') });
  });

  test('wrong arguments', () => {
    expect(() => exchangeOf(65536, '', {})).toThrow(outOfRange('packet.opcode'));
    expect(() => exchangeOf(1, 7 as never, {})).toThrow(invalidType('parameters'));
    expect(() => exchangeOf(1, '', { event: 256 })).toThrow(outOfRange('options.event'));
    expect(() => exchangeOf(1, '', { subevent: -1 })).toThrow(outOfRange('options.subevent'));
  });
});

test('errors say what the status means: Core Specification, volume 1, part F; mgmt-api.txt', () => {
  expect(new HciError(0x0401, 0x01).message).toMatch(/command 0x0401 .* 0x01: Unknown HCI Command$/);
  expect(new HciError(0x0401, 0x0c).message).toMatch(/0x0c: Command Disallowed$/);
  expect(new HciError(0x0401, 0x1f).message).toMatch(/0x1f: Unspecified Error$/);
  expect(new HciError(0x0401, 0x34).message).toMatch(/0x34: Reserved Slot Violation$/);
  expect(new HciError(0x0401, 0x45).message).toMatch(/0x45: Packet Too Long$/);
  for (const unknown of [0x2b, 0x46, 0xff])
    expect(new HciError(1, unknown).message).toMatch(/: an unknown error$/);
  expect(new ManagementError(5, 0x01).message).toMatch(/command 0x0005 .* 0x01: Unknown Command$/);
  expect(new ManagementError(5, 0x14).message).toMatch(/0x14: Permission Denied$/);
  expect(new ManagementError(5, 0x99).message).toMatch(/: an unknown error$/);
});
