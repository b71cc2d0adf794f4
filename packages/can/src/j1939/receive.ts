import {
  CMSG_SPACE,
  checkSocket,
  decodeTimestamp,
  type MessageInfo,
  type Socket,
  type WaitOptions,
} from '@sock/core';
import type { CanAddress, J1939Address } from '../can-address.js';
import type { Complete } from '../complete.js';
import { decodeJ1939Destination, destinationSpace, type J1939Destination } from './destination.js';

/** A message, and what the kernel tells about it. */
export interface J1939Message {
  /** The message, put together from its frames. */
  readonly data: Buffer;
  /** Parameter group. */
  readonly pgn: number;
  /** Who sent it; `name` is 0 where the kernel knows of no NAME. Answers go to this address. */
  readonly source: Complete<J1939Address>;
  /** Whom it was for. */
  readonly destination: J1939Destination;
  /** When it came, by the kernel's clock: nanoseconds since 1970. Takes the socket option `SO_TIMESTAMPNS` or its like. */
  readonly timestamp: bigint | undefined;
}

/** Room for three `struct timespec`. */
const TIMES = 3 * 16;

/**
 * Waits for a message on a J1939 socket, and tells all about it that {@link Socket.recvfrom} leaves out.
 *
 * @param size the longest message to expect, in bytes; of a longer one the rest is lost
 * @throws SocketError ENETDOWN, or why a message that was being received is lost; TimeoutError
 * @example const { pgn, source, data } = await recvJ1939(socket, 1785);
 */
export async function recvJ1939(
  socket: Socket<CanAddress>,
  size: number,
  options?: WaitOptions,
): Promise<J1939Message> {
  checkSocket(socket);
  return messageOf(socket, await socket.recvmsg(size, messageSpace(), options));
}

/** As {@link recvJ1939}, on this thread. */
export function recvJ1939Sync(socket: Socket<CanAddress>, size: number, options?: WaitOptions): J1939Message {
  checkSocket(socket);
  return messageOf(socket, socket.recvmsgSync(size, messageSpace(), options));
}

function messageSpace(): number {
  return destinationSpace() + CMSG_SPACE(TIMES);
}

function messageOf(
  socket: Socket<CanAddress>,
  { data, address, ancillary }: { data: Buffer } & MessageInfo<CanAddress>,
): J1939Message {
  const source = address as Complete<J1939Address>;
  const timestamp = ancillary.map(decodeTimestamp).find((time) => time !== undefined)?.software;
  return {
    data,
    pgn: source.pgn,
    source: { ...source, interface: source.interface || interfaceOf(socket) },
    destination: decodeJ1939Destination(ancillary),
    timestamp,
  };
}

/** Of messages that it has put together itself the kernel does not say where they came from: where the socket is bound. */
function interfaceOf(socket: Socket<CanAddress>): string {
  return socket.getsockname().interface;
}
