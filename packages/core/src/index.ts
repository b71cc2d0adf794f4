// biome-ignore-all assist/source/organizeImports: grouped by what they are for

// Sockets
export { type Accepted, type ReadinessOptions, Socket, Socket as SocketType } from './socket.js';
export type { DataSocket, Memory, MessageInfo, Received, Sender } from './data-socket.js';
export type { SocketBase } from './socket-base.js';
export { socketpair } from './socketpair.js';
export { close, fromfd, fromshare } from './descriptor-functions.js';
export { type PollEntry, poll, pollSync } from './poll.js';
export { getdefaulttimeout, setdefaulttimeout } from './default-timeout.js';
export { ifIndextoname, ifNameindex, ifNametoindex, type NetworkInterface } from './interfaces.js';
export { type Ancillary, type AncillaryToSend, CMSG_LEN, CMSG_SPACE } from './ancillary.js';
export * from './structs/index.js';
export * from './constants/index.js';

// What their methods take
export type { Data } from './bytes.js';
export type { FileArgument } from './file-source.js';
export type { Timeout } from './wait.js';
export type { WaitOptions } from './wait-options.js';

// File objects
export type { BinaryFile } from './file/binary-file.js';
export type { FileWaitOptions } from './file/file-base.js';
export type { BinaryMode, TextMode } from './file/file-mode.js';
export type { BinaryFileOptions, TextFileOptions } from './file/file-options.js';
export type { Newline } from './file/newline.js';
export type { SocketFile } from './file/socket-file.js';
export type { EncodingErrors } from './file/text-coder.js';
export type { TextFile } from './file/text-file.js';

// Errors
export { AddressInfoError } from './errors/address-info-error.js';
export { ClosedSocketError } from './errors/closed-socket-error.js';
export { HostError } from './errors/host-error.js';
export { type ErrorPlace, SocketError } from './errors/socket-error.js';
export { TimeoutError } from './errors/timeout-error.js';

// For packages of families
export { abortable } from './abort.js';
export type { AddressCodec, AddressResolver, CodecContext, RawAddress } from './address-codec.js';
export { AddressSpace } from './address-space.js';
export { checkConstant, checkInteger, checkObject } from './arguments.js';
export { bytesOf } from './bytes.js';
export { constant } from './constant.js';
export { checkTimeout } from './default-timeout.js';
export { invalidArgType, invalidArgValue, outOfRange } from './errors/arguments.js';
export { describeErrno, errnoOf } from './errors/socket-error.js';
export { unavailable } from './errors/unavailable.js';
export { type AddressFamily, type FamilyDefinition, registerFamily } from './family.js';
export { native } from './native.js';
export { sockaddr, sockaddrFamily } from './sockaddr.js';
export { flagsOf, signalOf } from './wait-options.js';
