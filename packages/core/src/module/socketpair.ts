import type { AddressFamily } from '../addresses/family.js';
import { checkConstant } from '../arguments.js';
import { constant } from '../constant.js';
import { native } from '../native.js';
import { Socket } from '../socket/socket.js';
import { FreshDescriptor, refused } from '../socket/socket-kind.js';
import { SOCK_STREAM } from '../streams/sock-stream.js';

/** The family of pairs, as in Python. */
const PAIRS = process.platform === 'win32' ? 'AF_INET' : 'AF_UNIX';

/**
 * Makes two sockets that are connected to each other: socketpair(2).
 *
 * @param family AF_UNIX when left out; on Windows AF_INET, where pairs are TCP connections over the loopback interface
 * @throws SocketError ENOTSUP for families that cannot
 */
export function socketpair<A>(
  family: AddressFamily<A>,
  type?: number,
  proto?: number,
): [Socket<A>, Socket<A>];
export function socketpair<A = unknown>(
  family?: number,
  type?: number,
  proto?: number,
): [Socket<A>, Socket<A>];
export function socketpair<A>(
  family: number = constant(PAIRS),
  type: number = SOCK_STREAM,
  proto = 0,
): [Socket<A>, Socket<A>] {
  checkConstant(family, 'family');
  checkConstant(type, 'type');
  checkConstant(proto, 'proto');
  const pair = new Int32Array(2);
  const result = native.socketpair(family, type, proto, pair);
  if (result < 0) throw refused(result, 'socketpair', family);
  const [first, second] = pair as unknown as [number, number];
  return [
    new Socket<A>(family, type, proto, new FreshDescriptor(first)),
    new Socket<A>(family, type, proto, new FreshDescriptor(second)),
  ];
}
