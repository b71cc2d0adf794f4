import {
  CMSG_SPACE,
  decodeDrops,
  decodeTimestamp,
  type MessageInfo,
  MSG_CONFIRM,
  MSG_DONTROUTE,
  SO_RXQ_OVFL,
  SOL_SOCKET,
  type Timestamp,
} from '@sock/core';
import type { CanAddress } from '../can-address.js';
import { CANXL_MAX_MTU } from '../constants/frames.js';
import type { CanFrame } from '../frames/frame.js';
import { decodeFrame } from '../frames/frame-codec.js';

/** A frame, and what the kernel tells about it. */
export interface ReceivedFrame {
  /** What kind of frame it is, its identifier and its data. */
  readonly frame: CanFrame<Buffer>;
  /** The interface that it came from. */
  readonly interface: string;
  /** Whether a socket of this machine has sent it: `MSG_DONTROUTE`. */
  readonly own: boolean;
  /** Whether this very socket has sent it; then it was sent successfully: `MSG_CONFIRM`. Takes `receiveOwnMessages`. */
  readonly confirmed: boolean;
  /** When it came, by the kernel's clock: nanoseconds since 1970. Takes `timestamps`. */
  readonly timestamp: bigint | undefined;
  /** When it came, by the interface's own clock, where it has one: nanoseconds. Takes `timestamps`. */
  readonly hardwareTimestamp: bigint | undefined;
  /**
   * How many frames this socket had lost before this one came, because nobody received them in time and its buffer
   * (`SO_RCVBUF`) was full. Takes `drops`.
   */
  readonly drops: number;
}

/** Longest frame of all. */
export const FRAME_SIZE = CANXL_MAX_MTU;

let ancillarySize = 0;

/** Room for three `struct timespec` and a `__u32`. */
export function ancillarySizeOfFrames(): number {
  ancillarySize ||= CMSG_SPACE(3 * 16) + CMSG_SPACE(4);
  return ancillarySize;
}

/** The frame of what recvmsg gave on a CAN_RAW socket, with what its control messages tell. */
export function receivedFrame(message: { data: Buffer } & MessageInfo<CanAddress>): ReceivedFrame {
  const { data, flags, address, ancillary } = message;
  let drops = 0;
  let time: Timestamp | undefined;
  for (const item of ancillary) {
    if (item.level === SOL_SOCKET && item.type === SO_RXQ_OVFL) drops = decodeDrops(item.data);
    else time ??= decodeTimestamp(item);
  }
  return {
    frame: decodeFrame(data),
    interface: address !== null && 'interface' in address ? address.interface : '',
    own: (flags & MSG_DONTROUTE) !== 0,
    confirmed: (flags & MSG_CONFIRM) !== 0,
    timestamp: time?.software,
    hardwareTimestamp: time?.hardware,
    drops,
  };
}
