import type { CodecContext } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { compiledOutput } from '../../../../tooling/vitest/compiled.js';
import { invalidType, invalidValue, outOfRange } from '../../../../tooling/vitest/errors.js';
import { Random } from '../../../../tooling/vitest/random.js';
import { AF_INET, AF_INET6 } from '../families.js';
import type { Inet6Address, InetAddress } from './inet-address.js';
import { inetCodec } from './inet-codec.js';
import { inet6Codec } from './inet6-codec.js';

const context = (family: number): CodecContext => ({
  family,
  type: 0,
  proto: 0,
  interfaceIndex: (name) => (name === 'eth0' ? 7 : 0),
  interfaceName: () => '',
});
const encode4 = (address: InetAddress) => inetCodec.encode(address, context(AF_INET));
const decode4 = (bytes: Uint8Array) => inetCodec.decode(bytes, context(AF_INET));
const encode6 = (address: Inet6Address) => inet6Codec.encode(address, context(AF_INET6));
const decode6 = (bytes: Uint8Array) => inet6Codec.decode(bytes, context(AF_INET6));

const inetAddresses: InetAddress[] = [
  { host: '0.0.0.0', port: 0 },
  { host: '127.0.0.1', port: 80 },
  { host: '192.0.2.1', port: 65535 },
  { host: '255.255.255.255', port: 258 },
];
const inet6Addresses: Required<Inet6Address>[] = [
  { host: '::', port: 0, flowinfo: 0, scopeId: 0 },
  { host: '::1', port: 80, flowinfo: 0, scopeId: 0 },
  { host: '2001:db8::42', port: 65535, flowinfo: 0xfffff, scopeId: 0 },
  { host: 'fe80::1', port: 258, flowinfo: 0x12345, scopeId: 0xfffffffe },
  { host: '::ffff:1.2.3.4', port: 1, flowinfo: 0, scopeId: 3 },
];

test('bytes from the C headers', ({ skip }) => {
  const lines =
    compiledOutput(new URL('sockaddr-in.c', import.meta.url), [
      ...inetAddresses.map(({ host, port }) => `4,${host},${port}`),
      ...inet6Addresses.map(
        ({ host, port, flowinfo, scopeId }) => `6,${host},${port},${flowinfo},${scopeId}`,
      ),
    ]) ?? skip('no C compiler; try: apt install gcc');
  const encoded = [...inetAddresses.map(encode4), ...inet6Addresses.map(encode6)];
  expect(encoded.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(lines);
});

describe('AF_INET', () => {
  test.each(inetAddresses)('gives back $host port $port', (address) => {
    expect(decode4(encode4(address))).toEqual(address);
  });

  test('has two special hosts', () => {
    expect(decode4(encode4({ host: '', port: 9 }))).toEqual({ host: '0.0.0.0', port: 9 });
    expect(decode4(encode4({ host: '<broadcast>', port: 9 }))).toEqual({ host: '255.255.255.255', port: 9 });
  });

  test('names an address', () => {
    expect(inetCodec.format({ host: '192.0.2.1', port: 80 })).toBe('192.0.2.1:80');
  });
});

describe('AF_INET6', () => {
  test.each(inet6Addresses)('gives back $host port $port', (address) => {
    expect(decode6(encode6(address))).toEqual(address);
  });

  test('needs neither flowinfo nor scopeId', () => {
    expect(decode6(encode6({ host: '', port: 9 }))).toEqual({ host: '::', port: 9, flowinfo: 0, scopeId: 0 });
  });

  test('takes a zone by number and by name', () => {
    expect(decode6(encode6({ host: 'fe80::1%12', port: 9 }))).toMatchObject({ host: 'fe80::1', scopeId: 12 });
    expect(decode6(encode6({ host: 'fe80::1%eth0', port: 9 }))).toMatchObject({
      host: 'fe80::1',
      scopeId: 7,
    });
  });

  test('prefers scopeId to a zone', () => {
    expect(decode6(encode6({ host: 'fe80::1%12', port: 9, scopeId: 5 }))).toMatchObject({ scopeId: 5 });
    expect(decode6(encode6({ host: 'fe80::1%12', port: 9, scopeId: 0 }))).toMatchObject({ scopeId: 12 });
  });

  test('names an address', () => {
    expect(inet6Codec.format({ host: '::1', port: 80 })).toBe('[::1]:80');
    expect(inet6Codec.format({ host: 'fe80::1', port: 80, scopeId: 2 })).toBe('[fe80::1%2]:80');
  });
});

describe.each([
  ['AF_INET', encode4, '127.0.0.1'],
  ['AF_INET6', encode6, '::1'],
])('%s refuses', (_, encode, host) => {
  test.each([undefined, null, 7, 'localhost:80'])('%s instead of an address', (address) => {
    expect(() => encode(address as never)).toThrow(invalidType('address'));
  });

  test.each([undefined, null, 7, Buffer.from('::1')])('host %s', (value) => {
    expect(() => encode({ host: value as never, port: 1 })).toThrow(invalidType('host'));
  });

  test.each(['\0', `${host}\0`, 'a\0b'])('a NUL in host %j', (value) => {
    expect(() => encode({ host: value, port: 1 })).toThrow(invalidValue('host'));
  });

  test.each(['localhost', '1.2.3.4.5', ':::', `${host} `])(
    'host %j, which a resolver has not seen',
    (value) => {
      expect(() => encode({ host: value, port: 1 })).toThrow(invalidValue('host'));
    },
  );

  test.each([-1, 65536, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('port %s', (port) => {
    expect(() => encode({ host, port })).toThrow(outOfRange('port'));
  });

  test.each([undefined, null, '80', 80n])('port %s of the wrong type', (port) => {
    expect(() => encode({ host, port: port as never })).toThrow(invalidType('port'));
  });
});

describe('AF_INET6 refuses', () => {
  test.each([-1, 0x100000, 0.5])('flowinfo %s', (flowinfo) => {
    expect(() => encode6({ host: '::1', port: 1, flowinfo })).toThrow(outOfRange('flowinfo'));
  });

  test.each([-1, 0x100000000, 0.5])('scopeId %s', (scopeId) => {
    expect(() => encode6({ host: '::1', port: 1, scopeId })).toThrow(outOfRange('scopeId'));
  });

  test('a zone beyond 32 bits', () => {
    expect(() => encode6({ host: 'fe80::1%4294967296', port: 1 })).toThrow(outOfRange('scopeId'));
  });
});

describe('hostile bytes', () => {
  const random = new Random(28);

  test.each([
    ['AF_INET', decode4, 16],
    ['AF_INET6', decode6, 28],
  ])('of %s are an address or a RangeError', (_, decode, needed) => {
    for (let length = 0; length < 64; length++) {
      for (let round = 0; round < 20; round++) {
        const bytes = random.bytes(length);
        if (length < needed) expect(() => decode(bytes)).toThrow(RangeError);
        else expect(decode(bytes)).toMatchObject({ host: expect.any(String), port: expect.any(Number) });
      }
    }
  });

  test('leave the memory that they came in alone', () => {
    const memory = new Uint8Array(128);
    memory.set(encode4({ host: '192.0.2.1', port: 80 }), 3);
    const address = decode4(memory.subarray(3, 19));
    memory.fill(0xff);
    expect(address).toEqual({ host: '192.0.2.1', port: 80 });
  });
});
