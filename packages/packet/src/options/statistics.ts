import { checkSocket, littleEndian, type Socket, viewStruct } from '@sock/core';
import { PACKET_ROLLOVER_STATS, PACKET_STATISTICS, SOL_PACKET } from '../constants/options.js';
import type { PacketAddress } from '../packet-address.js';

/** What has happened to the packets that passed a socket’s filter, since the last look. */
export interface PacketStatistics {
  /** How many there were, lost ones included. */
  readonly packets: number;
  /** How many of them were lost because there was no room. */
  readonly drops: number;
  /** How often the ring was full; 0 without a ring. */
  readonly freezes: number;
}

// struct tpacket_stats_v3: <linux/if_packet.h>; without its last field struct tpacket_stats
const PACKETS = 0;
const DROPS = 4;
const FREEZES = 8;
const SIZE = 8;
const SIZE_V3 = 12;

/** How many packets came and were lost since the last call: `PACKET_STATISTICS` of packet(7), which starts anew. */
export function packetStatistics(socket: Socket<PacketAddress>): PacketStatistics {
  checkSocket(socket);
  const view = viewStruct(
    'struct tpacket_stats',
    SIZE,
    socket.getsockopt(SOL_PACKET, PACKET_STATISTICS, SIZE_V3),
  );
  return {
    packets: view.getUint32(PACKETS, littleEndian),
    drops: view.getUint32(DROPS, littleEndian),
    freezes: view.byteLength < SIZE_V3 ? 0 : view.getUint32(FREEZES, littleEndian),
  };
}

/** How often a socket of a fanout group passed packets on because it was full. */
export interface RolloverStatistics {
  /** Packets passed on. */
  readonly all: bigint;
  /** Packets of flows that fill a socket alone, passed on. */
  readonly huge: bigint;
  /** Packets that no socket of the group had room for. */
  readonly failed: bigint;
}

// struct tpacket_rollover_stats: three __aligned_u64
const ROLLOVER_SIZE = 24;

/**
 * How often a socket of a fanout group passed packets on: `PACKET_ROLLOVER_STATS`, since it joined.
 *
 * @throws SocketError EINVAL for a socket in no group with rollover
 */
export function rolloverStatistics(socket: Socket<PacketAddress>): RolloverStatistics {
  checkSocket(socket);
  const data = socket.getsockopt(SOL_PACKET, PACKET_ROLLOVER_STATS, ROLLOVER_SIZE);
  const view = viewStruct('struct tpacket_rollover_stats', ROLLOVER_SIZE, data);
  return {
    all: view.getBigUint64(0, littleEndian),
    huge: view.getBigUint64(8, littleEndian),
    failed: view.getBigUint64(16, littleEndian),
  };
}
