import {
  type AncillaryToSend,
  type Bytes,
  CMSG_LEN,
  checkInteger,
  checkIterable,
  checkSocket,
  type Data,
  littleEndian,
  type MessageInfo,
  newStruct,
  SCM_RIGHTS,
  type Sender,
  SOL_SOCKET,
  viewOf,
  type WaitOptions,
} from '@sock/core';
import type { UnixAddress } from './unix-address.js';
import type { UnixSocket } from './unix-socket.js';

/** Size of a C `int`, which is what descriptors are sent as. */
const INT = 4;

/** Descriptors that fit into what the kernel allows for one message (SCM_MAX_FD), many times over. */
const MOST = 0xffff;

/** What {@link recvFds} received. */
export interface ReceivedFds {
  /** The bytes that came along. */
  data: Bytes;
  /** Descriptors of this process, close-on-exec; the receiver closes them. */
  fds: number[];
  /** `MSG_CTRUNC` when there were more descriptors than asked for: those are closed. `MSG_TRUNC`, … */
  flags: number;
  /** Who sent it; `null` where the protocol does not tell. */
  address: Sender<UnixAddress>;
}

/**
 * Sends descriptors along with data: sendmsg(2) with `SCM_RIGHTS` of unix(7). The receiver gets descriptors of its own
 * for the same open files; those that were sent stay open here.
 *
 * @param buffers at least a byte in all on streams, or the descriptors do not go
 * @param fds at most 253 on Linux
 * @param address of the receiver, unless the socket is connected
 * @returns how many bytes of data were sent
 * @throws SocketError EBADF for what is no open descriptor, EINVAL for too many, ETOOMANYREFS with too many on their way
 * @example await sendFds(socket, ['log'], [file.fd]);
 */
export async function sendFds(
  socket: UnixSocket,
  buffers: Iterable<Data>,
  fds: Iterable<number>,
  options?: WaitOptions,
  address?: UnixAddress | null,
): Promise<number> {
  checkSocket(socket);
  return socket.sendmsg(buffers, rights(fds), options, address);
}

/** {@link sendFds} that blocks. */
export function sendFdsSync(
  socket: UnixSocket,
  buffers: Iterable<Data>,
  fds: Iterable<number>,
  options?: WaitOptions,
  address?: UnixAddress | null,
): number {
  checkSocket(socket);
  return socket.sendmsgSync(buffers, rights(fds), options, address);
}

/**
 * Receives data and the descriptors that were sent along with it: recvmsg(2) with `SCM_RIGHTS` of unix(7).
 *
 * A socket with `SO_PASSCRED`, `SO_PASSPIDFD` or `SO_PASSSEC` needs room for these messages as well: use recvmsg.
 *
 * @param size at most so many bytes of data
 * @param maxFds at most so many descriptors; the kernel closes the others
 * @example const { data, fds } = await recvFds(socket, 1024, 1);
 */
export async function recvFds(
  socket: UnixSocket,
  size: number,
  maxFds: number,
  options?: WaitOptions,
): Promise<ReceivedFds> {
  checkSocket(socket);
  return received(await socket.recvmsg(size, room(maxFds), options));
}

/** {@link recvFds} that blocks. */
export function recvFdsSync(
  socket: UnixSocket,
  size: number,
  maxFds: number,
  options?: WaitOptions,
): ReceivedFds {
  checkSocket(socket);
  return received(socket.recvmsgSync(size, room(maxFds), options));
}

/** The descriptors in a control message `SCM_RIGHTS`; a number that was cut off at the end is left out. */
export function decodeFds(data: Uint8Array): number[] {
  const view = viewOf(data);
  return Array.from({ length: Math.floor(data.length / INT) }, (_, index) =>
    view.getInt32(index * INT, littleEndian),
  );
}

function rights(fds: Iterable<number>): AncillaryToSend[] {
  checkIterable(fds, 'fds', 'numbers');
  const list = [...fds] as number[];
  if (list.length === 0) return [];
  const { bytes, view } = newStruct('array of int', list.length * INT);
  for (const [index, fd] of list.entries()) {
    checkInteger(fd, `fds[${index}]`, 0);
    view.setInt32(index * INT, fd, littleEndian);
  }
  return [{ level: SOL_SOCKET, type: SCM_RIGHTS, data: bytes }];
}

/** Without padding, where one more descriptor would find room. */
function room(maxFds: number): number {
  checkInteger(maxFds, 'maxFds', 0, MOST);
  return CMSG_LEN(maxFds * INT);
}

function received(message: { data: Bytes } & MessageInfo<unknown>): ReceivedFds {
  const { data, ancillary, flags, address } = message;
  const fds = ancillary.flatMap((item) =>
    item.level === SOL_SOCKET && item.type === SCM_RIGHTS ? decodeFds(item.data) : [],
  );
  return { data, fds, flags, address: address as Sender<UnixAddress> };
}
