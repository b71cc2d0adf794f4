import { constant, registerFamily } from '@sock/core';
import { sunPath } from './sun-path.js';
import type { UnixAddress } from './unix-address.js';
import { unixCodec } from './unix-codec.js';

/**
 * The family of sockets between processes of one machine; importing it makes the family's addresses known.
 *
 * Its types are `SOCK_STREAM`, `SOCK_DGRAM` (reliable and in order) and `SOCK_SEQPACKET` (connected, keeps the bounds
 * of messages). Source: unix(7).
 */
export const AF_UNIX = /* @__PURE__ */ registerFamily<UnixAddress>({
  name: 'AF_UNIX',
  value: /* @__PURE__ */ constant('AF_UNIX'),
  codec: /* @__PURE__ */ unixCodec(/* @__PURE__ */ sunPath()),
});

/** {@link AF_UNIX} as a protocol family: the same number under socket(2)'s older name. */
export const PF_UNIX = AF_UNIX;
