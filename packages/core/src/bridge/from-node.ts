import type { Socket as NodeDgramSocket } from 'node:dgram';
import type { Socket as NetSocket, Server } from 'node:net';
import { invalidArgType } from '../errors/arguments.js';
import { invalidState } from '../errors/coded.js';
import { SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';
import { Socket } from '../socket/socket.js';

/** What {@link fromNode} takes over. */
export type NodeSocket = NetSocket | Server | NodeDgramSocket;

interface Handle {
  readonly fd?: number;
}

/** What is looked at of Node's objects: all of them, since what one lacks is undefined. */
interface Inside {
  _handle?: Handle | null;
  connecting?: boolean;
  encrypted?: boolean;
  parser?: unknown;
  readableLength?: number;
  writableLength?: number;
  getSendQueueCount?(): number;
  destroy?(): void;
  close?(): void;
}

/**
 * Takes a socket over from `node:net` or `node:dgram`: a connection, a server that listens, a datagram socket. Node's
 * object is destroyed or closed, and emits `'close'`; the connection goes on here.
 *
 * What Node has read already has to be taken first, in the same turn of the event loop: `source.read()`.
 *
 * @param source of `node:net` or `node:dgram`; connected, listening or bound
 * @throws TypeError ERR_INVALID_STATE when bytes would be lost (`source` has read some that nobody took, or has written some
 * that the kernel has not got yet), when it is not connected yet or closed, and when TLS or an HTTP parser is at work on it
 */
export function fromNode<A = unknown>(source: NodeSocket): Socket<A> {
  const inside = source as Inside;
  const handle = handleOf(inside);
  const reason = refusal(inside, handle);
  if (reason) throw invalidState(`fromNode cannot take this socket: ${reason}`);
  const socket = copyOf<A>((handle as { fd: number }).fd);
  if (inside.destroy) inside.destroy();
  else inside.close?.();
  return socket;
}

function handleOf(source: Inside): Handle | null | undefined {
  if (typeof source !== 'object' || source === null || !(source.destroy || source.close))
    throw invalidArgType('source', 'a socket or server of node:net, or a socket of node:dgram', source);
  return source.getSendQueueCount ? dgramHandle(source) : source._handle;
}

/** Where Node keeps it; the property `_handle` would emit a warning. */
function dgramHandle(source: object): Handle | undefined {
  const key = Object.getOwnPropertySymbols(source).find(({ description }) => description === 'state symbol');
  return key && (source as Record<symbol, { handle?: Handle }>)[key]?.handle;
}

function refusal(source: Inside, handle: Handle | null | undefined): string | undefined {
  if (source.encrypted) return 'TLS is at work on it, and its keys cannot be handed over';
  if (source.connecting) return 'it is not connected yet; wait for its event connect';
  if (source.parser) return 'an HTTP parser reads it; take it in the event upgrade or connect';
  if (typeof handle?.fd !== 'number' || handle.fd < 0)
    return process.platform === 'win32'
      ? 'Node tells no descriptors on Windows'
      : 'it has no descriptor: it is closed, or not bound yet';
  if (source.readableLength)
    return `Node has read ${source.readableLength} bytes already; take them first, with its read()`;
  if (source.writableLength || source.getSendQueueCount?.())
    return 'Node has not sent all yet; wait for the callback of its last write or send';
  return undefined;
}

function copyOf<A>(fd: number): Socket<A> {
  const copy = native.dup(fd);
  if (copy < 0) throw SocketError.of(copy, 'dup');
  try {
    return new Socket<A>(undefined, undefined, undefined, copy);
  } catch (error) {
    native.close(copy);
    throw error;
  }
}
