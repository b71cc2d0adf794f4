import { SO_EE_ORIGIN_ICMP6, SOL_SOCKET } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { compiledValues } from '../../../../tooling/vitest/compiled.js';
import { invalidType, invalidValue, outOfRange } from '../../../../tooling/vitest/errors.js';
import {
  decodeIn6Pktinfo,
  decodeInetAncillary,
  decodeInPktinfo,
  decodeOriginalDestination,
  decodeTcpInfo,
  decodeTos,
  decodeTtl,
  encodeGroupReq,
  encodeGroupSourceReq,
  encodeIn6Pktinfo,
  encodeInPktinfo,
  encodeIpMreq,
  encodeIpMreqn,
  encodeIpMreqSource,
  encodeIpv6Mreq,
  encodeTos,
  encodeTtl,
  IP_ORIGDSTADDR,
  IP_PKTINFO,
  IP_TOS,
  IP_TTL,
  IPPROTO_IP,
  IPPROTO_IPV6,
  IPV6_HOPLIMIT,
  IPV6_PKTINFO,
  IPV6_RECVERR,
} from '../index.js';

const isLinux = process.platform === 'linux';
const noInterface = expect.objectContaining({ code: 'ENODEV', syscall: 'if_nametoindex' });

describe.runIf(isLinux)('as the C headers have it', () => {
  const values = compiledValues(new URL('structs.c', import.meta.url)) as Record<string, string>;
  const bytes = (name: string) => Buffer.from(values[name] ?? '', 'hex');

  beforeEach(({ skip }) => skip(!values, 'no C compiler; try: apt install gcc'));

  test('memberships', () => {
    const interface4 = { interface: '192.0.2.1' };
    expect(encodeIpMreq({ group: '239.1.2.3', ...interface4 })).toEqual(bytes('mreq'));
    expect(encodeIpMreqn({ group: '239.1.2.3', interface: 7 })).toEqual(bytes('mreqn'));
    expect(encodeIpMreqn({ group: '239.1.2.3', ...interface4 })).toEqual(bytes('mreqn_address'));
    expect(encodeIpMreqSource({ group: '232.1.2.3', source: '198.51.100.9', ...interface4 })).toEqual(
      bytes('mreq_source'),
    );
    expect(encodeIpv6Mreq({ group: 'ff02::42', interface: 7 })).toEqual(bytes('mreq6'));
  });

  test('memberships of either version', () => {
    expect(encodeGroupReq({ group: '232.1.2.3', interface: 7 })).toEqual(bytes('group4'));
    expect(encodeGroupReq({ group: 'ff02::42', interface: 7 })).toEqual(bytes('group6'));
    expect(encodeGroupSourceReq({ group: '232.1.2.3', source: '198.51.100.9', interface: 7 })).toEqual(
      bytes('source4'),
    );
    expect(encodeGroupSourceReq({ group: 'ff02::42', source: '2001:db8::9', interface: 7 })).toEqual(
      bytes('source6'),
    );
  });

  test('packet information', () => {
    const info = { interface: 7, specDst: '192.0.2.1', addr: '239.1.2.3' };
    expect(encodeInPktinfo(info)).toEqual(bytes('pktinfo'));
    expect(decodeInPktinfo(bytes('pktinfo'))).toEqual(info);
    const info6 = { interface: 7, addr: '2001:db8::1' };
    expect(encodeIn6Pktinfo(info6)).toEqual(bytes('pktinfo6'));
    expect(decodeIn6Pktinfo(bytes('pktinfo6'))).toEqual(info6);
  });

  test('fields of the header', () => {
    expect(decodeTtl(bytes('ttl'))).toBe(64);
    expect(encodeTtl(64)).toEqual(bytes('ttl'));
    expect(decodeTos(bytes('ttl'))).toBe(64);
    expect(encodeTos(64)).toEqual(bytes('ttl'));
    expect(decodeTos(Buffer.of(0xb8))).toBe(0xb8);
  });

  test('original destinations', () => {
    expect(decodeOriginalDestination(bytes('destination'))).toEqual({ host: '192.0.2.1', port: 8080 });
    expect(decodeOriginalDestination(bytes('destination6'))).toMatchObject({
      host: '2001:db8::1',
      port: 8080,
    });
  });

  test('control messages', () => {
    const read = (level: number, type: number, name: string) =>
      decodeInetAncillary({ level, type, data: bytes(name) });
    expect(read(IPPROTO_IP, IP_PKTINFO, 'pktinfo')).toEqual({
      name: 'IP_PKTINFO',
      value: { interface: 7, specDst: '192.0.2.1', addr: '239.1.2.3' },
    });
    expect(read(IPPROTO_IPV6, IPV6_PKTINFO, 'pktinfo6')).toEqual({
      name: 'IPV6_PKTINFO',
      value: { interface: 7, addr: '2001:db8::1' },
    });
    expect(read(IPPROTO_IP, IP_TTL, 'ttl')).toEqual({ name: 'IP_TTL', value: 64 });
    expect(read(IPPROTO_IPV6, IPV6_HOPLIMIT, 'ttl')).toEqual({ name: 'IPV6_HOPLIMIT', value: 64 });
    expect(read(IPPROTO_IP, IP_ORIGDSTADDR, 'destination')).toEqual({
      name: 'IP_ORIGDSTADDR',
      value: { host: '192.0.2.1', port: 8080 },
    });
    expect(read(IPPROTO_IPV6, IPV6_RECVERR, 'unreachable6')).toEqual({
      name: 'IPV6_RECVERR',
      value: {
        errno: -113,
        code: 'EHOSTUNREACH',
        origin: SO_EE_ORIGIN_ICMP6,
        type: 1,
        typeCode: 3,
        info: 0,
        data: 0,
        offender: { host: 'fe80::1', port: 0, flowinfo: 0, scopeId: 7 },
      },
    });
  });

  describe('struct tcp_info', () => {
    test('in every field', () => {
      const fields = Object.entries(values).filter(([name]) => name.startsWith('tcpi.'));
      expect(fields).toHaveLength(49);
      for (const [name, offset] of fields) {
        const data = Buffer.alloc(248);
        data[Number(offset)] = 200;
        const field = name.slice('tcpi.'.length).replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
        const others = decodeTcpInfo(Buffer.alloc(248));
        const value = Object.entries(others).find(([key]) => key === field)?.[1];
        expect(decodeTcpInfo(data)).toEqual({
          ...others,
          [field]: typeof value === 'bigint' ? 200n : 200,
        });
      }
    });

    test('in its bits and names', () => {
      expect(decodeTcpInfo(bytes('info'))).toMatchObject({
        state: 'CLOSE_WAIT',
        caState: 'Recovery',
        options: { timestamps: false, sack: true, wscale: false, ecn: false, synData: true },
        sndWscale: 7,
        rcvWscale: 10,
        deliveryRateAppLimited: true,
        fastopenClientFail: 3,
        pacingRate: 2n ** 64n - 1n,
        sndWnd: 65536,
      });
    });

    test('of an older kernel', () => {
      const info = decodeTcpInfo(bytes('info').subarray(0, 192));
      expect(info).toHaveProperty('sndbufLimited');
      expect(info).not.toHaveProperty('delivered');
      expect(() => decodeTcpInfo(Buffer.alloc(103))).toThrow(outOfRange('data.length'));
    });

    test('in states that nobody knows yet', () => {
      expect(decodeTcpInfo(Buffer.alloc(248, 99))).toMatchObject({ state: '99', caState: '99' });
    });
  });
});

describe('interfaces', () => {
  const encoders = [
    ['encodeIpMreqn', encodeIpMreqn, '239.1.2.3'],
    ['encodeIpv6Mreq', encodeIpv6Mreq, 'ff02::42'],
    ['encodeGroupReq', encodeGroupReq, 'ff02::42'],
    ['encodeInPktinfo', encodeInPktinfo, undefined],
    ['encodeIn6Pktinfo', encodeIn6Pktinfo, undefined],
  ] as const;

  describe.each(encoders)('of %s', (_, encoder, group) => {
    const encode = (device: unknown) => encoder({ group, interface: device } as never);

    test.runIf(isLinux)('by name', () => {
      expect(encode('lo')).toEqual(encode(1));
    });

    test('that are not there', () => {
      expect(() => encode('none')).toThrow(noInterface);
      expect(() => encode('')).toThrow(noInterface);
    });

    test('that are none', () => {
      expect(() => encode(null)).toThrow(invalidType('interface'));
      expect(() => encode(-1)).toThrow(outOfRange('interface'));
      expect(() => encode(0.5)).toThrow(outOfRange('interface'));
    });
  });

  test('may be left to the kernel', () => {
    expect(encodeIpMreq({ group: '224.0.0.1' }).toString('hex')).toBe('e000000100000000');
    expect(encodeIpMreqn({ interface: 0 })).toEqual(Buffer.alloc(12));
    expect(encodeIpv6Mreq({ group: 'ff02::1' }).subarray(16)).toEqual(Buffer.alloc(4));
  });
});

describe('addresses that are none', () => {
  test.each(['', 'localhost', '1.2.3', '::1', '224.0.0.1 '])('%j for IPv4', (text) => {
    expect(() => encodeIpMreq({ group: text })).toThrow(invalidValue('group'));
    expect(() => encodeIpMreq({ group: '239.1.2.3', interface: text })).toThrow(invalidValue('interface'));
    expect(() => encodeIpMreqSource({ group: '239.1.2.3', source: text })).toThrow(invalidValue('source'));
  });

  test.each(['', 'localhost', '1.2.3.4', 'ff02::1%lo', ':::'])('%j for IPv6', (text) => {
    expect(() => encodeIpv6Mreq({ group: text })).toThrow(invalidValue('group'));
    expect(() => encodeIn6Pktinfo({ addr: text })).toThrow(invalidValue('addr'));
  });

  test.each([undefined, null, 7, Buffer.alloc(4)])('%s', (value) => {
    const group = value as never;
    expect(() => encodeIpMreq({ group })).toThrow(invalidType('group'));
    expect(() => encodeIpv6Mreq({ group })).toThrow(invalidType('group'));
    expect(() => encodeGroupReq({ group })).toThrow(invalidType('group'));
  });

  test.each([undefined, null, 'group'])('%s instead of fields', (value) => {
    const fields = value as never;
    expect(() => encodeIpMreq(fields)).toThrow(invalidType('membership'));
    expect(() => encodeIpMreqn(fields)).toThrow(invalidType('membership'));
    expect(() => encodeGroupSourceReq(fields)).toThrow(invalidType('membership'));
    expect(() => encodeInPktinfo(fields)).toThrow(invalidType('info'));
  });
});

describe.each([
  ['decodeInPktinfo', decodeInPktinfo],
  ['decodeIn6Pktinfo', decodeIn6Pktinfo],
  ['decodeTtl', decodeTtl],
  ['decodeTos', decodeTos],
  ['decodeOriginalDestination', decodeOriginalDestination],
])('%s', (_, decode: (data: Uint8Array) => unknown) => {
  test('of too few bytes', () => {
    expect(() => decode(Buffer.alloc(0))).toThrow(outOfRange('data.length'));
  });

  test.each([undefined, null, 64, '12345678'])('of %s', (data) => {
    expect(() => decode(data as never)).toThrow(invalidType('data'));
  });
});

test('an original destination of another family', () => {
  expect(() => decodeOriginalDestination(Buffer.alloc(28))).toThrow(invalidValue('data'));
});

test.each([-1, 256, 0.5])('a TTL of %s', (value) => {
  expect(() => encodeTtl(value)).toThrow(outOfRange('ttl'));
  expect(() => encodeTos(value)).toThrow(outOfRange('tos'));
});

test('control messages of others', () => {
  expect(decodeInetAncillary({ level: SOL_SOCKET, type: IP_TTL, data: Buffer.alloc(4) })).toBeUndefined();
  expect(decodeInetAncillary({ level: IPPROTO_IP, type: 0x7fff, data: Buffer.alloc(4) })).toBeUndefined();
  expect(decodeInetAncillary({ level: IPPROTO_IP, type: IP_TOS, data: Buffer.of(4) })).toEqual({
    name: 'IP_TOS',
    value: 4,
  });
});
