import { expect, test } from 'vitest';
import { codecConformance } from '../../../tooling/vitest/conformance/index.js';
import { invalidType, invalidValue, outOfRange } from '../../../tooling/vitest/errors.js';
import type { AlgAddress } from './alg-address.js';
import { algCodec } from './alg-codec.js';

const plain = { feat: 0, mask: 0 };
const context = {
  family: 38,
  type: 5,
  proto: 0,
  interfaceIndex: () => 0,
  interfaceName: () => '',
};
const encode = (address: unknown) => algCodec.encode(address as AlgAddress, context);

const sha256 = { type: 'hash', name: 'sha256' };

codecConformance<AlgAddress>('AF_ALG', {
  codec: algCodec,
  family: 38,
  program: new URL('sockaddr-alg.c', import.meta.url),
  golden: {
    sha256: { address: sha256, decoded: { ...sha256, ...plain } },
    flags: { address: { type: 'skcipher', name: 'cbc(aes)', feat: 0x01020304, mask: 0xfffefdfc } },
    longType: {
      address: {
        type: 'type-of-13-by',
        name: 'authenc(hmac(sha256-generic),cbc(aes-generic-and-63-bytes-lon))',
        ...plain,
      },
    },
    longName: {
      address: {
        type: 'aead',
        name: 'rfc4106(gcm_base(ctr(aes-generic),ghash-generic)),and-64-bytes-l',
        ...plain,
      },
    },
    longest: {
      address: {
        type: 'aead',
        name: 'seqiv(rfc4106(gcm_base(ctr(aes-generic),ghash-generic)))and-so-on-to-the-one-hundred-and-third-byte-xxx',
        ...plain,
      },
    },
  },
  arbitrary: (random) => ({
    type: random.pick(['', 'hash', 'skcipher', 'größe', 'type-of-13-by']),
    name: random.several(random.below(104), () => random.pick([...'abc()-512'])).join(''),
    feat: random.below(2 ** 32),
    mask: random.below(2 ** 32),
  }),
  refused: [
    {},
    { type: 'hash' },
    { name: 'sha256' },
    { ...sha256, type: 7 },
    { ...sha256, type: 'a\0b' },
    { ...sha256, type: 'type-of-14-byt' },
    { ...sha256, name: Buffer.from('sha256') },
    { ...sha256, name: 'a\0b' },
    { ...sha256, name: 'x'.repeat(104) },
    { ...sha256, feat: -1 },
    { ...sha256, mask: 2 ** 32 },
    { ...sha256, mask: 1.5 },
  ],
});

test('errors name the part that is wrong', () => {
  expect(() => encode({ ...sha256, name: 7 })).toThrow(invalidType('address.name'));
  expect(() => encode({ ...sha256, type: '\0' })).toThrow(invalidValue('address.type'));
  expect(() => encode({ ...sha256, type: 'ö'.repeat(7) })).toThrow(outOfRange('address.type'));
  expect(() => encode({ ...sha256, feat: '1' })).toThrow(invalidType('address.feat'));
});

test('messages name type and algorithm', () => {
  expect(algCodec.format({ type: 'hash', name: 'sha256' })).toBe('hash sha256');
});
