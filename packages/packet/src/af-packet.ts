import { registerFamily } from '@sock/core';
import { packetAdvices } from './advice.js';
import type { PacketAddress } from './packet-address.js';
import { packetCodec } from './packet-codec.js';
import { packetProtocol } from './protocol.js';

/**
 * The family of packets as network interfaces have them; importing it makes the family's addresses known. `undefined`
 * on other systems than Linux.
 *
 * Its types are `SOCK_RAW`, packets with their link-level header, and `SOCK_DGRAM`, packets without. The constructor’s
 * protocol is an `ETH_P_*` in host byte order: packets of it are received at once, from all interfaces. With 0 nothing
 * is received until bind. Source: packet(7).
 *
 * @example new Socket(AF_PACKET, SOCK_RAW, ETH_P_ALL)
 */
export const AF_PACKET = /* @__PURE__ */ registerFamily<PacketAddress>({
  name: 'AF_PACKET',
  value: process.platform === 'linux' ? 17 : undefined,
  codec: packetCodec,
  protocol: packetProtocol,
  advice: packetAdvices,
});

/** {@link AF_PACKET} as a protocol family: the same number under socket(2)'s older name. */
export const PF_PACKET = AF_PACKET;
