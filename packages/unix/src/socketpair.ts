import { type AddressFamily, socketpair as pairOf, SOCK_STREAM, type Socket } from '@sock/core';
import { AF_UNIX } from './af-unix.js';
import type { UnixAddress } from './unix-address.js';

/**
 * Two sockets that are connected to each other; both are unnamed. Source: socketpair(2).
 *
 * @param family one that has pairs: {@link AF_UNIX} when left out, or AF_TIPC
 * @param type `SOCK_STREAM` when left out, `SOCK_DGRAM` or `SOCK_SEQPACKET`
 * @param proto protocol number, 0 when left out
 * @throws SocketError `ENOTSUP` for a family without pairs, `EMFILE` without free descriptors
 * @example const [parent, child] = socketpair();
 */
export function socketpair<A = UnixAddress>(
  family: AddressFamily<A> = AF_UNIX as AddressFamily<A>,
  type: number = SOCK_STREAM,
  proto = 0,
): [Socket<A>, Socket<A>] {
  return pairOf(family, type, proto);
}
