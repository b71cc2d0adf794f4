import type { CodecContext } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../tooling/vitest/random.js';
import { linkCodec } from './link-codec.js';

const context: CodecContext = {
  family: 18,
  type: 0,
  proto: 0,
  interfaceIndex: (name) => (name === 'en0' ? 4 : 0x0123),
  interfaceName: (index) => (index === 4 ? 'en0' : ''),
};
const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

// Written by hand from <net/if_dl.h> of macOS and FreeBSD; there is no such header here. Little-endian machines.
const golden = [
  {
    address: { interface: 'en0', hardwareType: 6, hardwareAddress: '52:54:00:ab:cd:ef' },
    decoded: { interface: 'en0', hardwareType: 6, hardwareAddress: Buffer.from('525400abcdef', 'hex') },
    //    len fam index type nlen alen slen e n 0   address      padding
    hex: '14 12 0400 06 03 06 00 656e30 525400abcdef 000000',
  },
  {
    address: { interface: '', hardwareType: 0x18 },
    decoded: { interface: '', hardwareType: 0x18, hardwareAddress: Buffer.alloc(0) },
    hex: '14 12 0000 18 00 00 00 000000000000000000000000',
  },
  {
    address: { interface: 'bridge100', hardwareType: 6, hardwareAddress: Buffer.from('0a0b0c0d0e0f', 'hex') },
    decoded: {
      interface: 'bridge100',
      hardwareType: 6,
      hardwareAddress: Buffer.from('0a0b0c0d0e0f', 'hex'),
    },
    hex: '17 12 2301 06 09 06 00 627269646765313030 0a0b0c0d0e0f',
  },
];

describe.runIf(littleEndian)('struct sockaddr_dl', () => {
  test.each(golden)('of $hex', ({ address, decoded, hex }) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
    expect(Buffer.from(linkCodec.encode(address, context))).toEqual(bytes);
    expect(linkCodec.decode(bytes, context)).toEqual(decoded);
  });

  test('that has an index and no name', () => {
    const bytes = Buffer.from('1412040006000600525400abcdef000000000000', 'hex');
    expect(linkCodec.decode(bytes, context)).toEqual({
      interface: 'en0',
      hardwareType: 6,
      hardwareAddress: Buffer.from('525400abcdef', 'hex'),
    });
  });
});

test('hostile bytes do no harm', () => {
  const random = new Random(3);
  for (let i = 0; i < 2000; i++) {
    const bytes = random.bytes(1 + random.below(64));
    try {
      expect(typeof linkCodec.format(linkCodec.decode(bytes, context))).toBe('string');
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
    }
  }
});

test.each([
  undefined,
  {},
  { interface: 7 },
  { interface: 'en0', hardwareType: 256 },
  { interface: 'en0', hardwareAddress: 'here' },
])('what is no address: %j', (address) => {
  expect(() => linkCodec.encode(address as never, context)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^ERR_/) }),
  );
});
