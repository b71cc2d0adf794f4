import {
  checkSocket,
  errnoOf,
  SO_PEERCRED,
  SO_PEERPIDFD,
  SO_PEERSEC,
  SOL_SOCKET,
  SocketError,
} from '@sock/core';
import { decodeSecurity } from './security.js';
import { decodeUcred, type Ucred } from './ucred.js';
import type { UnixSocket } from './unix-socket.js';

/** `uid` where nobody is connected: -1. */
const NOBODY = 0xffffffff;

/** The longest value that getsockopt takes. */
const LONGEST = 1024;

/**
 * Who was at the other end when it connected, listened or made the pair: `SO_PEERCRED` of unix(7).
 *
 * @throws SocketError ENOTCONN without a peer
 */
export function peerCredentials(socket: UnixSocket): Ucred {
  checkSocket(socket);
  const credentials = decodeUcred(socket.getsockopt(SOL_SOCKET, SO_PEERCRED, 12));
  if (credentials.uid === NOBODY) throw SocketError.of(errnoOf('ENOTCONN'), 'getsockopt');
  return credentials;
}

/**
 * A descriptor that stands for the peer's process, whatever becomes of its number: `SO_PEERPIDFD`, pidfd_open(2).
 *
 * @returns the descriptor, close-on-exec; the caller closes it
 * @throws SocketError ENODATA without a peer, ENOPROTOOPT before Linux 6.5
 */
export function peerPidfd(socket: UnixSocket): number {
  checkSocket(socket);
  return advised('Linux has had SO_PEERPIDFD since 6.5', () => socket.getsockopt(SOL_SOCKET, SO_PEERPIDFD));
}

/**
 * The label that the kernel's security module gave the peer: `SO_PEERSEC` of unix(7).
 *
 * @throws SocketError ENOPROTOOPT where no security module labels sockets
 */
export function peerSecurity(socket: UnixSocket): string {
  checkSocket(socket);
  const cure = 'no security module of this kernel labels Unix sockets; SELinux, Smack and AppArmor can';
  return decodeSecurity(advised(cure, () => socket.getsockopt(SOL_SOCKET, SO_PEERSEC, LONGEST)));
}

/** Says what it takes when the kernel does not know the option. */
function advised<T>(advice: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof SocketError) || error.code !== 'ENOPROTOOPT') throw error;
    throw new SocketError(error.errno, error.syscall, {}, advice);
  }
}
