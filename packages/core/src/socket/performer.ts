import type { Descriptor } from '../descriptor/descriptor.js';
import type { Operation } from '../waiting/operation.js';
import type { Timeout } from '../waiting/wait.js';
import type { WaitOptions } from '../waiting/wait-options.js';
import { checkSocket } from './is-socket.js';

/** What of a socket runs operations, in its mode. */
export interface Performer {
  readonly descriptor: Descriptor;
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
