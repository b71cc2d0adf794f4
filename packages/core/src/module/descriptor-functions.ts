import { isUint8Array } from 'node:util/types';
import type { AddressFamily } from '../addresses/family.js';
import { checkInteger } from '../arguments.js';
import { invalidArgType } from '../errors/arguments.js';
import { SocketError } from '../errors/socket-error.js';
import { unavailable } from '../errors/unavailable.js';
import { native } from '../native.js';
import { Socket } from '../socket/socket.js';

/**
 * Makes a socket object for a copy of a descriptor (dup(2)); the descriptor itself stays the caller's.
 *
 * @throws SocketError EBADF
 */
export function fromfd<A>(fd: number, family: AddressFamily<A>, type: number, proto?: number): Socket<A>;
export function fromfd<A = unknown>(fd: number, family: number, type: number, proto?: number): Socket<A>;
export function fromfd<A>(fd: number, family: number, type: number, proto = 0): Socket<A> {
  const copy = dup(fd);
  try {
    return new Socket<A>(family, type, proto, copy);
  } catch (error) {
    native.close(copy);
    throw error;
  }
}

/**
 * Copies a descriptor: dup(2). The copy is not inheritable, and the caller's to close.
 *
 * @throws SocketError EBADF
 */
export function dup(fd: number): number {
  checkInteger(fd, 'fd', 0);
  const copy = native.dup(fd);
  if (copy < 0) throw SocketError.of(copy, 'dup');
  return copy;
}

/** Closes a socket's descriptor that no object holds: close(2). @throws SocketError EBADF */
export function close(fd: number): void {
  checkInteger(fd, 'fd', 0);
  const result = native.close(fd);
  if (result < 0) throw SocketError.of(result, 'close');
}

/**
 * Windows only: the socket that {@link Socket.share} of another process described: WSASocketW.
 *
 * @param info the description; it serves once
 * @throws SocketError EINVAL for what describes no socket, or none for this process
 * @throws Error ERR_FEATURE_UNAVAILABLE_ON_PLATFORM elsewhere
 */
export function fromshare<A = unknown>(info: Uint8Array): Socket<A> {
  if (!native.fromshare) {
    throw unavailable(
      'fromshare',
      'Windows; elsewhere recvFds of @sock/unix takes a descriptor from another process',
    );
  }
  if (!isUint8Array(info)) throw invalidArgType('info', 'a Buffer or an instance of Uint8Array', info);
  const fd = native.fromshare(info);
  if (fd < 0) throw SocketError.of(fd, 'fromshare');
  return new Socket<A>(undefined, undefined, undefined, fd);
}
