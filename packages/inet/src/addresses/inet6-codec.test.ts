import { formatIpv6 } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { codecConformance } from '../../../../tooling/vitest/conformance/index.js';
import { invalidType, invalidValue, outOfRange } from '../../../../tooling/vitest/errors.js';
import { AF_INET6 } from '../families.js';
import type { Inet6Address } from './inet-address.js';
import { decodeInet6, inet6Codec } from './inet6-codec.js';

codecConformance<Inet6Address>('AF_INET6', {
  codec: inet6Codec,
  family: AF_INET6,
  interfaces: { eth0: 7 },
  program: new URL('sockaddr-in6.c', import.meta.url),
  golden: {
    any: { address: { host: '', port: 9 }, decoded: { host: '::', port: 9, flowinfo: 0, scopeId: 0 } },
    loopback: { address: { host: '::1', port: 80, flowinfo: 0, scopeId: 0 } },
    flow: { address: { host: '2001:db8::42', port: 65535, flowinfo: 0xfffff, scopeId: 0 } },
    scope: { address: { host: 'fe80::1', port: 258, flowinfo: 0x12345, scopeId: 0xfffffffe } },
    mapped: { address: { host: '::ffff:1.2.3.4', port: 1, flowinfo: 0, scopeId: 3 } },
    number: {
      address: { host: 'fe80::1%12', port: 9 },
      decoded: { host: 'fe80::1', port: 9, flowinfo: 0, scopeId: 12 },
    },
    zone: {
      address: { host: 'fe80::1%eth0', port: 9 },
      decoded: { host: 'fe80::1', port: 9, flowinfo: 0, scopeId: 7 },
    },
  },
  arbitrary: (random) => ({
    host: formatIpv6(random.bytes(16)),
    port: random.below(0x10000),
    flowinfo: random.below(0x100000),
    scopeId: random.below(2 ** 32),
  }),
  refused: [{}, { host: '::1' }, { host: '127.0.0.1', port: 1 }, { host: '::1', port: 1, flowinfo: '0' }],
});

const encode = (address: object) =>
  inet6Codec.encode(address as Inet6Address, {
    family: AF_INET6,
    type: 0,
    proto: 0,
    interfaceIndex: () => 7,
    interfaceName: () => '',
  });

describe('AF_INET6', () => {
  test('prefers scopeId to a zone', () => {
    const zoned = { host: 'fe80::1%12', port: 9 };
    expect(decodeInet6(encode({ ...zoned, scopeId: 5 }))).toMatchObject({ scopeId: 5 });
    expect(decodeInet6(encode({ ...zoned, scopeId: 0 }))).toMatchObject({ scopeId: 12 });
  });

  test('of fewer bytes is a RangeError', () => {
    for (let length = 0; length < 28; length++)
      expect(() => decodeInet6(new Uint8Array(length))).toThrow(RangeError);
  });

  test('messages name host, scope and port', () => {
    expect(inet6Codec.format({ host: '::1', port: 80 })).toBe('[::1]:80');
    expect(inet6Codec.format({ host: 'fe80::1', port: 80, scopeId: 2 })).toBe('[fe80::1%2]:80');
  });
});

describe('errors name', () => {
  test.each([undefined, null, 7, Buffer.from('::1')])('the host %j', (host) => {
    expect(() => encode({ host, port: 1 })).toThrow(invalidType('address.host'));
  });

  test.each(['\0', '::1\0', 'a\0b', 'localhost', '1.2.3.4', ':::', '::1 '])('the host %j', (host) => {
    expect(() => encode({ host, port: 1 })).toThrow(invalidValue('address.host'));
  });

  test.each([-1, 65536, 0.5])('the port %d', (port) => {
    expect(() => encode({ host: '::1', port })).toThrow(outOfRange('address.port'));
  });

  test.each([-1, 0x100000, 0.5])('flowinfo %d', (flowinfo) => {
    expect(() => encode({ host: '::1', port: 1, flowinfo })).toThrow(outOfRange('address.flowinfo'));
  });

  test.each([-1, 0x100000000, 0.5])('scopeId %d', (scopeId) => {
    expect(() => encode({ host: '::1', port: 1, scopeId })).toThrow(outOfRange('address.scopeId'));
  });

  test('a zone beyond 32 bits', () => {
    expect(() => encode({ host: 'fe80::1%4294967296', port: 1 })).toThrow(outOfRange('address.scopeId'));
  });
});
