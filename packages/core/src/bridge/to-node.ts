import type { Socket as NodeDgramSocket } from 'node:dgram';
import { familyName } from '../addresses/family-packages.js';
import { SO_ACCEPTCONN, SOL_SOCKET } from '../constants/socket-options.js';
import { SOCK_DGRAM } from '../constants/socket-types.js';
import { invalidState } from '../errors/coded.js';
import { SocketError } from '../errors/socket-error.js';
import { unavailable } from '../errors/unavailable.js';
import { load, native } from '../native.js';
import type { SocketInternals } from '../socket/internals.js';
import { STREAM } from '../streams/stream-type.js';
import type { NodeSocket } from './from-node.js';

/** The families that node:net and node:dgram know. */
const known: Readonly<Record<number, readonly string[]>> = {
  [STREAM]: ['AF_INET', 'AF_INET6', 'AF_UNIX'],
  [SOCK_DGRAM]: ['AF_INET', 'AF_INET6'],
};

/** Gives a socket away to Node. When Node refuses it, it stays what it was. */
export function toNode(socket: SocketInternals): NodeSocket {
  // Node would take the number for one of its own files' there.
  if (process.platform === 'win32')
    throw unavailable('toNode', 'a system where sockets are file descriptors; toDuplex() works everywhere');
  const copy = native.dup(socket.descriptor.open('toNode'));
  if (copy < 0) throw SocketError.of(copy, 'dup');
  const node = given(socket, copy);
  native.release(copy);
  // Not in the socket's own mode, which the copy shares: Node's loop must not wait in a read or a write.
  native.close(socket.descriptor.detach(true));
  return node;
}

function given(socket: SocketInternals, copy: number): NodeSocket {
  try {
    return nodeSocket(socket, copy);
  } catch (error) {
    native.close(copy);
    throw error;
  }
}

function nodeSocket(socket: SocketInternals, fd: number): NodeSocket {
  const { type } = socket;
  const family = familyName(socket.family);
  if (!known[type]?.includes(family))
    throw invalidState(
      `Node has no such sockets (${family}, type ${type}); a stream can be had by toDuplex()`,
    );
  if (type === SOCK_DGRAM) return dgramSocket(family, fd);
  const net: typeof import('node:net') = load('node:net');
  if (socket.getsockopt(SOL_SOCKET, SO_ACCEPTCONN)) return net.createServer().listen({ fd });
  if (!hasPeer(socket))
    throw invalidState('toNode takes a socket that is connected, listens or sends datagrams');
  return new net.Socket({ fd, readable: true, writable: true });
}

function hasPeer(socket: SocketInternals): boolean {
  try {
    socket.getpeername();
    return true;
  } catch (error) {
    if (error instanceof SocketError && error.code === 'ENOTCONN') return false;
    throw error;
  }
}

function dgramSocket(family: string, fd: number): NodeDgramSocket {
  const dgram: typeof import('node:dgram') = load('node:dgram');
  return dgram.createSocket(family === 'AF_INET6' ? 'udp6' : 'udp4').bind({ fd });
}
