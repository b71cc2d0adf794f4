import { registerFamily } from '@sock/core';
import { algAdvices } from './advice.js';
import type { AlgAddress } from './alg-address.js';
import { algCodec } from './alg-codec.js';
import { FAMILY } from './family-number.js';
import { sendmsgAfalg, sendmsgAfalgSync } from './sendmsg-afalg.js';

/**
 * The family of sockets for the kernel's cryptography; importing it makes the family's addresses known and brings
 * `sendmsgAfalg` to sockets. `undefined` on other systems than Linux.
 *
 * Its type is `SOCK_SEQPACKET`. A socket that is bound to an algorithm is given the key; `accept()` then makes sockets
 * for single operations. Source: Documentation/crypto/userspace-if.rst of the kernel.
 */
export const AF_ALG = /* @__PURE__ */ registerFamily<AlgAddress>({
  name: 'AF_ALG',
  value: process.platform === 'linux' ? FAMILY : undefined,
  codec: algCodec,
  named: false,
  unpolled: true, // those of hash and rng
  methods: { sendmsgAfalg, sendmsgAfalgSync },
  advice: algAdvices,
});

/** {@link AF_ALG} as a protocol family. */
export const PF_ALG = AF_ALG;
