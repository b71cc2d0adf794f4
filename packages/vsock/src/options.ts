import {
  checkInteger,
  checkObject,
  checkSocket,
  constant,
  decodeTimeval,
  encodeTimeval,
  littleEndian,
  newStruct,
  type SocketBase,
  viewStruct,
} from '@sock/core';
import { AF_VSOCK } from './af-vsock.js';
import {
  SO_VM_SOCKETS_BUFFER_MAX_SIZE,
  SO_VM_SOCKETS_BUFFER_MIN_SIZE,
  SO_VM_SOCKETS_BUFFER_SIZE,
  SO_VM_SOCKETS_CONNECT_TIMEOUT,
} from './constants.js';

/**
 * How large a connection's receive buffer is, in bytes: what a peer may send before anybody reads. Newer kernels let
 * nobody send more ahead than its own buffer would take, so that both ends count.
 */
export interface BufferSizes {
  /** Its size, between `min` and `max`. */
  readonly size: number;
  /** The least that `size` can be. */
  readonly min: number;
  /** The most that `size` can be. */
  readonly max: number;
}

const ULONG_LONG = 8;
const TIMEVAL = /* @__PURE__ */ constant('TIMEVAL_SIZE');

/** The sizes of a socket's receive buffer: `SO_VM_SOCKETS_BUFFER_SIZE` and its limits. Linux only. */
export function getBufferSizes(socket: SocketBase): BufferSizes {
  checkSocket(socket);
  const get = (name: number) => {
    const view = viewStruct('unsigned long long', ULONG_LONG, socket.getsockopt(AF_VSOCK, name, ULONG_LONG));
    return Number(view.getBigUint64(0, littleEndian));
  };
  return {
    size: get(SO_VM_SOCKETS_BUFFER_SIZE),
    min: get(SO_VM_SOCKETS_BUFFER_MIN_SIZE),
    max: get(SO_VM_SOCKETS_BUFFER_MAX_SIZE),
  };
}

/**
 * Sets what is given of these sizes, the limits first; a size outside of them becomes the nearest. Before connect, or
 * before listen for what is accepted. Linux only.
 */
export function setBufferSizes(socket: SocketBase, sizes: Partial<BufferSizes>): void {
  checkSocket(socket);
  checkObject(sizes, 'sizes', '{ size: 1048576, max: 1048576 }');
  const { max, min, size } = sizes;
  const set = (name: number, value: number | undefined, field: string) => {
    if (value === undefined) return;
    checkInteger(value, `sizes.${field}`, 0, Number.MAX_SAFE_INTEGER);
    const { bytes, view } = newStruct('unsigned long long', ULONG_LONG);
    view.setBigUint64(0, BigInt(value), littleEndian);
    socket.setsockopt(AF_VSOCK, name, bytes);
  };
  set(SO_VM_SOCKETS_BUFFER_MAX_SIZE, max, 'max');
  set(SO_VM_SOCKETS_BUFFER_MIN_SIZE, min, 'min');
  set(SO_VM_SOCKETS_BUFFER_SIZE, size, 'size');
}

/** How long the kernel lets connect(2) try, in milliseconds: `SO_VM_SOCKETS_CONNECT_TIMEOUT`. Linux only. */
export function getConnectTimeout(socket: SocketBase): number {
  checkSocket(socket);
  return decodeTimeval(socket.getsockopt(AF_VSOCK, SO_VM_SOCKETS_CONNECT_TIMEOUT, TIMEVAL));
}

/**
 * Sets how long the kernel lets connect(2) try before it fails with ETIMEDOUT. The socket's own timeout (`settimeout`)
 * counts besides. Linux only.
 *
 * @param milliseconds 0 for the kernel's own choice, 2 seconds
 */
export function setConnectTimeout(socket: SocketBase, milliseconds: number): void {
  checkSocket(socket);
  socket.setsockopt(AF_VSOCK, SO_VM_SOCKETS_CONNECT_TIMEOUT, encodeTimeval(milliseconds));
}
