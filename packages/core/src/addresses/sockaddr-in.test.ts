import { describe, expect, test } from 'vitest';
import { codecConformance } from '../../../../tooling/vitest/conformance/index.js';
import { invalidType, invalidValue, outOfRange } from '../../../../tooling/vitest/errors.js';
import type { CodecContext } from './address-codec.js';
import { decodeSockaddrIn, type Ipv4Endpoint, sockaddrInCodec } from './sockaddr-in.js';

// The family of a socket may be another one, as that of RDS; in the bytes it is AF_INET.
const family = 21;

codecConformance<Ipv4Endpoint>('struct sockaddr_in', {
  codec: sockaddrInCodec,
  family,
  program: new URL('sockaddr-in.c', import.meta.url),
  golden: {
    loopback: { address: { host: '127.0.0.1', port: 4000 } },
    any: { address: { host: '', port: 4000 }, decoded: { host: '0.0.0.0', port: 4000 } },
    broadcast: {
      address: { host: '<broadcast>', port: 65535 },
      decoded: { host: '255.255.255.255', port: 65535 },
    },
    order: { address: { host: '1.2.3.4', port: 0x0506 } },
  },
  arbitrary: (random) => ({ host: random.bytes(4).join('.'), port: random.below(0x10000) }),
  refused: [{}, { host: 'localhost', port: 1 }, { host: '::1', port: 1 }, { host: '1.2.3.4', port: 0x10000 }],
});

const encode = (address: unknown) =>
  sockaddrInCodec.encode(address as Ipv4Endpoint, { family } as CodecContext);

describe('struct sockaddr_in', () => {
  test('is as it was when an address comes again', () => {
    const address = { host: '127.0.0.1', port: 80 };
    const bytes = Buffer.from(encode(address));
    expect(encode({ ...address })).toEqual(bytes);
    expect(decodeSockaddrIn(encode({ ...address, port: 81 }))).toEqual({ host: '127.0.0.1', port: 81 });
    expect(decodeSockaddrIn(encode({ host: '127.0.0.2', port: 81 }))).toEqual({
      host: '127.0.0.2',
      port: 81,
    });
    expect(encode(address)).toEqual(bytes);
  });

  test('in the midst of memory', () => {
    const memory = new Uint8Array(32);
    memory.set(encode({ host: '192.0.2.255', port: 80 }), 3);
    expect(decodeSockaddrIn(memory.subarray(3, 19))).toEqual({ host: '192.0.2.255', port: 80 });
  });

  test('of fewer bytes is a RangeError', () => {
    for (let length = 0; length < 16; length++)
      expect(() => decodeSockaddrIn(new Uint8Array(length))).toThrow(RangeError);
  });

  test('messages name host and port', () => {
    expect(sockaddrInCodec.format({ host: '127.0.0.1', port: 4000 })).toBe('127.0.0.1:4000');
  });
});

describe('errors name', () => {
  test.each([undefined, null, 7, 'localhost:80', ['127.0.0.1', 80]])('the address %j', (address) => {
    expect(() => encode(address)).toThrow(invalidType('address'));
  });

  test.each([undefined, null, 7, Buffer.from('::1')])('the host %j', (host) => {
    expect(() => encode({ host, port: 1 })).toThrow(invalidType('address.host'));
  });

  test.each(['\0', '127.0.0.1\0', 'a\0b', 'localhost', '1.2.3.4.5', '::1', '127.0.0.1 '])(
    'the host %j',
    (host) => {
      expect(() => encode({ host, port: 1 })).toThrow(invalidValue('address.host'));
    },
  );

  test.each([-1, 65536, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('the port %d', (port) => {
    expect(() => encode({ host: '127.0.0.1', port })).toThrow(outOfRange('address.port'));
  });

  test.each([undefined, null, '80', 80n])('the port %s of another type', (port) => {
    expect(() => encode({ host: '127.0.0.1', port })).toThrow(invalidType('address.port'));
  });
});
