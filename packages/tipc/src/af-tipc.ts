import { type Advices, registerFamily, SOCK_DGRAM, SOCK_RDM, SOCK_SEQPACKET, SOCK_STREAM } from '@sock/core';
import type { TipcAddress } from './tipc-address.js';
import { tipcCodec } from './tipc-codec.js';

// net/tipc/socket.c of the kernel
const advices: Advices = {
  EAFNOSUPPORT:
    'the kernel lacks TIPC; try: modprobe tipc (CONFIG_TIPC), on the host where this is a container',
  'EACCES bind': 'types below TIPC_RESERVED_TYPES (64) are the kernel’s',
  'EINVAL shutdown': 'a connection of TIPC ends in both directions at once: SHUT_RDWR',
  'ECONNREFUSED connect': 'no socket that listens has this name; try: tipc nametable show',
  EHOSTUNREACH:
    'no socket has this name, or its node cannot be reached; try: tipc nametable show; tipc link list',
  EMSGSIZE: 'a message has at most TIPC_MAX_USER_MSG_SIZE (66000) bytes',
};

/**
 * The family of TIPC sockets, between the nodes of a cluster; importing it makes the family's addresses known.
 *
 * Its types are `SOCK_STREAM`, `SOCK_SEQPACKET`, `SOCK_RDM` (reliable messages) and `SOCK_DGRAM`. `undefined` where
 * there is no TIPC. Source: <linux/tipc.h>, tipc(8).
 */
export const AF_TIPC = /* @__PURE__ */ registerFamily<TipcAddress>({
  name: 'AF_TIPC',
  value: process.platform === 'linux' ? 30 : undefined,
  codec: tipcCodec,
  types: [SOCK_STREAM, SOCK_SEQPACKET, SOCK_RDM, SOCK_DGRAM],
  advice: advices,
});

/** {@link AF_TIPC} as a protocol family. */
export const PF_TIPC = AF_TIPC;
