import {
  type Ancillary,
  CMSG_SPACE,
  decodeTimestamp,
  littleEndian,
  SCM_TIMESTAMP,
  SOL_SOCKET,
  viewStruct,
} from '@sock/core';
import { HCI_CMSG_DIR, HCI_CMSG_TSTAMP } from '../constants/hci.js';
import { SOL_HCI } from '../constants/protocols.js';

/** What the kernel tells about a packet that an HCI socket received. */
export interface HciPacketInfo {
  /** Whether it came from the controller (`'in'`) or went to it. Takes `HCI_DATA_DIR`. */
  readonly direction: 'in' | 'out' | undefined;
  /** When: nanoseconds since 1970, exact to the microsecond. Takes `HCI_TIME_STAMP`. */
  readonly timestamp: bigint | undefined;
}

/** Room for the control messages of an HCI socket. */
export function hciAncillarySize(): number {
  return CMSG_SPACE(4) + CMSG_SPACE(16);
}

/**
 * What control messages of an HCI socket tell.
 *
 * Source: `HCI_CMSG_DIR` and `HCI_CMSG_TSTAMP` of <bluetooth/hci.h>.
 *
 * @param items the `ancillary` that recvmsg gave
 */
export function decodeHciAncillary(items: Iterable<Ancillary>): HciPacketInfo {
  let direction: HciPacketInfo['direction'];
  let timestamp: bigint | undefined;
  for (const { level, type, data } of items) {
    if (level !== SOL_HCI) continue;
    if (type === HCI_CMSG_DIR) direction = directionOf(data);
    // It is laid out as a time stamp of any socket.
    else if (type === HCI_CMSG_TSTAMP)
      timestamp = decodeTimestamp({ level: SOL_SOCKET, type: SCM_TIMESTAMP, data })?.software;
  }
  return { direction, timestamp };
}

function directionOf(data: Uint8Array): 'in' | 'out' {
  return viewStruct('int', 4, data).getInt32(0, littleEndian) === 0 ? 'out' : 'in';
}
