import { littleEndian } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { J1939_NO_ADDR, J1939_PGN_REQUEST } from '../constants/j1939.js';
import { claimJ1939Address } from './claim/claim-j1939-address.js';
import {
  decodeJ1939Destination,
  decodeJ1939Id,
  decodeJ1939Name,
  decodeJ1939Report,
  encodeJ1939Filters,
  encodeJ1939Id,
  encodeJ1939Name,
  isPdu1,
  j1939NameBytes,
  openJ1939,
} from './index.js';

const invalidType = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
const invalidValue = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' });
const outOfRange = expect.objectContaining({ name: 'RangeError', code: 'ERR_OUT_OF_RANGE' });

describe('NAMEs', () => {
  const full = {
    identityNumber: 0x1fffff,
    manufacturerCode: 0x7ff,
    ecuInstance: 7,
    functionInstance: 31,
    function: 255,
    vehicleSystem: 127,
    vehicleSystemInstance: 15,
    industryGroup: 7,
    arbitraryAddressCapable: true,
  };
  const none = { identityNumber: 0, manufacturerCode: 0, function: 0 };

  // The places of the fields: SAE J1939-81.
  test.each([
    ['identityNumber', 0x1fffffn, 0n],
    ['manufacturerCode', 0x7ffn, 21n],
    ['ecuInstance', 7n, 32n],
    ['functionInstance', 31n, 35n],
    ['function', 255n, 40n],
    ['vehicleSystem', 127n, 49n],
    ['vehicleSystemInstance', 15n, 56n],
    ['industryGroup', 7n, 60n],
  ] as const)('%s has its place', (field, most, start) => {
    expect(encodeJ1939Name({ ...none, [field]: full[field] })).toBe(most << start);
    expect(decodeJ1939Name(most << start)[field]).toBe(Number(most));
    expect(() => encodeJ1939Name({ ...none, [field]: full[field] + 1 })).toThrow(outOfRange);
    expect(() => encodeJ1939Name({ ...none, [field]: -1 })).toThrow(outOfRange);
  });

  test('all but the reserved bit are used', () => {
    expect(encodeJ1939Name(full)).toBe(0xffff_ffff_ffff_ffffn & ~(1n << 48n));
    expect(decodeJ1939Name(encodeJ1939Name(full))).toEqual(full);
    expect(encodeJ1939Name({ ...none, arbitraryAddressCapable: true })).toBe(1n << 63n);
  });

  test('their lowest byte goes first', () => {
    expect(j1939NameBytes(0x8000_8200_ffe0_002an).toString('hex')).toBe('2a00e0ff00820080');
  });

  test.each([
    [null, invalidType],
    [{}, invalidType],
    [{ ...none, function: undefined }, invalidType],
    [{ ...none, arbitraryAddressCapable: 1 }, invalidType],
  ])('%j', (name, error) => {
    expect(() => encodeJ1939Name(name as never)).toThrow(error);
  });

  test.each([
    [5, invalidType],
    [-1n, outOfRange],
    [1n << 64n, outOfRange],
  ])('the number %s', (name, error) => {
    expect(() => decodeJ1939Name(name as never)).toThrow(error);
    expect(() => j1939NameBytes(name as never)).toThrow(error);
  });
});

describe('identifiers', () => {
  test.each([
    [0x18ea2780, { priority: 6, pgn: J1939_PGN_REQUEST, source: 0x80, destination: 0x27 }],
    [0x18eafffe, { priority: 6, pgn: J1939_PGN_REQUEST, source: 0xfe, destination: J1939_NO_ADDR }],
    [0x18feca03, { priority: 6, pgn: 0xfeca, source: 0x03, destination: J1939_NO_ADDR }],
    [0x0cf00400, { priority: 3, pgn: 0xf004, source: 0x00, destination: J1939_NO_ADDR }],
    [0x1fffffff, { priority: 7, pgn: 0x3ffff, source: 0xff, destination: J1939_NO_ADDR }],
    [0, { priority: 0, pgn: 0, source: 0, destination: 0 }],
    [0x19233080, { priority: 6, pgn: 0x12300, source: 0x80, destination: 0x30 }],
  ])('0x%s', (id, parts) => {
    expect(decodeJ1939Id(id)).toEqual(parts);
    expect(encodeJ1939Id(parts)).toBe(id);
  });

  test('every identifier comes back', () => {
    for (let id = 0; id <= 0x1fffffff; id += 65_537) expect(encodeJ1939Id(decodeJ1939Id(id))).toBe(id);
  });

  test('PDU1 ends with PDU format 239', () => {
    expect([0, 0xef00, 0x3ef00].map(isPdu1)).toEqual([true, true, true]);
    expect([0xf000, 0xfeca, 0x3ffff].map(isPdu1)).toEqual([false, false, false]);
  });

  test.each([
    [{ pgn: 0xea27, source: 1 }, invalidValue],
    [{ pgn: 0xfeca, source: 1, destination: 2 }, invalidValue],
    [{ pgn: 0x40000, source: 1 }, outOfRange],
    [{ pgn: 0xfeca, source: 256 }, outOfRange],
    [{ pgn: 0xfeca, source: 1, priority: 8 }, outOfRange],
    [{ pgn: 0xfeca }, invalidType],
    [undefined, invalidType],
  ])('%j', (id, error) => {
    expect(() => encodeJ1939Id(id as never)).toThrow(error);
  });

  test.each([-1, 0x20000000, 1.5])('%s', (id) => {
    expect(() => decodeJ1939Id(id)).toThrow(outOfRange);
  });
});

describe('filters', () => {
  test('none let everything through', () => {
    expect(encodeJ1939Filters([])).toHaveLength(0);
  });

  test.each([
    [null, invalidType],
    [{ pgn: 1 }, invalidType],
    [[null], invalidType],
    [[{ name: 1 }], invalidType],
    [[{ name: 1n << 64n }], outOfRange],
    [[{ nameMask: -1n }], outOfRange],
    [[{ pgn: 0x40001 }], outOfRange],
    [[{ pgnMask: 0x80000 }], outOfRange],
    [[{ addr: 256 }], outOfRange],
    [[{ addrMask: -1 }], outOfRange],
    [Array(513).fill({}), outOfRange],
  ])('%s', (filters, error) => {
    expect(() => encodeJ1939Filters(filters as never)).toThrow(error);
  });
});

describe('control messages', () => {
  test('of other protocols say nothing', () => {
    expect(decodeJ1939Destination([{ level: 1, type: 1, data: Buffer.of(7) }])).toEqual({
      addr: undefined,
      name: undefined,
      priority: undefined,
    });
    expect(decodeJ1939Report({ data: Buffer.alloc(0), ancillary: [] })).toBeUndefined();
  });

  test.runIf(littleEndian)('tell whom a message was for', () => {
    const ancillary = [
      { level: 107, type: 1, data: Buffer.of(0x80) },
      { level: 107, type: 2, data: Buffer.from('2a00e0ff00820080', 'hex') },
      { level: 107, type: 3, data: Buffer.of(3) },
    ];
    expect(decodeJ1939Destination(ancillary)).toEqual({
      addr: 0x80,
      name: 0x8000_8200_ffe0_002an,
      priority: 3,
    });
  });

  test.runIf(littleEndian && process.platform === 'linux')('report a message that is lost', () => {
    // struct sock_extended_err: ETIME, SO_EE_ORIGIN_LOCAL, J1939_EE_INFO_TX_ABORT, the third message
    const entry = (errno: string) => [
      { level: 107, type: 4, data: Buffer.from(`${errno}010000000100000002000000`, 'hex') },
    ];
    const data = Buffer.from('0800010007000000', 'hex');
    for (const errno of ['3e000000', 'c2ffffff']) {
      const report = decodeJ1939Report({ data, ancillary: entry(errno) });
      expect(report).toMatchObject({ kind: 'txAborted', key: 2, bytesAcked: 7, error: { code: 'ETIME' } });
      expect(report?.error?.message).toMatch(/^send ETIME.*fell silent/);
    }
  });
});

describe('before the kernel is asked', () => {
  test.each([
    [7, {}, invalidType],
    ['', {}, invalidValue],
    ['vcan0', null, invalidType],
    ['vcan0', { pgn: 0xea01 }, invalidValue],
    ['vcan0', { priority: 8 }, outOfRange],
  ])('openJ1939(%j, %j)', (interfaceName, settings, error) => {
    expect(() => openJ1939(interfaceName as never, settings as never)).toThrow(error);
  });

  test.each([
    [undefined, invalidType],
    [{ name: 0n, addresses: [1] }, invalidValue],
    [{ name: 1, addresses: [1] }, invalidType],
    [{ name: 1n, addresses: [] }, invalidValue],
    [{ name: 1n, addresses: [254] }, outOfRange],
    [{ name: 1n, addresses: 7 }, invalidType],
    [{ name: 1n, addresses: [1], listen: -1 }, outOfRange],
  ])('claimJ1939Address(%o)', async (options, error) => {
    await expect(claimJ1939Address('vcan0', options as never)).rejects.toThrow(error);
  });
});
