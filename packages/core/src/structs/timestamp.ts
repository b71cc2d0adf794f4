import { SCM_TIMESTAMP, SCM_TIMESTAMPING, SCM_TIMESTAMPNS } from '../constants/control-messages.js';
import { SOL_SOCKET } from '../constants/socket-options.js';
import type { Ancillary } from '../memory/ancillary.js';
import { viewStruct } from './memory.js';
import { decodeTimespec, TIMESPEC_SIZE, timevalMicroseconds } from './times.js';

/** When a packet came or went. */
export interface Timestamp {
  /** By the kernel's clock, the one of `Date.now()`: nanoseconds since 1970. */
  readonly software: bigint | undefined;
  /** By the clock of the network device: nanoseconds since an instant of its own. */
  readonly hardware: bigint | undefined;
}

/**
 * The time in a control message of type `SCM_TIMESTAMP` (to the microsecond), `SCM_TIMESTAMPNS` or
 * `SCM_TIMESTAMPING`, which `SO_TIMESTAMP`, `SO_TIMESTAMPNS` and `SO_TIMESTAMPING` ask for.
 *
 * Source: socket(7), <linux/errqueue.h> (`struct scm_timestamping`).
 *
 * @param item a control message; `undefined` as well, which findAncillary answers when there is none
 * @returns `undefined` for control messages of other types
 */
export function decodeTimestamp(item: Ancillary | undefined): Timestamp | undefined {
  if (item?.level !== SOL_SOCKET) return undefined;
  const { type, data } = item;
  switch (type) {
    case SCM_TIMESTAMP:
      return { software: timevalMicroseconds(data) * 1000n, hardware: undefined };
    case SCM_TIMESTAMPNS:
      return { software: decodeTimespec(data), hardware: undefined };
    case SCM_TIMESTAMPING:
      return decodeTimestamping(data);
    default:
      return undefined;
  }
}

/** Three times, zero where there is none: software, one that is no longer used, raw hardware. */
function decodeTimestamping(data: Uint8Array): Timestamp {
  viewStruct('struct scm_timestamping', 3 * TIMESPEC_SIZE, data);
  return {
    software: decodeTimespec(data) || undefined,
    hardware: decodeTimespec(data.subarray(2 * TIMESPEC_SIZE)) || undefined,
  };
}
