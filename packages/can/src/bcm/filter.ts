import { invalidArgType, invalidArgValue } from '@sock/core';
import {
  CAN_BCM_RX_ANNOUNCE_RESUME,
  CAN_BCM_RX_CHECK_DLC,
  CAN_BCM_RX_FILTER_ID,
  CAN_BCM_RX_NO_AUTOTIMER,
  CAN_BCM_RX_RTR_FRAME,
  CAN_BCM_RX_SETUP,
  CAN_BCM_SETTIMER,
  CAN_BCM_STARTTIMER,
} from '../constants/bcm.js';
import { CAN_MAX_DLEN, CANFD_MAX_DLEN } from '../constants/frames.js';
import { checkedData, checkedFlag } from '../frames/fields.js';
import type { BcmFrame, BcmMessage } from './bcm-message.js';
import { type BcmKey, keyOf } from './key.js';

/** Which frames to report. */
export interface WatchOptions extends BcmKey {
  /** Report a frame only when it differs from the last one in these bits of its data; every frame when left out. */
  readonly mask?: Uint8Array | undefined;
  /** For frames whose meaning depends on a part of their data; instead of `mask`. */
  readonly multiplex?: BcmMultiplex | undefined;
  /** With `mask` or `multiplex`: report a frame also when the length of its data has changed. */
  readonly checkLength?: boolean | undefined;
  /** Report when no frame came for so many milliseconds after the last. */
  readonly timeout?: number | undefined;
  /** The timeout counts from now on, not from the first frame. */
  readonly startTimeout?: boolean | undefined;
  /** A frame does not start the timeout anew. */
  readonly noAutoTimer?: boolean | undefined;
  /** Report the first frame after a timeout even if it has not changed. */
  readonly announceResume?: boolean | undefined;
  /** Report at most one frame in so many milliseconds, the last. */
  readonly throttle?: number | undefined;
}

/** Tells several contents of one identifier apart. */
export interface BcmMultiplex {
  /** The bits that tell them apart. */
  readonly mask: Uint8Array;
  /** Each content: its value of those bits, and, set to one, the bits in which a change is reported. At most 256. */
  readonly contents: readonly Uint8Array[];
}

export function watchMessage(options: WatchOptions): BcmMessage {
  const key = keyOf(options);
  const { timeout = 0, throttle = 0 } = options;
  const is = (field: keyof WatchOptions) => checkedFlag(options[field], 'options', field);
  const frames = masks(options);
  const flags =
    CAN_BCM_SETTIMER |
    (frames.length === 0 ? CAN_BCM_RX_FILTER_ID : 0) |
    (is('checkLength') ? CAN_BCM_RX_CHECK_DLC : 0) |
    (is('startTimeout') ? CAN_BCM_STARTTIMER : 0) |
    (is('noAutoTimer') ? CAN_BCM_RX_NO_AUTOTIMER : 0) |
    (is('announceResume') ? CAN_BCM_RX_ANNOUNCE_RESUME : 0);
  return { opcode: CAN_BCM_RX_SETUP, ...key, flags, ival1: timeout, ival2: throttle, frames };
}

/** The kernel itself sends a frame to whoever asks for it by a remote frame. */
export function answerMessage(frame: BcmFrame): BcmMessage {
  if (typeof frame !== 'object' || frame === null) throw invalidArgType('frame', 'a frame', frame);
  if (frame.kind !== 'classic') throw invalidArgValue('frame.kind', "must be 'classic'", frame.kind);
  const { id, extended } = frame;
  return {
    opcode: CAN_BCM_RX_SETUP,
    id,
    extended,
    remote: true,
    flags: CAN_BCM_RX_RTR_FRAME,
    frames: [frame],
  };
}

function masks(options: WatchOptions): BcmFrame[] {
  const { mask, multiplex } = options;
  if (mask !== undefined && multiplex !== undefined) {
    throw invalidArgValue('options.multiplex', 'must not be given together with mask', multiplex);
  }
  if (mask !== undefined) return [maskFrame(options, mask, 'options.mask')];
  if (multiplex === undefined) return [];
  const { contents } = multiplex;
  if (!Array.isArray(contents)) throw invalidArgType('options.multiplex.contents', 'an array', contents);
  if (contents.length === 0)
    throw invalidArgValue('options.multiplex.contents', 'must not be empty', contents);
  return [
    maskFrame(options, multiplex.mask, 'options.multiplex.mask'),
    ...contents.map((content, index) => maskFrame(options, content, `options.multiplex.contents[${index}]`)),
  ];
}

/** A mask is as long as the data can be; where it is shorter, the rest does not matter. */
function maskFrame({ id, extended, fd }: BcmKey, mask: Uint8Array, name: string): BcmFrame {
  const length = fd ? CANFD_MAX_DLEN : CAN_MAX_DLEN;
  const data = Buffer.alloc(length);
  data.set(checkedData(mask, name, 0, length));
  return { kind: fd ? 'fd' : 'classic', id, extended, data };
}
