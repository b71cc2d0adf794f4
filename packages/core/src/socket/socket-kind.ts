import type { AddressSpace } from '../addresses/address-space.js';
import { familyDefinition } from '../addresses/family.js';
import { familyName } from '../addresses/family-packages.js';
import { sockaddrFamily } from '../addresses/sockaddr.js';
import { checkInteger } from '../arguments.js';
import { constant } from '../constant.js';
import { SO_DOMAIN, SO_PROTOCOL, SO_TYPE, SOL_SOCKET } from '../constants/socket-options.js';
import { SOCK_CLOEXEC, SOCK_NONBLOCK } from '../constants/socket-types.js';
import { invalidArgType } from '../errors/arguments.js';
import { errnoOf, SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';
import { reportedAddress } from '../native-outcome.js';
import { STREAM } from '../streams/stream-type.js';
import { newEvent } from './audit.js';
import { protocolInfo } from './protocol-info.js';
import { getInteger } from './socket-options.js';

/** What a socket is, and the descriptor that it has. */
export interface SocketKind {
  readonly family: number;
  readonly type: number;
  readonly proto: number;
  readonly fd: number;
  /** Whether SOCK_NONBLOCK was asked for. */
  readonly nonblocking: boolean;
  /** Whether O_NONBLOCK is set, if that is known. */
  readonly mode: boolean | undefined;
}

/** Flags that Linux and the BSDs take in `type`, which do not belong to the type. */
const TYPE_FLAGS = (SOCK_NONBLOCK ?? 0) | (SOCK_CLOEXEC ?? 0);

/** What Python's constructor takes for what is left out. */
const LEFT_OUT = -1;

/** The socket that the constructor's arguments ask for. */
export function kindOf(
  self: object,
  family?: number,
  type?: number,
  proto?: number,
  fileno?: number | FreshDescriptor | null,
): SocketKind {
  if (fileno == null) return createDescriptor(self, family, type, proto);
  if (fileno instanceof FreshDescriptor) {
    announce(self, family, type, proto);
    return socketKind(family as number, type as number, proto as number, fileno.fd, true);
  }
  return adoptDescriptor(self, fileno, given(family, 'family'), given(type, 'type'), given(proto, 'proto'));
}

function given(value: number | undefined, name: string): number | undefined {
  if (value === undefined || value === LEFT_OUT) return undefined;
  checkInteger(value, name);
  return value;
}

/** Before the system is asked, as in Python. */
function announce(self: object, family = LEFT_OUT, type = LEFT_OUT, protocol = LEFT_OUT): void {
  if (newEvent.hasSubscribers) newEvent.publish({ self, family, type, protocol });
}

/** Makes a socket: socket(2). What is not given is TCP's, as in Python. */
function createDescriptor(self: object, family?: number, type?: number, proto?: number): SocketKind {
  if (family === undefined && (type !== undefined || proto !== undefined)) {
    throw invalidArgType(
      'family',
      `a number when a type or proto is given, AF_INET say, but it is undefined: ${process.platform} may not have this constant`,
      family,
    );
  }
  const kind = {
    family: given(family, 'family') ?? constant('AF_INET'),
    type: given(type, 'type') ?? STREAM,
    proto: given(proto, 'proto') ?? 0,
  };
  announce(self, kind.family, kind.type, kind.proto);
  const fd = native.socket(kind.family, kind.type, numberOfProtocol(kind));
  if (fd < 0) throw refused(fd, 'socket', kind.family);
  return socketKind(kind.family, kind.type, kind.proto, fd, true);
}

/** Some families have the kernel read a protocol in another byte order than the one in which people write it. */
function numberOfProtocol({ family, proto }: { family: number; proto: number }): number {
  return familyDefinition(family)?.protocol?.(proto) ?? proto;
}

/** Takes over a descriptor; what is not given is asked of the kernel. @throws SocketError EBADF, ENOTSOCK */
function adoptDescriptor(
  self: object,
  fd: number,
  family?: number,
  type?: number,
  proto?: number,
): SocketKind {
  checkInteger(fd, 'fileno', 0);
  announce(self, family, type, proto);
  const info = protocolInfo(fd);
  const actual = info?.family ?? familyOf(fd, family);
  type ??= getInteger(fd, SOL_SOCKET, SO_TYPE);
  proto ??= info?.proto ?? (SO_PROTOCOL === undefined ? 0 : getInteger(fd, SOL_SOCKET, SO_PROTOCOL));
  native.adopt(fd);
  return socketKind(family ?? actual, type, proto, fd, false);
}

/** A descriptor that a call of ours has just made: nothing about it needs to be asked. */
export class FreshDescriptor {
  /** @param addresses those of the socket that it comes from */
  constructor(
    readonly fd: number,
    readonly addresses?: AddressSpace,
  ) {}
}

/** @param fresh whether a call of ours has just made the descriptor: then the type tells its mode */
function socketKind(family: number, type: number, proto: number, fd: number, fresh: boolean): SocketKind {
  const nonblocking = (type & (SOCK_NONBLOCK ?? 0)) !== 0;
  return { family, type: type & ~TYPE_FLAGS, proto, fd, nonblocking, mode: fresh ? nonblocking : undefined };
}

/** The kernel refused to make a socket: says which module or right is missing. */
export function refused(errno: number, syscall: string, family: number): SocketError {
  return SocketError.of(errno, syscall, { address: familyName(family) }, { family });
}

/**
 * Some sockets tell no name, those of AF_ALG never, those of HCI not before they are bound; then it is what the caller
 * says, or what the kernel calls their domain.
 */
function familyOf(fd: number, given: number | undefined): number {
  const result = native.getsockname(fd);
  if (result >= 0) return sockaddrFamily(reportedAddress());
  const isSocket = result !== errnoOf('EBADF') && result !== errnoOf('ENOTSOCK');
  if (isSocket && given !== undefined) return given;
  if (isSocket && SO_DOMAIN !== undefined) return getInteger(fd, SOL_SOCKET, SO_DOMAIN);
  throw SocketError.of(result, 'getsockname');
}
