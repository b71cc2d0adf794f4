import { littleEndian } from './byte-order.js';
import { viewStruct } from './memory.js';

/**
 * How many packets a socket has lost so far because its receive buffer was full: the data of the control message of
 * type `SO_RXQ_OVFL`, at level `SOL_SOCKET`. The kernel sends none before the first loss.
 *
 * Source: socket(7); a `__u32` of the kernel's `sock_recv_drops`.
 */
export function decodeDrops(data: Uint8Array): number {
  return viewStruct('__u32', 4, data).getUint32(0, littleEndian);
}
