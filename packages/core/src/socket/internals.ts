import type { AddressSpace } from '../addresses/address-space.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import type { Operation } from '../waiting/operation.js';
import type { Timeout } from '../waiting/wait.js';
import type { WaitOptions } from '../waiting/wait-options.js';
import { checkSocket } from './is-socket.js';
import type { Socket } from './socket.js';

/** A socket for functions of core that are no methods of it: `protected` keeps these members from users. */
export interface SocketInternals extends Pick<Socket, keyof Socket> {
  readonly descriptor: Descriptor;
  readonly addresses: AddressSpace;
  perform<T>(make: () => Operation<T>, options: WaitOptions): Promise<T>;
  performSync<T>(operation: Operation<T>, options: WaitOptions): T;
  runFor<T>(operation: Operation<T>, timeout: Timeout, signal?: AbortSignal): Promise<T>;
}

export function internalsOf(socket: unknown, name = 'socket'): SocketInternals {
  checkSocket(socket, name);
  return socket as SocketInternals;
}

/** What turns a socket's addresses into bytes and back. */
export function addressSpaceOf(socket: unknown, name?: string): AddressSpace {
  return internalsOf(socket, name).addresses;
}
