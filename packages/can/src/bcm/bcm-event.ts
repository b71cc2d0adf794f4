import { CMSG_SPACE, decodeTimestamp, type MessageInfo, MSG_CONFIRM, MSG_DONTROUTE } from '@sock/core';
import type { CanAddress } from '../can-address.js';
import type { Complete } from '../complete.js';
import { CAN_BCM_RX_CHANGED, CAN_BCM_RX_TIMEOUT, CAN_BCM_TX_EXPIRED } from '../constants/bcm.js';
import { type BcmFrame, type BcmMessage, decodeBcmMessage } from './bcm-message.js';
import type { BcmKey } from './key.js';

/** Something that the broadcast manager reports of its own accord. */
export type BcmEvent = BcmChanged | BcmTimeout | BcmExpired;

/** A frame has passed a filter: CAN_BCM_RX_CHANGED. */
export interface BcmChanged {
  /** Tells it from other events. */
  readonly kind: 'changed';
  /** The filter. */
  readonly key: Complete<BcmKey>;
  /** The frame that passed. */
  readonly frame: BcmFrame<Buffer>;
  /** The interface that it came from. */
  readonly interface: string;
  /** Whether a socket of this machine has sent it: `MSG_DONTROUTE`. Since Linux 6.6. */
  readonly own: boolean;
  /** Whether this very socket has sent it: `MSG_CONFIRM`. Since Linux 6.6. */
  readonly confirmed: boolean;
  /** When it came, by the kernel's clock: nanoseconds since 1970. Takes the socket option `SO_TIMESTAMPNS` or its like. */
  readonly timestamp: bigint | undefined;
}

/** No frame came for a filter in its time: CAN_BCM_RX_TIMEOUT. */
export interface BcmTimeout {
  /** Tells it from other events. */
  readonly kind: 'timeout';
  /** The filter. */
  readonly key: Complete<BcmKey>;
}

/** The first frames of a transmission are sent, as many as `count` was: CAN_BCM_TX_EXPIRED. */
export interface BcmExpired {
  /** Tells it from other events. */
  readonly kind: 'expired';
  /** The transmission. */
  readonly key: Complete<BcmKey>;
}

/** What was received: the message, and the event where it is one. */
export interface BcmDelivery {
  readonly message: Complete<BcmMessage<Buffer>>;
  readonly event: BcmEvent | undefined;
}

/** Room for three `struct timespec`. */
export function eventSpace(): number {
  return CMSG_SPACE(3 * 16);
}

export function delivered(received: { data: Buffer } & MessageInfo<CanAddress>): BcmDelivery {
  const message = decodeBcmMessage(received.data);
  return { message, event: eventOf(message, received) };
}

function eventOf(
  message: Complete<BcmMessage<Buffer>>,
  { ancillary, flags, address }: MessageInfo<CanAddress>,
): BcmEvent | undefined {
  const { opcode, id, extended, remote, fd, frames } = message;
  const key = { id, extended, remote, fd } as Complete<BcmKey>;
  if (opcode === CAN_BCM_RX_TIMEOUT) return { kind: 'timeout', key };
  if (opcode === CAN_BCM_TX_EXPIRED) return { kind: 'expired', key };
  if (opcode !== CAN_BCM_RX_CHANGED || frames?.[0] === undefined) return undefined;
  return {
    kind: 'changed',
    key,
    frame: frames[0],
    interface: address !== null && 'interface' in address ? address.interface : '',
    own: (flags & MSG_DONTROUTE) !== 0,
    confirmed: (flags & MSG_CONFIRM) !== 0,
    timestamp: ancillary.map(decodeTimestamp).find((time) => time !== undefined)?.software,
  };
}
