import { registerFamily, SOCK_DGRAM, SOCK_SEQPACKET, SOCK_STREAM } from '@sock/core';
import { vsockAdvices } from './advice.js';
import type { VsockAddress } from './vsock-address.js';
import { vsockCodec } from './vsock-codec.js';

/**
 * The family of sockets between virtual machines and their host; importing it makes the family's addresses known.
 * `undefined` where there is none (it is on Linux and macOS).
 *
 * Its types are `SOCK_STREAM`, on Linux also `SOCK_SEQPACKET` (5.14; connected, keeps the bounds of messages), and with
 * VMware's transport `SOCK_DGRAM`. It is also the level of the family's options. Source: vsock(7).
 */
export const AF_VSOCK = /* @__PURE__ */ registerFamily<VsockAddress>({
  name: 'AF_VSOCK',
  value: process.platform === 'linux' || process.platform === 'darwin' ? 40 : undefined,
  codec: /* @__PURE__ */ vsockCodec(),
  types: [SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET],
  advice: vsockAdvices,
});

/** {@link AF_VSOCK} as a protocol family: the same number under socket(2)'s older name. */
export const PF_VSOCK = AF_VSOCK;
