import { familyName } from '../addresses/family-packages.js';
import { constant } from '../constant.js';
import type { SocketBase } from './socket-base.js';

const typeNames = ['SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_RAW', 'SOCK_RDM', 'SOCK_SEQPACKET'];

/**
 * What `util.inspect` shows of a socket; addresses that it does not have are left out.
 *
 * @param fd its number, which to show is not to hand out
 */
export function describeSocket(socket: SocketBase, fd: number): object {
  const kind = {
    fd: socket.closed ? 'closed' : fd,
    family: familyName(socket.family),
    type: typeNames.find((name) => constant(name) === socket.type) ?? socket.type,
    proto: socket.proto,
  };
  if (socket.closed) return kind;
  return {
    ...kind,
    ...address('laddr', () => socket.getsockname()),
    ...address('raddr', () => socket.getpeername()),
  };
}

function address(name: string, ask: () => unknown): object {
  try {
    return { [name]: ask() };
  } catch {
    return {};
  }
}
