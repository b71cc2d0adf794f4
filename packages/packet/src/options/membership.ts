import {
  addressSpaceOf,
  checkConstant,
  checkInteger,
  checkObject,
  checkSocket,
  hardwareAddressBytes,
  invalidArgType,
  littleEndian,
  newStruct,
  type Socket,
} from '@sock/core';
import {
  PACKET_ADD_MEMBERSHIP,
  PACKET_DROP_MEMBERSHIP,
  PACKET_MR_PROMISC,
  SOL_PACKET,
} from '../constants/options.js';
import type { PacketAddress } from '../packet-address.js';

// struct packet_mreq: <linux/if_packet.h>
const IFINDEX = 0;
const TYPE = 4;
const ALEN = 6;
const ADDRESS = 8;
const SIZE = 16;

/** What an interface is to receive besides what is addressed to this machine. */
export interface PacketMembership {
  /** The interface’s name. */
  readonly interface: string;
  /** `PACKET_MR_PROMISC`, `PACKET_MR_MULTICAST`, `PACKET_MR_ALLMULTI` or `PACKET_MR_UNICAST`. */
  readonly type: number;
  /** The link-level address, at most 8 bytes: of the group for PACKET_MR_MULTICAST, one’s own for PACKET_MR_UNICAST. */
  readonly address?: Uint8Array | string | undefined;
}

/** A membership that lasts until it is dropped, or until its socket is closed. */
export class Membership {
  #socket: Socket<PacketAddress> | undefined;
  readonly #request: Buffer;

  /** @internal */
  constructor(socket: Socket<PacketAddress>, request: Buffer) {
    this.#socket = socket;
    this.#request = request;
  }

  /** Ends the membership; a second call does nothing, nor does one after the socket was closed. */
  drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket && !socket.closed) socket.setsockopt(SOL_PACKET, PACKET_DROP_MEMBERSHIP, this.#request);
  }

  /** The same as {@link drop}, for `using`. */
  [Symbol.dispose](): void {
    this.drop();
  }
}

/**
 * Has an interface receive more than what is addressed to this machine: `PACKET_ADD_MEMBERSHIP` of packet(7). The
 * kernel counts memberships: the interface goes back when the last one ends, at the latest with its socket.
 *
 * @throws SocketError ENODEV when there is no such interface
 * @example using _ = addMembership(socket, { interface: 'eth0', type: PACKET_MR_MULTICAST, address: '01:80:c2:00:00:0e' });
 */
export function addMembership(socket: Socket<PacketAddress>, membership: PacketMembership): Membership {
  checkSocket(socket);
  const request = encodeMembership(socket, membership);
  socket.setsockopt(SOL_PACKET, PACKET_ADD_MEMBERSHIP, request);
  return new Membership(socket, request);
}

/**
 * Has an interface receive everything on the wire, {@link addMembership} with `PACKET_MR_PROMISC`.
 *
 * @param interfaceName `'eth0'`
 */
export function promiscuous(socket: Socket<PacketAddress>, interfaceName: string): Membership {
  return addMembership(socket, { interface: interfaceName, type: PACKET_MR_PROMISC });
}

function encodeMembership(socket: Socket<PacketAddress>, membership: PacketMembership): Buffer {
  checkObject(membership, 'membership', '{ interface, type }');
  const { interface: name, type, address = '' } = membership;
  if (typeof name !== 'string') throw invalidArgType('membership.interface', 'a string', name);
  checkConstant(type, 'membership.type');
  checkInteger(type, 'membership.type', 0, 0xffff);
  const hardware = hardwareAddressBytes(address, 'membership.address', SIZE - ADDRESS);
  const { bytes, view } = newStruct('struct packet_mreq', SIZE);
  view.setInt32(IFINDEX, addressSpaceOf(socket).interfaceIndex(name), littleEndian);
  view.setUint16(TYPE, type, littleEndian);
  view.setUint16(ALEN, hardware.length, littleEndian);
  bytes.set(hardware, ADDRESS);
  return bytes;
}
