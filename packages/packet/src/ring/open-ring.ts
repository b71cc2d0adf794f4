import {
  attachFilter,
  closedOnFailure,
  invalidArgType,
  SOCK_RAW,
  SOF_TIMESTAMPING_RAW_HARDWARE,
  Socket,
} from '@sock/core';
import { AF_PACKET } from '../af-packet.js';
import { ETH_P_ALL } from '../constants/ethernet.js';
import {
  PACKET_IGNORE_OUTGOING,
  PACKET_RX_RING,
  PACKET_TIMESTAMP,
  PACKET_VERSION,
  SOL_PACKET,
} from '../constants/options.js';
import { TPACKET_V3 } from '../constants/ring.js';
import { promiscuous } from '../options/membership.js';
import type { PacketAddress } from '../packet-address.js';
import { PacketRing } from './packet-ring.js';
import { type CompleteRingSize, encodeRingRequest, type RingOptions, ringSize } from './ring-options.js';

/**
 * Opens a ring that receives the packets of an interface: `PACKET_RX_RING` of packet(7), TPACKET_V3.
 *
 * @param interfaceName `'eth0'`; `''` for all interfaces
 * @throws SocketError EPERM without CAP_NET_RAW, ENODEV, EINVAL for sizes that the kernel refuses, ENOMEM
 * @example using ring = openRing('eth0', { promiscuous: true });
 */
export function openRing(interfaceName: string, options: RingOptions = {}): PacketRing {
  if (typeof interfaceName !== 'string') throw invalidArgType('interfaceName', 'a string', interfaceName);
  const size = ringSize(options);
  // With protocol 0 nothing comes before bind.
  return closedOnFailure(new Socket(AF_PACKET, options.type ?? SOCK_RAW, 0), (socket) => {
    prepare(socket, size, options);
    const ring = new PacketRing(socket, size, interfaceName);
    closedOnFailure(ring, () => bind(socket, interfaceName, options));
    return ring;
  });
}

function prepare(socket: Socket<PacketAddress>, size: CompleteRingSize, options: RingOptions): void {
  const { filter, ignoreOutgoing, hardwareTimestamps } = options;
  if (filter !== undefined) attachFilter(socket, filter);
  if (ignoreOutgoing) socket.setsockopt(SOL_PACKET, PACKET_IGNORE_OUTGOING, 1);
  if (hardwareTimestamps) socket.setsockopt(SOL_PACKET, PACKET_TIMESTAMP, SOF_TIMESTAMPING_RAW_HARDWARE);
  socket.setsockopt(SOL_PACKET, PACKET_VERSION, TPACKET_V3);
  socket.setsockopt(SOL_PACKET, PACKET_RX_RING, encodeRingRequest(size));
}

function bind(socket: Socket<PacketAddress>, interfaceName: string, options: RingOptions): void {
  socket.bindSync({ interface: interfaceName, protocol: options.protocol ?? ETH_P_ALL });
  if (options.promiscuous) promiscuous(socket, interfaceName);
}
