import { checkConstant, checkInteger } from './arguments.js';
import { constant } from './constant.js';
import { SO_PROTOCOL, SO_TYPE, SOL_SOCKET } from './constants/socket-options.js';
import { SOCK_CLOEXEC, SOCK_NONBLOCK, SOCK_STREAM } from './constants/socket-types.js';
import { commonAdvice } from './errors/advice.js';
import { invalidArgType } from './errors/arguments.js';
import { describeErrno, SocketError } from './errors/socket-error.js';
import { familyDefinition } from './family.js';
import { familyName } from './family-packages.js';
import { native } from './native.js';
import { sockaddrFamily } from './sockaddr.js';
import { getInteger } from './socket-options.js';

/** What a socket is, and the descriptor that it has. */
export interface SocketKind {
  readonly family: number;
  readonly type: number;
  readonly proto: number;
  readonly fd: number;
  /** Whether SOCK_NONBLOCK was asked for. */
  readonly nonblocking: boolean;
}

/** Flags that Linux and the BSDs take in `type`, which do not belong to the type. */
const TYPE_FLAGS = (SOCK_NONBLOCK ?? 0) | (SOCK_CLOEXEC ?? 0);

/** Makes a socket: socket(2). What is not given is TCP's, as in Python. */
export function createDescriptor(family?: number, type?: number, proto?: number): SocketKind {
  if (family === undefined && proto !== undefined) {
    throw invalidArgType(
      'family',
      `a number when proto is given (${process.platform} may lack the constant)`,
      family,
    );
  }
  const kind = { family: family ?? constant('AF_INET'), type: type ?? SOCK_STREAM, proto: proto ?? 0 };
  checkConstant(kind.family, 'family');
  checkConstant(kind.type, 'type');
  checkConstant(kind.proto, 'proto');
  const fd = native.socket(kind.family, kind.type, kind.proto);
  if (fd < 0) throw refused(fd, 'socket', kind.family);
  return { ...withoutFlags(kind), fd, nonblocking: (kind.type & (SOCK_NONBLOCK ?? 0)) !== 0 };
}

/** Takes over a descriptor; what is not given is asked of the kernel. */
export function adoptDescriptor(fd: number, family?: number, type?: number, proto?: number): SocketKind {
  checkInteger(fd, 'fileno', 0);
  const kind = {
    family: family ?? familyOf(fd),
    type: type ?? getInteger(fd, SOL_SOCKET, SO_TYPE),
    proto: proto ?? (SO_PROTOCOL === undefined ? 0 : getInteger(fd, SOL_SOCKET, SO_PROTOCOL)),
  };
  native.adopt(fd);
  return { ...withoutFlags(kind), fd, nonblocking: (kind.type & (SOCK_NONBLOCK ?? 0)) !== 0 };
}

/** The kernel refused to make a socket: says which module or right is missing. */
export function refused(errno: number, syscall: string, family: number): SocketError {
  const [code] = describeErrno(errno);
  const advice = familyDefinition(family)?.advice?.(code) ?? commonAdvice(code);
  return new SocketError(errno, syscall, { address: familyName(family) }, advice);
}

function withoutFlags<K extends { type: number }>(kind: K): K {
  return { ...kind, type: kind.type & ~TYPE_FLAGS };
}

function familyOf(fd: number): number {
  const result = native.getsockname(fd);
  if (result < 0) throw SocketError.of(result, 'getsockname');
  return sockaddrFamily(native.address.subarray(0, native.outcome[0]));
}
