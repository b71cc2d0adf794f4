import {
  checkInteger,
  checkObject,
  checkSocket,
  littleEndian,
  MSG_EOR,
  MSG_OOB,
  newStruct,
  type SocketBase,
} from '@sock/core';
import { SOL_TIPC, TIPC_CLUSTER_SCOPE, TIPC_GROUP_JOIN, TIPC_GROUP_LEAVE } from './constants.js';
import type { TipcAddress } from './tipc-address.js';

/** Membership in a group: `struct tipc_group_req` of <linux/tipc.h>. */
export interface TipcGroup {
  /** The group: a type of service, from TIPC_RESERVED_TYPES. */
  readonly type: number;
  /** The member: several may have the same. */
  readonly instance: number;
  /** TIPC_CLUSTER_SCOPE if it is left out, or TIPC_NODE_SCOPE. */
  readonly scope?: number | undefined;
  /** TIPC_GROUP_LOOPBACK, TIPC_GROUP_MEMBER_EVTS. */
  readonly flags?: number | undefined;
}

/** What a member of a group receives. */
export type TipcGroupEvent =
  /** A member has come, or was there before this one. */
  | { readonly name: 'join'; readonly address: TipcAddress }
  /** A member has left. */
  | { readonly name: 'leave'; readonly address: TipcAddress }
  /** A member has sent something. */
  | { readonly name: 'message'; readonly address: TipcAddress; readonly data: Buffer };

const SIZE = 16;

/**
 * Makes an unbound `SOCK_RDM` socket a member of a group. Then `send` goes to all members, `sendto` to a `tipcName` of
 * the group to one of those that have the instance, to a `tipcServiceRange` to all that have it, to a socket's address
 * to that socket.
 */
export function joinGroup(socket: SocketBase<TipcAddress>, group: TipcGroup): void {
  checkSocket(socket);
  socket.setsockopt(SOL_TIPC, TIPC_GROUP_JOIN, encodeTipcGroupReq(group));
}

/** Ends the membership of a socket. */
export function leaveGroup(socket: SocketBase<TipcAddress>): void {
  checkSocket(socket);
  socket.setsockopt(SOL_TIPC, TIPC_GROUP_LEAVE, null, 0);
}

/** The bytes of `struct tipc_group_req`. */
export function encodeTipcGroupReq(group: TipcGroup): Buffer {
  checkObject(group, 'group', '{ type, instance }');
  const { type, instance, scope = TIPC_CLUSTER_SCOPE, flags = 0 } = group;
  const { bytes, view } = newStruct('struct tipc_group_req', SIZE);
  for (const [i, [name, value]] of Object.entries({ type, instance, scope, flags }).entries()) {
    checkInteger(value, `group.${name}`, 0, 0xffffffff);
    view.setUint32(4 * i, value, littleEndian);
  }
  return bytes;
}

/**
 * Tells members that come and go from messages. They are reported when the group has TIPC_GROUP_MEMBER_EVTS.
 *
 * @param received what `recvmsg` of a member answered
 */
export function groupEvent(received: {
  readonly data: Buffer;
  readonly flags: number;
  readonly address: unknown;
}): TipcGroupEvent {
  const address = received.address as TipcAddress;
  if (!(received.flags & MSG_OOB)) return { name: 'message', address, data: received.data };
  return { name: received.flags & MSG_EOR ? 'leave' : 'join', address };
}
