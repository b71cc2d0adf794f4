import {
  type BpfProgram,
  checkInteger,
  checkObject,
  checkSocket,
  littleEndian,
  newStruct,
  type Socket,
  setBpfProgram,
} from '@sock/core';
import {
  PACKET_FANOUT,
  PACKET_FANOUT_DATA,
  PACKET_FANOUT_FLAG_DEFRAG,
  PACKET_FANOUT_FLAG_IGNORE_OUTGOING,
  PACKET_FANOUT_FLAG_ROLLOVER,
  PACKET_FANOUT_FLAG_UNIQUEID,
  SOL_PACKET,
} from '../constants/options.js';
import type { PacketAddress } from '../packet-address.js';

/** A group of sockets that share packets. */
export interface Fanout {
  /** The group’s number in the network namespace; 0 with `uniqueId`. */
  readonly id?: number | undefined;
  /** Who gets a packet: `PACKET_FANOUT_HASH`, `PACKET_FANOUT_LB`, … */
  readonly mode: number;
  /** Whether a packet whose socket is full goes to another one. */
  readonly rollover?: boolean | undefined;
  /** Whether the kernel chooses a free number for a new group; {@link joinFanout} answers it. */
  readonly uniqueId?: boolean | undefined;
  /** Whether packets that this machine sends go to nobody. */
  readonly ignoreOutgoing?: boolean | undefined;
  /** Whether fragments of IP are put together before. */
  readonly defrag?: boolean | undefined;
  /** How many sockets the group may have (Linux 5.13); 256 when left out. Counts when the group is made. */
  readonly maxMembers?: number | undefined;
}

// struct fanout_args: <linux/if_packet.h>. Its first two fields make up the int that older kernels take.
const SIZE = 8;
const MAX_NUM_MEMBERS = 4;

/**
 * Joins a group of sockets that share the packets of an interface and a protocol: `PACKET_FANOUT` of packet(7). The
 * sockets may be of different threads and processes. A socket joins when it is bound, and leaves when it is closed.
 *
 * @returns the group’s number
 * @throws SocketError EINVAL when it is not bound or the group is of another kind, EALREADY, ENOSPC
 * @example joinFanout(socket, { id: 7, mode: PACKET_FANOUT_HASH });
 */
export function joinFanout(socket: Socket<PacketAddress>, fanout: Fanout): number {
  checkSocket(socket);
  const { id, maxMembers = 0 } = checked(fanout);
  const { bytes, view } = newStruct('struct fanout_args', SIZE);
  view.setUint32(0, ((typeFlags(fanout) << 16) | id) >>> 0, littleEndian);
  view.setUint32(MAX_NUM_MEMBERS, maxMembers, littleEndian);
  socket.setsockopt(SOL_PACKET, PACKET_FANOUT, maxMembers === 0 ? bytes.subarray(0, MAX_NUM_MEMBERS) : bytes);
  return socket.getsockopt(SOL_PACKET, PACKET_FANOUT) & 0xffff;
}

/**
 * The program that chooses a socket of the group, for `PACKET_FANOUT_CBPF`: what it answers for a packet, modulo the
 * group’s size, is the socket’s place in the order of joining. `PACKET_FANOUT_DATA` of packet(7); set it on one of the
 * group.
 */
export function setFanoutProgram(socket: Socket<PacketAddress>, program: BpfProgram): void {
  setBpfProgram(socket, SOL_PACKET, PACKET_FANOUT_DATA, program);
}

function checked(fanout: Fanout): Fanout & { id: number } {
  checkObject(fanout, 'fanout', '{ id, mode }');
  const { id = 0, mode, maxMembers = 0 } = fanout;
  checkInteger(id, 'fanout.id', 0, 0xffff);
  checkInteger(mode, 'fanout.mode', 0, 0xff);
  checkInteger(maxMembers, 'fanout.maxMembers', 0, 0xffff);
  return { ...fanout, id };
}

function typeFlags({ mode, rollover, uniqueId, ignoreOutgoing, defrag }: Fanout): number {
  return (
    mode |
    (rollover ? PACKET_FANOUT_FLAG_ROLLOVER : 0) |
    (uniqueId ? PACKET_FANOUT_FLAG_UNIQUEID : 0) |
    (ignoreOutgoing ? PACKET_FANOUT_FLAG_IGNORE_OUTGOING : 0) |
    (defrag ? PACKET_FANOUT_FLAG_DEFRAG : 0)
  );
}
