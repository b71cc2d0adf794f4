// Sockets

export type { AddressCodec, AddressResolver, CodecContext, RawAddress } from './address-codec.js';
export { AddressSpace } from './address-space.js';
export { checkConstant, checkInteger, checkObject } from './arguments.js';
export type { Data } from './bytes.js';
export { constant } from './constant.js';
export * from './constants/index.js';
export { getdefaulttimeout, setdefaulttimeout } from './default-timeout.js';
export { invalidArgType, invalidArgValue, outOfRange } from './errors/arguments.js';
export { ClosedSocketError } from './errors/closed-socket-error.js';
// Errors
export { type ErrorPlace, SocketError } from './errors/socket-error.js';
export { TimeoutError } from './errors/timeout-error.js';

// For packages of families
export { type AddressFamily, type FamilyDefinition, registerFamily } from './family.js';
export { native } from './native.js';
export { sockaddr, sockaddrFamily } from './sockaddr.js';
export { type Accepted, type Received, Socket } from './socket.js';
export type { SocketBase } from './socket-base.js';
export { socketpair } from './socketpair.js';
export type { Timeout } from './wait.js';
export type { WaitOptions } from './wait-options.js';
