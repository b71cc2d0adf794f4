import { expect, test } from 'vitest';
import { parse } from './list.js';

test('algorithms as /proc/crypto lists them, without those for the kernel alone', () => {
  const text = `name         : cbc(aes)
driver       : cbc-aes-aesni
module       : aesni_intel
priority     : 400
internal     : no
type         : skcipher
blocksize    : 16
min keysize  : 16

name         : __cbc(aes)
driver       : __cbc-aes-aesni
priority     : 400
internal     : yes
type         : skcipher

name         : ecdh-nist-p256
driver       : ecdh-nist-p256-generic
priority     : 100
internal     : no
type         : kpp

`;
  expect(parse(text)).toMatchObject([
    {
      name: 'cbc(aes)',
      driver: 'cbc-aes-aesni',
      type: 'skcipher',
      priority: 400,
      details: { 'min keysize': '16', module: 'aesni_intel' },
    },
    { name: 'ecdh-nist-p256', type: undefined, priority: 100 },
  ]);
});
