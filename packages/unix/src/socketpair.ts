import { type AddressFamily, socketpair as pairOf, SOCK_STREAM, type Socket } from '@sock/core';
import { AF_UNIX } from './af-unix.js';
import type { UnixAddress } from './unix-address.js';

/**
 * Two sockets that are connected to each other; both are unnamed.
 *
 * @param family one that has pairs: {@link AF_UNIX}, or AF_TIPC
 * @param type `SOCK_STREAM`, `SOCK_DGRAM` or `SOCK_SEQPACKET`
 * @param proto 0 in all but exotic families
 * @throws SocketError `EOPNOTSUPP` for a family without pairs, `EMFILE` without free descriptors
 * @example const [parent, child] = socketpair();
 *
 * Source: socketpair(2).
 */
export function socketpair<A = UnixAddress>(
  family: AddressFamily<A> = AF_UNIX as AddressFamily<A>,
  type: number = SOCK_STREAM,
  proto = 0,
): [Socket<A>, Socket<A>] {
  return pairOf(family, type, proto);
}
