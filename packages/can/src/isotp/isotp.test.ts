import { describe, expect, test } from 'vitest';
import { CAN_MTU, CANFD_BRS, CANFD_MTU } from '../constants/frames.js';
import {
  decodeIsotpFcOptions,
  decodeIsotpLlOptions,
  decodeIsotpOptions,
  decodeIsotpTime,
  encodeIsotpFcOptions,
  encodeIsotpLlOptions,
  encodeIsotpOptions,
  encodeIsotpTime,
  openIsotp,
} from './index.js';

const invalidType = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
const invalidValue = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' });
const outOfRange = expect.objectContaining({ name: 'RangeError', code: 'ERR_OUT_OF_RANGE' });

describe('options', () => {
  const flags = [
    'listenMode',
    'extendAddr',
    'txPadding',
    'rxPadding',
    'chkPadLen',
    'chkPadData',
    'halfDuplex',
    'forceTxstmin',
    'forceRxstmin',
    'rxExtAddr',
    'waitTxDone',
    'sfBroadcast',
    'cfBroadcast',
    'dynFcParms',
  ] as const;

  test.each(flags.map((flag, bit) => [flag, bit] as const))('%s is bit %i', (flag, bit) => {
    const encoded = encodeIsotpOptions({ [flag]: true });
    expect(encoded.readUInt32LE(0) === 1 << bit || encoded.readUInt32BE(0) === 1 << bit).toBe(true);
    const decoded = decodeIsotpOptions(encoded);
    expect(flags.filter((name) => decoded[name])).toEqual([flag]);
  });

  test('an address or a padding sets the flag that it belongs to', () => {
    const { extendAddr, rxExtAddr, txPadding, rxPadding } = decodeIsotpOptions(
      encodeIsotpOptions({ extAddress: 1, rxExtAddress: 2, txpadContent: 3, rxpadContent: 4 }),
    );
    expect([extendAddr, rxExtAddr, txPadding, rxPadding]).toEqual([true, true, true, true]);
    expect(decodeIsotpOptions(encodeIsotpOptions({ txpadContent: 3, txPadding: false })).txPadding).toBe(
      false,
    );
  });

  test.each([
    [null, invalidType],
    [{ listenMode: 1 }, invalidType],
    [{ extAddress: 256 }, outOfRange],
    [{ txpadContent: -1 }, outOfRange],
    [{ rxpadContent: 0.5 }, outOfRange],
    [{ rxExtAddress: '1' }, invalidType],
    [{ frameTxtime: -1 }, outOfRange],
    [{ frameTxtime: 4294.967295 }, outOfRange],
    [{ frameTxtime: Number.NaN }, outOfRange],
    [{ frameTxtime: '1' }, invalidType],
    [{ sfBroadcast: true, cfBroadcast: true }, invalidValue],
  ])('%j', (options, error) => {
    expect(() => encodeIsotpOptions(options as never)).toThrow(error);
  });
});

describe('flow control', () => {
  test.each([0, 0.1, 0.3, 0.9, 1, 127])('asks for gaps of %s ms', (stmin) => {
    expect(decodeIsotpFcOptions(encodeIsotpFcOptions({ stmin })).stmin).toBe(stmin);
  });

  test('reserved codes are the longest gap', () => {
    for (const code of [0x80, 0xf0, 0xfa, 0xff]) {
      expect(decodeIsotpFcOptions(Uint8Array.of(0, code, 0)).stmin).toBe(127);
    }
  });

  test.each([
    [{ stmin: 128 }, outOfRange],
    [{ stmin: 0.05 }, outOfRange],
    [{ stmin: 0.15 }, outOfRange],
    [{ stmin: 1.5 }, outOfRange],
    [{ stmin: -1 }, outOfRange],
    [{ stmin: Number.NaN }, outOfRange],
    [{ stmin: '1' }, invalidType],
    [{ bs: 256 }, outOfRange],
    [{ wftmax: -1 }, outOfRange],
    [undefined, invalidType],
  ])('%j', (options, error) => {
    expect(() => encodeIsotpFcOptions(options as never)).toThrow(error);
  });
});

describe('link layer', () => {
  test.each([
    [{}, { mtu: CAN_MTU, txDl: 8, txFlags: 0 }],
    [{ mtu: CANFD_MTU }, { mtu: CANFD_MTU, txDl: 64, txFlags: 0 }],
    [
      { mtu: CANFD_MTU, txDl: 8 },
      { mtu: CANFD_MTU, txDl: 8, txFlags: 0 },
    ],
    [{ txDl: 12 }, { mtu: CANFD_MTU, txDl: 12, txFlags: 0 }],
    [{ txFlags: CANFD_BRS }, { mtu: CANFD_MTU, txDl: 64, txFlags: CANFD_BRS }],
  ])('%j is completed', (options, complete) => {
    expect(decodeIsotpLlOptions(encodeIsotpLlOptions(options))).toEqual(complete);
  });

  test.each([
    [{ mtu: 64 }, invalidValue],
    [{ mtu: CAN_MTU, txDl: 12 }, outOfRange],
    [{ mtu: CAN_MTU, txFlags: CANFD_BRS }, outOfRange],
    [{ txDl: 13 }, invalidValue],
    [{ txDl: 7 }, outOfRange],
    [{ txDl: 65 }, outOfRange],
    [{ txFlags: 256 }, outOfRange],
    [7, invalidType],
  ])('%j', (options, error) => {
    expect(() => encodeIsotpLlOptions(options as never)).toThrow(error);
  });
});

test.each([0, 0.000001, 1.5, 4294.967295])('a gap of %s ms comes back', (milliseconds) => {
  expect(decodeIsotpTime(encodeIsotpTime(milliseconds))).toBe(milliseconds);
});

test.each([-1, 4294.967296, Number.NaN])('a gap of %s ms', (milliseconds) => {
  expect(() => encodeIsotpTime(milliseconds)).toThrow(outOfRange);
});

test.each([decodeIsotpOptions, decodeIsotpFcOptions, decodeIsotpLlOptions, decodeIsotpTime])(
  'too few bytes are refused: %o',
  (decode) => {
    expect(() => decode(Buffer.alloc(2))).toThrow(outOfRange);
    expect(() => decode('123456789012' as never)).toThrow(invalidType);
  },
);

describe('before the kernel is asked', () => {
  test.each([
    [7, { rxId: 1, txId: 2 }, invalidType],
    ['', { rxId: 1, txId: 2 }, invalidValue],
    ['vcan0', undefined, invalidType],
    ['vcan0', { txId: 2 }, invalidType],
    ['vcan0', { rxId: 2, txId: 2 }, invalidValue],
    ['vcan0', { rxId: 1, txId: 2, ll: { txDl: 9 } }, invalidValue],
    ['vcan0', { rxId: 1, txId: 2, fc: { bs: 256 } }, outOfRange],
    ['vcan0', { rxId: 1, txId: 2, txStmin: -1 }, outOfRange],
  ])('%j %j', (interfaceName, settings, error) => {
    expect(() => openIsotp(interfaceName as never, settings as never)).toThrow(error);
  });
});
