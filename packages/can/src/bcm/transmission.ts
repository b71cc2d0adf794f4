import { checkInteger, invalidArgType, invalidArgValue } from '@sock/core';
import {
  CAN_BCM_SETTIMER,
  CAN_BCM_STARTTIMER,
  CAN_BCM_TX_ANNOUNCE,
  CAN_BCM_TX_COUNTEVT,
  CAN_BCM_TX_RESET_MULTI_IDX,
  CAN_BCM_TX_SEND,
  CAN_BCM_TX_SETUP,
} from '../constants/bcm.js';
import { checkedFlag } from '../frames/fields.js';
import type { BcmFrame, BcmMessage } from './bcm-message.js';
import { type BcmKey, keyOf } from './key.js';

/** One frame, or several that are sent in turn. */
export type BcmFrames = BcmFrame | readonly BcmFrame[];

/** How to send frames cyclically; the first goes at once. At least one of the intervals is needed. */
export interface TransmitOptions {
  /** Milliseconds between frames, exact to the microsecond; with `count`, those after the first `count` frames. */
  readonly interval?: number | undefined;
  /** How many frames to send at `initialInterval`. */
  readonly count?: number | undefined;
  /** Milliseconds between the first `count` frames. Without `interval` nothing is sent after them. */
  readonly initialInterval?: number | undefined;
  /** Report an event `'expired'` after the first `count` frames. */
  readonly notify?: boolean | undefined;
  /**
   * What the transmission is known by: identifier and kind of the first frame when left out. Needed only for two
   * transmissions with the same identifier.
   */
  readonly key?: BcmKey | undefined;
}

/** How to change the frames of a transmission. */
export interface UpdateOptions {
  /** Send the first changed frame at once, besides the cycle. */
  readonly announce?: boolean | undefined;
  /** Of several frames, go on with the first. */
  readonly restart?: boolean | undefined;
  /** What the transmission is known by, if not by its first frame. */
  readonly key?: BcmKey | undefined;
}

/** MAX_NFRAMES of the kernel. */
const MOST_FRAMES = 256;

export function transmitMessage(frames: BcmFrames, options: TransmitOptions): BcmMessage {
  const { interval = 0, count = 0, initialInterval = 0 } = options;
  checkInteger(count, 'options.count', 0, 0xffff_ffff);
  if (count > 0 !== initialInterval > 0) {
    throw invalidArgValue('options.initialInterval', 'must be given together with count', initialInterval);
  }
  if (interval === 0 && count === 0) {
    throw invalidArgValue('options.interval', 'must be greater than 0 without count', interval);
  }
  const notify = checkedFlag(options.notify, 'options', 'notify');
  return {
    ...setup(frames, options.key),
    flags: CAN_BCM_SETTIMER | CAN_BCM_STARTTIMER | (notify ? CAN_BCM_TX_COUNTEVT : 0),
    count,
    ival1: initialInterval,
    ival2: interval,
  };
}

export function updateMessage(frames: BcmFrames, options: UpdateOptions): BcmMessage {
  const announce = checkedFlag(options.announce, 'options', 'announce');
  const restart = checkedFlag(options.restart, 'options', 'restart');
  const flags = (announce ? CAN_BCM_TX_ANNOUNCE : 0) | (restart ? CAN_BCM_TX_RESET_MULTI_IDX : 0);
  return { ...setup(frames, options.key), flags };
}

export function sendMessage(frame: BcmFrame): BcmMessage {
  return { ...setup([frame], undefined), opcode: CAN_BCM_TX_SEND };
}

function setup(frames: BcmFrames, key: BcmKey | undefined): BcmMessage {
  const list = Array.isArray(frames) ? (frames as readonly BcmFrame[]) : [frames as BcmFrame];
  if (list.length === 0 || list.length > MOST_FRAMES) {
    throw invalidArgValue('frames', `must be 1 to ${MOST_FRAMES}`, list);
  }
  return { opcode: CAN_BCM_TX_SETUP, ...(key ? keyOf(key) : keyOfFrame(list[0] as BcmFrame)), frames: list };
}

function keyOfFrame(frame: BcmFrame): BcmKey {
  if (typeof frame !== 'object' || frame === null)
    throw invalidArgType('frames', 'a frame or several', frame);
  const { id, extended, kind } = frame;
  return { id, extended, remote: kind === 'remote', fd: kind === 'fd' };
}
