import { beforeEach, describe, expect, test } from 'vitest';
import { compiledValues } from '../../../../tooling/vitest/compiled.js';
import {
  constant,
  decodeDrops,
  decodeLinger,
  decodeSockExtendedErr,
  decodeTimespec,
  decodeTimestamp,
  decodeTimeval,
  encodeLinger,
  encodeTimeval,
  findAncillary,
  SCM_RIGHTS,
  SCM_TIMESTAMP,
  SCM_TIMESTAMPING,
  SCM_TIMESTAMPNS,
  SO_EE_ORIGIN_ICMP,
  SO_RXQ_OVFL,
  SOL_SOCKET,
} from '../index.js';

const invalidType = expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' });
const outOfRange = expect.objectContaining({ code: 'ERR_OUT_OF_RANGE' });

describe.runIf(process.platform === 'linux')('as the C headers have it', () => {
  const values = compiledValues(new URL('structs.c', import.meta.url));
  const bytes = (name: string) => Buffer.from(values?.[name] ?? '', 'hex');
  const message = (type: number, name: string) => ({ level: SOL_SOCKET, type, data: bytes(name) });

  beforeEach(({ skip }) => skip(!values, 'no C compiler; try: apt install gcc'));

  test.each([
    ['off', { onoff: false, linger: 0 }],
    ['reset', { onoff: true, linger: 0 }],
    ['patient', { onoff: true, linger: 70000 }],
  ])('struct linger, %s', (name, linger) => {
    expect(encodeLinger(linger)).toEqual(bytes(name));
    expect(decodeLinger(bytes(name))).toEqual(linger);
  });

  test('struct timeval', () => {
    expect(encodeTimeval(3250.001)).toEqual(bytes('span'));
    expect(decodeTimeval(bytes('span'))).toBe(3250.001);
  });

  test('struct timespec', () => {
    expect(decodeTimespec(bytes('instant'))).toBe(1700000000123456789n);
  });

  test('timestamps', () => {
    const instant = 1700000000123456789n;
    expect(decodeTimestamp(message(SCM_TIMESTAMP, 'span'))).toEqual({
      software: 3250001000n,
      hardware: undefined,
    });
    expect(decodeTimestamp(message(SCM_TIMESTAMPNS, 'instant'))).toEqual({
      software: instant,
      hardware: undefined,
    });
    expect(decodeTimestamp(message(SCM_TIMESTAMPING, 'software'))).toEqual({
      software: instant,
      hardware: undefined,
    });
    expect(decodeTimestamp(message(SCM_TIMESTAMPING, 'hardware'))).toEqual({
      software: undefined,
      hardware: instant,
    });
  });

  test('struct sock_extended_err', () => {
    // The core knows no family: the offender stays as it came.
    expect(decodeSockExtendedErr(bytes('refused'))).toEqual({
      errno: -111,
      code: 'ECONNREFUSED',
      origin: SO_EE_ORIGIN_ICMP,
      type: 3,
      typeCode: 4,
      info: 1400,
      data: 0xfffffffe,
      offender: { family: constant('AF_INET'), data: bytes('refused').subarray(16) },
    });
  });

  test('constants', () => {
    const names = Object.keys(values ?? {}).filter((name) => /^S[A-Z]+_/.test(name));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect([name, constant(name)]).toEqual([name, Number(values?.[name])]);
  });
});

describe('linger', () => {
  test.each([undefined, null, 5])('of %s', (value) => {
    expect(() => encodeLinger(value as never)).toThrow(invalidType);
  });

  test.each([-1, 0x80000000, 0.5, Number.NaN])('for %s seconds', (linger) => {
    expect(() => encodeLinger({ onoff: true, linger })).toThrow(outOfRange);
  });

  test('switched by a number', () => {
    expect(() => encodeLinger({ onoff: 1 as never, linger: 0 })).toThrow(invalidType);
  });
});

describe('time spans', () => {
  test.each([0, 1, 999.999, 1000, 86_400_000, 0x7fffffff * 1000])('of %s ms come back', (milliseconds) => {
    expect(decodeTimeval(encodeTimeval(milliseconds))).toBe(milliseconds);
  });

  test('never have a million microseconds', () => {
    expect(decodeTimeval(encodeTimeval(1999.9999))).toBe(2000);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('of %s ms', (milliseconds) => {
    expect(() => encodeTimeval(milliseconds)).toThrow(outOfRange);
  });

  test('that are no numbers', () => {
    expect(() => encodeTimeval(null as never)).toThrow(invalidType);
  });
});

describe.each([
  ['decodeLinger', decodeLinger],
  ['decodeTimeval', decodeTimeval],
  ['decodeTimespec', decodeTimespec],
  ['decodeDrops', decodeDrops],
  ['decodeSockExtendedErr', decodeSockExtendedErr],
])('%s', (_, decode: (data: Uint8Array) => unknown) => {
  test('of too few bytes', () => {
    expect(() => decode(Buffer.alloc(3))).toThrow(outOfRange);
  });

  test.each([undefined, null, 5, '12345678', [1, 2]])('of %s', (data) => {
    expect(() => decode(data as never)).toThrow(invalidType);
  });

  test('wherever in memory the bytes are, and however many follow', () => {
    const odd = Buffer.alloc(101).subarray(1);
    expect(() => decode(odd)).not.toThrow();
  });
});

test('an error that is none and that nobody else reported', () => {
  expect(decodeSockExtendedErr(Buffer.alloc(16))).toEqual({
    errno: 0,
    code: '',
    origin: 0,
    type: 0,
    typeCode: 0,
    info: 0,
    data: 0,
    offender: null,
  });
});

test('a time in control messages of other types', () => {
  expect(decodeTimestamp({ level: SOL_SOCKET, type: SCM_RIGHTS, data: Buffer.alloc(16) })).toBeUndefined();
  expect(decodeTimestamp({ level: 0, type: SCM_TIMESTAMPNS, data: Buffer.alloc(16) })).toBeUndefined();
  expect(decodeTimestamp(undefined)).toBeUndefined();
});

test('drops', () => {
  const data = Buffer.from(Uint32Array.of(4_000_000_000).buffer);
  expect(decodeDrops(data)).toBe(4_000_000_000);
});

test('findAncillary takes the first of a level and type', () => {
  const items = [
    { level: 0, type: SO_RXQ_OVFL, data: Buffer.from('a') },
    { level: SOL_SOCKET, type: SCM_RIGHTS, data: Buffer.from('b') },
    { level: SOL_SOCKET, type: SO_RXQ_OVFL, data: Buffer.from('c') },
    { level: SOL_SOCKET, type: SO_RXQ_OVFL, data: Buffer.from('d') },
  ];
  expect(findAncillary(items, SOL_SOCKET, SO_RXQ_OVFL)).toBe(items[2]);
  expect(findAncillary([], SOL_SOCKET, SO_RXQ_OVFL)).toBeUndefined();
  expect(() => findAncillary(items, SOL_SOCKET, undefined as never)).toThrow(invalidType);
});
