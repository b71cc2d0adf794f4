import { constant } from '../constant.js';
import {
  SO_ATTACH_FILTER,
  SO_DETACH_FILTER,
  SO_LOCK_FILTER,
  SOL_SOCKET,
} from '../constants/socket-options.js';
import { checkSocket } from '../socket/is-socket.js';
import type { SocketBase } from '../socket/socket-base.js';
import { littleEndian } from '../structs/byte-order.js';
import { newStruct } from '../structs/memory.js';
import { type BpfInstruction, encodeBpf } from './instruction.js';
import { parseBpf } from './parse.js';

/** A program of classic BPF: its instructions, or what `tcpdump -dd` or `tcpdump -ddd` has printed. */
export type BpfProgram = string | Iterable<BpfInstruction>;

/** A socket of any family. */
type AnySocket = Pick<SocketBase, 'setsockopt' | 'setsockoptPointer'>;

// struct sock_fprog of <linux/filter.h>: a length, and a pointer at the alignment of pointers.
const POINTER = /* @__PURE__ */ constant('POINTER_SIZE');
const SIZE_OF_INSTRUCTION = 8;

/**
 * Has the kernel keep only the packets that a program lets pass, and only as many of their bytes as it answers:
 * `SO_ATTACH_FILTER` of socket(7). A filter that is there already is replaced. Packets that have been received before
 * stay: a socket that must never see others gets its filter before it is bound.
 *
 * @throws SocketError EINVAL for a program that the kernel refuses, EPERM when filters are locked
 * @example attachFilter(socket, [{ code: BPF_RET | BPF_K, k: 96 }]); // 96 bytes of every packet
 */
export function attachFilter(socket: AnySocket, program: BpfProgram): void {
  setBpfProgram(socket, SOL_SOCKET, SO_ATTACH_FILTER, program);
}

/** Lets all packets pass again: `SO_DETACH_FILTER`. @throws SocketError ENOENT without a filter, EPERM when it is locked */
export function detachFilter(socket: AnySocket): void {
  checkSocket(socket);
  socket.setsockopt(SOL_SOCKET, SO_DETACH_FILTER, 0);
}

/**
 * Forbids for ever to change or to remove the socket's filter, and to attach one where none is: `SO_LOCK_FILTER`. For
 * programs that give up rights afterwards.
 */
export function lockFilter(socket: AnySocket): void {
  checkSocket(socket);
  socket.setsockopt(SOL_SOCKET, SO_LOCK_FILTER, 1);
}

/**
 * Sets an option whose value is a `struct sock_fprog`, such as `SO_ATTACH_REUSEPORT_CBPF`.
 *
 * @throws SocketError EINVAL for a program that the kernel refuses
 */
export function setBpfProgram(socket: AnySocket, level: number, name: number, program: BpfProgram): void {
  checkSocket(socket);
  const instructions = encodeBpf(typeof program === 'string' ? parseBpf(program) : program);
  const { bytes, view } = newStruct('struct sock_fprog', 2 * POINTER);
  view.setUint16(0, instructions.length / SIZE_OF_INSTRUCTION, littleEndian);
  socket.setsockoptPointer(level, name, bytes, POINTER, instructions);
}
