import { type Ancillary, CMSG_SPACE, littleEndian, viewStruct } from '@sock/core';
import {
  SCM_J1939_DEST_ADDR,
  SCM_J1939_DEST_NAME,
  SCM_J1939_PRIO,
  SOL_CAN_J1939,
} from '../constants/j1939.js';

/** Whom a message was for, and how urgent it was. */
export interface J1939Destination {
  /** Address of the receiver; `undefined` for all. */
  readonly addr: number | undefined;
  /** NAME of the receiver, where the kernel knows who has that address. */
  readonly name: bigint | undefined;
  /** 0 (the highest) to 7. */
  readonly priority: number | undefined;
}

/**
 * What the control messages of a J1939 message say: `SCM_J1939_DEST_ADDR`, `SCM_J1939_DEST_NAME`, `SCM_J1939_PRIO`.
 *
 * Source: Documentation/networking/j1939.rst of the kernel.
 *
 * @param ancillary what recvmsg gave
 */
export function decodeJ1939Destination(ancillary: Iterable<Ancillary>): J1939Destination {
  let addr: number | undefined;
  let name: bigint | undefined;
  let priority: number | undefined;
  for (const { level, type, data } of ancillary) {
    if (level !== SOL_CAN_J1939) continue;
    if (type === SCM_J1939_DEST_ADDR) addr = data[0];
    else if (type === SCM_J1939_DEST_NAME) name = viewStruct('name_t', 8, data).getBigUint64(0, littleEndian);
    else if (type === SCM_J1939_PRIO) priority = data[0];
  }
  return { addr, name, priority };
}

/** Memory for these control messages, in bytes. */
export function destinationSpace(): number {
  return CMSG_SPACE(1) + CMSG_SPACE(8) + CMSG_SPACE(1);
}
