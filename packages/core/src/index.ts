// biome-ignore-all assist/source/organizeImports: grouped by what they are for

// Sockets
export { type Accepted, type ReadinessOptions, Socket, Socket as SocketType } from './socket/socket.js';
export type { MessageInfo, Received, Sender } from './operations/received.js';
export type { DataSocket } from './socket/data-socket.js';
export type { SocketBase } from './socket/socket-base.js';
export type { Messages, MessageSocket } from './socket/message-socket.js';
export { type BatchMessage, type BatchOptions, MessageBatch } from './batch/message-batch.js';
export type { OutgoingMessage } from './batch/outgoing-batch.js';
export type { StreamSocket } from './socket/stream-socket.js';
export { socketpair } from './module/socketpair.js';
export { close, dup, fromfd, fromshare } from './module/descriptor-functions.js';
export { type Polled, type PollEntry, poll, pollSync } from './module/poll.js';
export { getdefaulttimeout, setdefaulttimeout } from './socket/default-timeout.js';
export { ifIndextoname, ifNameindex, ifNametoindex, type NetworkInterface } from './module/interfaces.js';
export { type Ancillary, type AncillaryToSend, CMSG_LEN, CMSG_SPACE } from './memory/ancillary.js';
export { Splicer, type SpliceSource } from './splice/splicer.js';
export * from './structs/index.js';
export * from './constants/index.js';
export * from './bpf/index.js';
export * from './text/index.js';
export { SOCK_STREAM } from './streams/sock-stream.js';

// What their methods take and give
export type { Bytes, Data, Memory } from './memory/bytes.js';
export type { FileArgument } from './sources/file-source.js';
export type { Timeout } from './waiting/wait.js';
export type { WaitOptions } from './waiting/wait-options.js';

// Node's own sockets and streams
export type { ConnectionsOptions } from './socket/connections.js';
export type { DuplexOptions, SocketDuplex } from './bridge/duplex.js';
export { fromNode, type NodeSocket } from './bridge/from-node.js';
export type { WebStreams } from './bridge/web-streams.js';

// File objects
export type { BinaryFile } from './file/binary-file.js';
export type { EncodingErrors } from './file/encoding/error-handlers.js';
export { LEGACY_ENCODINGS } from './file/encoding/legacy-encodings.js';
export type { FileWaitOptions } from './file/file-base.js';
export type { BinaryMode, TextMode } from './file/file-mode.js';
export type { BinaryFileOptions, TextFileOptions } from './file/file-options.js';
export type { Newline } from './file/newline.js';
export type { RawFile } from './file/raw-file.js';
export type { SocketFile } from './file/socket-file.js';
export type { TextFile } from './file/text-file.js';

// Errors
export { AddressInfoError } from './errors/address-info-error.js';
export { ClosedSocketError } from './errors/closed-socket-error.js';
export { HostError } from './errors/host-error.js';
export { PartialSendError } from './errors/partial-send-error.js';
export { type ErrorPlace, SocketError } from './errors/socket-error.js';
export { TimeoutError } from './errors/timeout-error.js';

// For packages of families
export { abortable } from './waiting/abort.js';
export { closedOnFailure } from './descriptor/closed-on-failure.js';
export { Deadline } from './waiting/deadline.js';
export { sleep as sleepSync } from './waiting/sleep.js';
export { inTurn, rejectedInTurn } from './waiting/turns.js';
export type { AddressCodec, AddressResolver, CodecContext, RawAddress } from './addresses/address-codec.js';
export { interfaceIndexOf } from './addresses/interface-index-of.js';
export { recentName } from './addresses/recent-name.js';
export { AddressSpace } from './addresses/address-space.js';
export {
  checkConstant,
  checkInteger,
  checkIterable,
  checkObject,
  checkOptions,
  checkText,
  nameOf,
} from './arguments.js';
export { untilClosed } from './socket/until-closed.js';
export { checkSocket } from './socket/is-socket.js';
export { addressSpaceOf } from './socket/internals.js';
export { SharedMemory } from './memory/shared-memory.js';
export { bytesOf, memoryOf } from './memory/bytes.js';
export { constant } from './constant.js';
export { checkTimeout } from './socket/default-timeout.js';
export { type Advices, adviceOf } from './errors/advice.js';
export { coded, invalidState } from './errors/coded.js';
export { invalidArgType, invalidArgValue, outOfRange } from './errors/arguments.js';
export { describeErrno, errnoOf } from './errors/socket-error.js';
export { unavailable } from './errors/unavailable.js';
export { type AddressFamily, type FamilyDefinition, registerFamily } from './addresses/family.js';
export { native } from './native.js';
export {
  checkEndpoint,
  decodeSockaddrIn,
  type Ipv4Endpoint,
  parseInetHost,
  sockaddrInCodec,
} from './addresses/sockaddr-in.js';
export { remembering } from './addresses/remembering.js';
export { hostBytes } from './resolver/host-bytes.js';
export { type HostNames, hostResolver } from './resolver/host-resolver.js';
export { sockaddrInResolver } from './resolver/sockaddr-in-resolver.js';
export {
  type AddressInfoEntry,
  addressInfoError,
  lookupAddresses,
  lookupAddressesSync,
  type Question,
} from './resolver/lookup.js';
export { sockaddr, sockaddrFamily } from './addresses/sockaddr.js';
export { flagsOf, signalOf, unabortedSignal } from './waiting/wait-options.js';
