import type { AddressSpace } from '../addresses/address-space.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import type { Operation } from '../waiting/operation.js';
import type { Timeout } from '../waiting/wait.js';
import type { WaitOptions } from '../waiting/wait-options.js';
import { checkSocket } from './is-socket.js';

/** What of a socket runs operations, in its mode. */
export interface Performer {
  readonly descriptor: Descriptor;
  readonly addresses: AddressSpace;
  readonly type: number;
  gettimeout(): Timeout;
  perform<T>(make: () => Operation<T>, options: WaitOptions): Promise<T>;
  performSync<T>(operation: Operation<T>, options: WaitOptions): T;
  recvInto(buffer: Uint8Array, size?: number, options?: WaitOptions): Promise<number>;
  recvIntoSync(buffer: Uint8Array, size?: number, options?: WaitOptions): number;
}

/** `protected` keeps these members from users; functions of core that are no methods use them too. */
export function performerOf(socket: unknown, name: string): Performer {
  checkSocket(socket, name);
  return socket as Performer;
}

/** What turns a socket's addresses into bytes and back. */
export function addressSpaceOf(socket: unknown, name = 'socket'): AddressSpace {
  return performerOf(socket, name).addresses;
}
