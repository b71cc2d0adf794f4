import { describe, expect, test } from 'vitest';
import { askPython } from '../../../../tooling/vitest/ask-python.js';
import { invalidType, invalidValue, outOfRange } from '../../../../tooling/vitest/errors.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { Random } from '../../../../tooling/vitest/random.js';
import { AF_INET, AF_INET6 } from '../families.js';
import { htonl, htons, ntohl, ntohs } from './byte-order.js';
import { inetAton, inetNtoa, inetNtop, inetPton } from './packed-addresses.js';

describe('byte order', () => {
  const random = new Random(16);
  const shorts = [0, 1, 0xff, 0x100, 0xffff, ...random.several(50, () => random.below(0x10000))];
  const longs = [
    0,
    1,
    0x7fffffff,
    0x80000000,
    0xffffffff,
    ...random.several(50, () => random.below(2 ** 32)),
  ];

  test('as python3', (context) => {
    needs('python3')(context);
    const script =
      'output = [[[htons(x), ntohs(x)] for x in input[0]], [[htonl(x), ntohl(x)] for x in input[1]]]';
    expect([shorts.map((x) => [htons(x), ntohs(x)]), longs.map((x) => [htonl(x), ntohl(x)])]).toEqual(
      askPython(script, [shorts, longs]),
    );
  });

  test.each([htons, ntohs])('%o takes 16 bits', (convert) => {
    expect(() => convert(0x10000)).toThrow(outOfRange('x'));
    expect(() => convert(-1)).toThrow(outOfRange('x'));
    expect(() => convert('1' as never)).toThrow(invalidType('x'));
  });

  test.each([htonl, ntohl])('%o takes 32 bits', (convert) => {
    expect(() => convert(0x100000000)).toThrow(outOfRange('x'));
    expect(() => convert(-1)).toThrow(outOfRange('x'));
    expect(() => convert(0.5)).toThrow(outOfRange('x'));
  });
});

describe('packed addresses', () => {
  test('of both versions', () => {
    expect(inetPton(AF_INET, '1.2.3.4')).toEqual(Buffer.of(1, 2, 3, 4));
    expect(inetPton(AF_INET6, '::1')).toEqual(Buffer.concat([Buffer.alloc(15), Buffer.of(1)]));
    expect(inetNtop(AF_INET, Uint8Array.of(1, 2, 3, 4))).toBe('1.2.3.4');
    expect(inetNtop(AF_INET6, new ArrayBuffer(16))).toBe('::');
    expect(inetNtop(AF_INET, new SharedArrayBuffer(4))).toBe('0.0.0.0');
    expect(inetAton('127.1')).toEqual(Buffer.of(127, 0, 0, 1));
    expect(inetNtoa(new DataView(Uint8Array.of(9, 1, 2, 3, 4).buffer, 1))).toBe('1.2.3.4');
  });

  test.each([
    [() => inetPton(AF_INET, '127.1'), 'inet_pton EINVAL 127.1: invalid argument; illegal IP address string'],
    [() => inetPton(AF_INET6, '1.2.3.4'), 'inet_pton EINVAL 1.2.3.4: '],
    [() => inetPton(99, '1.2.3.4'), 'inet_pton EAFNOSUPPORT: '],
    [() => inetAton('1.2.3.256'), 'inet_aton EINVAL 1.2.3.256: '],
    [() => inetNtoa(new Uint8Array(5)), 'inet_ntoa EINVAL: '],
  ])('%o is a SocketError', (call, message) => {
    expect(call).toThrow(
      expect.objectContaining({ name: 'SocketError', message: expect.stringContaining(message) }),
    );
  });

  test('of another length or family are a RangeError', () => {
    expect(() => inetNtop(AF_INET, new Uint8Array(16))).toThrow(outOfRange('packed.length'));
    expect(() => inetNtop(AF_INET6, new Uint8Array(4))).toThrow(outOfRange('packed.length'));
    expect(() => inetNtop(99, new Uint8Array(4))).toThrow(outOfRange('family'));
  });

  test('of another type are a TypeError', () => {
    expect(() => inetNtop(AF_INET, '1234' as never)).toThrow(invalidType('packed'));
    expect(() => inetNtoa(undefined as never)).toThrow(invalidType('packed'));
    const detached = new ArrayBuffer(4);
    structuredClone(detached, { transfer: [detached] });
    expect(() => inetNtoa(detached)).toThrow(invalidValue('packed'));
    expect(() => inetPton(AF_INET, 1 as never)).toThrow(invalidType('text'));
    expect(() => inetPton(undefined as never, '::')).toThrow(invalidType('family'));
  });
});
