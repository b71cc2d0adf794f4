import { type Advices, constant, registerFamily, SOCK_DGRAM, SOCK_SEQPACKET, SOCK_STREAM } from '@sock/core';
import { sunPath } from './sun-path.js';
import type { UnixAddress } from './unix-address.js';
import { unixCodec } from './unix-codec.js';

const UNNAMED = 'a socket without a name cannot be addressed: it has to bind one';

const advices: Advices = {
  'EADDRINUSE bind': 'there is a file of this name; remove it if no program listens there any more',
  'EINVAL bind': 'the socket has an address already',
  'EINVAL connect': UNNAMED,
  'EINVAL sendto': UNNAMED,
  'EINVAL sendmsg': `Linux takes at most 253 descriptors with a message, and ${UNNAMED}`,
  EACCES: 'the rights of the socket’s file or of a folder above it forbid this',
  ECONNREFUSED:
    'no program has a socket of this name open; the file of a path may be left over from one that had',
  ENOENT: 'there is no file of this name, or no folder for it',
  EPROTOTYPE: 'the socket of this name has another type (SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET)',
};

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
  types: [SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET],
  advice: advices,
});

/** {@link AF_UNIX} as a protocol family: the same number under socket(2)'s older name. */
export const PF_UNIX = AF_UNIX;
