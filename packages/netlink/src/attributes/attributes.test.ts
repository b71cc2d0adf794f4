import { inspect } from 'node:util';
import { encodeNetlinkMessage, littleEndian, netlinkMessages, SocketError } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { invalidType, invalidValue, outOfRange } from '../../../../tooling/vitest/errors.js';
import { Random } from '../../../../tooling/vitest/random.js';
import { decodeFamily } from '../generic/generic-family.js';
import { decodeAddress } from '../route/address.js';
import { decodeLink } from '../route/decode-link.js';
import { decodeRoute } from '../route/decode-route.js';
import { decodeNeighbour } from '../route/neighbour.js';
import {
  NetlinkAttributes,
  nlaBe16,
  nlaBe32,
  nlaBytes,
  nlaFlag,
  nlaNested,
  nlaS32,
  nlaString,
  nlaU8,
  nlaU16,
  nlaU32,
  nlaU64,
} from './index.js';

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
/** The attributes of a message with these. */
function sent(...attributes: Uint8Array[]): NetlinkAttributes {
  const header = { type: 16, flags: 0, seq: 0, pid: 0 };
  const [message] = netlinkMessages(encodeNetlinkMessage(header, ...attributes));
  return new NetlinkAttributes(message?.body as DataView);
}

describe('attributes come back as they were made', () => {
  const attributes = sent(
    nlaU8(1, 200),
    nlaU16(2, 0xfedc),
    nlaU32(3, 0xfedcba98),
    nlaU64(4, 0xfedcba9876543210n),
    nlaS32(5, -2),
    nlaBe16(6, 0x1234),
    nlaBe32(7, 0x12345678),
    nlaString(8, 'straße'),
    nlaBytes(9, Buffer.from([1, 2, 3])),
    nlaFlag(10),
    nlaNested(11, [nlaU8(1, 7), nlaNested(2, [nlaString(1, 'x')])]),
    nlaNested(12, [nlaNested(0, [nlaU8(1, 1)]), nlaNested(1, [nlaU8(1, 2)])]),
  );

  test('numbers', () => {
    expect(attributes.u8(1)).toBe(200);
    expect(attributes.s8(1)).toBe(-56);
    expect(attributes.u16(2)).toBe(0xfedc);
    expect(attributes.s16(2)).toBe(-292);
    expect(attributes.u32(3)).toBe(0xfedcba98);
    expect(attributes.u64(4)).toBe(0xfedcba9876543210n);
    expect(attributes.s64(4)).toBe(-0x123456789abcdf0n);
    expect(attributes.s32(5)).toBe(-2);
    expect([attributes.uint(3), attributes.uint(4)]).toEqual([0xfedcba98n, 0xfedcba9876543210n]);
  });

  test('numbers in network byte order, said or not', () => {
    expect(attributes.be16(6)).toBe(0x1234);
    expect(attributes.be32(7)).toBe(0x12345678);
    expect(attributes.be64(4)).toBe(littleEndian ? 0x1032547698badcfen : 0xfedcba9876543210n);
    const marked = nlaBe32(7, 0x12345678);
    view(marked).setUint16(2, 7 | 0x4000, littleEndian);
    expect(sent(marked).u32(7)).toBe(0x12345678);
  });

  test('text, bytes, flags', () => {
    expect(attributes.string(8)).toBe('straße');
    expect(attributes.bytes(9)).toEqual(Buffer.from([1, 2, 3]));
    expect([attributes.has(10), attributes.has(13)]).toEqual([true, false]);
  });

  test('attributes in attributes', () => {
    expect(attributes.nested(11)?.u8(1)).toBe(7);
    expect(attributes.nested(11)?.nested(2)?.string(1)).toBe('x');
    expect(attributes.nestedArray(12).map((item) => item.u8(1))).toEqual([1, 2]);
    expect(attributes.size).toBe(12);
    expect([...attributes].map(({ type }) => type)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('what is missing or too short is undefined', () => {
    expect([attributes.u8(99), attributes.string(99), attributes.nested(99)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([attributes.u16(1), attributes.u64(3), attributes.be32(9), attributes.view(9, 4)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(attributes.nestedArray(99)).toEqual([]);
  });
});

describe('what is no attribute', () => {
  test('is refused', () => {
    expect(() => nlaU8(-1, 0)).toThrow(outOfRange('type'));
    expect(() => nlaU8(0x4000, 0)).toThrow(outOfRange('type'));
    expect(() => nlaU8(1, 256)).toThrow(outOfRange('value'));
    expect(() => nlaU32(1, -1)).toThrow(outOfRange('value'));
    expect(() => nlaU64(1, -1n)).toThrow(outOfRange('value'));
    expect(() => nlaU64(1, 1 as never)).toThrow(invalidType('value'));
    expect(() => nlaString(1, 'a\0b')).toThrow(invalidValue('value'));
    expect(() => nlaBytes(1, 'text' as never)).toThrow(invalidType('value'));
    expect(() => nlaBytes(1, Buffer.alloc(0xfffc))).toThrow(outOfRange('value.length'));
  });
});

describe('hostile bytes never harm', () => {
  const random = new Random(5);
  const decoders = {
    decodeLink,
    decodeAddress,
    decodeRoute,
    decodeNeighbour,
    decodeFamily: (body: DataView) => decodeFamily({ type: 16, flags: 0, seq: 0, pid: 0, body }),
  };

  test.each(Object.entries(decoders))('%s', (_, decode) => {
    for (let i = 0; i < 3000; i++) {
      const bytes = Buffer.from(
        random.several(random.below(120), () => random.below(random.below(2) ? 256 : 12)),
      );
      if (random.below(2) === 0) bytes.subarray(0, 1).fill(0);
      expect(() => decode(view(bytes))).not.toThrow();
    }
  });

  test('messages are whole, or an error', () => {
    for (const hex of ['00', '00000000', '0f000000'.padEnd(32, '0'), 'ff000000'.padEnd(32, '0')]) {
      const bytes = Buffer.from(hex, 'hex');
      expect(() => [...netlinkMessages(bytes)]).toThrow(expect.any(SocketError));
    }
    for (let i = 0; i < 3000; i++) {
      const bytes = Buffer.from(random.several(random.below(80), () => random.below(40)));
      try {
        for (const { body } of netlinkMessages(bytes)) new NetlinkAttributes(body);
      } catch (error) {
        expect(error).toMatchObject({ code: 'EBADMSG' });
      }
    }
  });
});

test('attributes show themselves', () => {
  expect(inspect(sent(nlaString(3, 'lo'), nlaU8(7, 1)))).toBe(
    "NetlinkAttributes { '3': <Buffer 6c 6f 00>, '7': <Buffer 01> }",
  );
});
