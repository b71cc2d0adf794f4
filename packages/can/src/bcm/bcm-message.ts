import {
  checkInteger,
  checkObject,
  invalidArgType,
  invalidArgValue,
  littleEndian,
  newStruct,
  outOfRange,
  viewStruct,
} from '@sock/core';
import type { Complete } from '../complete.js';
import { CAN_BCM_CAN_FD_FRAME } from '../constants/bcm.js';
import { CAN_MTU, CANFD_MTU } from '../constants/frames.js';
import { encodeNamed } from '../frames/frame-codec.js';
import type { ClassicFrame, FdFrame, RemoteFrame } from '../frames/index.js';
import { decodeFrame } from '../frames/index.js';
import { type BcmKey, decodeKey, encodeKey } from './key.js';
import { layout as native } from './layout.js';
import { readTime, writeTime } from './time.js';

/** A frame that the broadcast manager deals with. */
export type BcmFrame<D extends Uint8Array = Uint8Array> = ClassicFrame<D> | RemoteFrame | FdFrame<D>;

/**
 * A message to or from the broadcast manager: `struct bcm_msg_head` and its frames. What is left out is 0.
 *
 * Source: Documentation/networking/can.rst of the kernel, "Broadcast Manager protocol sockets".
 */
export interface BcmMessage<D extends Uint8Array = Uint8Array> extends BcmKey {
  /** `CAN_BCM_TX_SETUP`, `CAN_BCM_RX_CHANGED`, … */
  readonly opcode: number;
  /** A sum of `CAN_BCM_SETTIMER`, `CAN_BCM_STARTTIMER`, …; CAN_BCM_CAN_FD_FRAME is added as `fd` and the frames need. */
  readonly flags?: number | undefined;
  /** How many frames to send at `ival1`; of a status, how many are left. */
  readonly count?: number | undefined;
  /** Milliseconds, exact to the microsecond: of a transmission the first interval, of a filter the timeout. */
  readonly ival1?: number | undefined;
  /** Milliseconds, exact to the microsecond: of a transmission the interval after that, of a filter the throttle. */
  readonly ival2?: number | undefined;
  /** All of CAN FD or none of them. */
  readonly frames?: readonly BcmFrame<D>[] | undefined;
}

const NAME = 'struct bcm_msg_head';
/** MAX_NFRAMES of the kernel, and the mask of a multiplex filter. */
const MOST_FRAMES = 257;

/** Bytes of the longest message. */
export const LONGEST_MESSAGE = 56 + MOST_FRAMES * CANFD_MTU;

/**
 * A message as a CAN_BCM socket sends it.
 *
 * Source: <linux/can/bcm.h>.
 *
 * @throws TypeError, RangeError
 * @example await socket.send(encodeBcmMessage({ opcode: CAN_BCM_TX_DELETE, id: 0x123 }));
 */
export function encodeBcmMessage(message: BcmMessage, layout = native): Buffer {
  checkObject(message, 'message', '{ opcode: CAN_BCM_TX_SETUP, id: 0x123, frames: [] }');
  const { opcode, flags = 0, count = 0, ival1 = 0, ival2 = 0, frames = [] } = message;
  const canId = encodeKey(message, 'message');
  const fd = isFd(message, frames);
  checkInteger(opcode, 'message.opcode', 0, 0xffff_ffff);
  checkInteger(flags, 'message.flags', 0, 0xffff_ffff);
  checkInteger(count, 'message.count', 0, 0xffff_ffff);
  const { bytes: head, view } = newStruct(NAME, layout.frames);
  view.setUint32(layout.opcode, opcode, littleEndian);
  view.setUint32(layout.flags, (flags | (fd ? CAN_BCM_CAN_FD_FRAME : 0)) >>> 0, littleEndian);
  view.setUint32(layout.count, count, littleEndian);
  writeTime(view, layout.ival1, layout.long, ival1, 'message.ival1');
  writeTime(view, layout.ival2, layout.long, ival2, 'message.ival2');
  view.setUint32(layout.canId, canId, littleEndian);
  view.setUint32(layout.nframes, frames.length, littleEndian);
  return Buffer.concat([
    head,
    ...frames.map((frame, index) => encodeOf(frame, fd, `message.frames[${index}]`)),
  ]);
}

/**
 * The opposite of {@link encodeBcmMessage}, for what a CAN_BCM socket has received.
 *
 * @throws TypeError for what are no bytes, RangeError for what is no message
 */
export function decodeBcmMessage(data: Uint8Array, layout = native): Complete<BcmMessage<Buffer>> {
  const view = viewStruct(NAME, layout.frames, data);
  const flags = view.getUint32(layout.flags, littleEndian);
  const fd = (flags & CAN_BCM_CAN_FD_FRAME) !== 0;
  return {
    opcode: view.getUint32(layout.opcode, littleEndian),
    flags,
    count: view.getUint32(layout.count, littleEndian),
    ival1: readTime(view, layout.ival1, layout.long),
    ival2: readTime(view, layout.ival2, layout.long),
    ...decodeKey(view.getUint32(layout.canId, littleEndian), fd),
    frames: framesOf(data.subarray(layout.frames), view.getUint32(layout.nframes, littleEndian), fd),
  };
}

function isFd(message: BcmMessage, frames: unknown): boolean {
  if (!Array.isArray(frames)) throw invalidArgType('message.frames', 'an array', frames);
  if (frames.length > MOST_FRAMES)
    throw outOfRange('message.frames.length', `<= ${MOST_FRAMES}`, frames.length);
  if (message.fd !== undefined) return message.fd;
  return (
    ((message.flags ?? 0) & CAN_BCM_CAN_FD_FRAME) !== 0 || (frames.length > 0 && frames[0]?.kind === 'fd')
  );
}

function encodeOf(frame: BcmFrame, fd: boolean, name: string): Buffer {
  checkObject(frame, name, "{ kind: 'classic', id, data }");
  const allowed = fd ? ['fd'] : ['classic', 'remote'];
  if (!allowed.includes(frame.kind)) {
    const kinds = allowed.map((kind) => `'${kind}'`).join(' or ');
    throw invalidArgValue(
      `${name}.kind`,
      `must be ${kinds} in a message ${fd ? 'with' : 'without'} fd`,
      frame.kind,
    );
  }
  return encodeNamed(frame, name);
}

function framesOf(data: Uint8Array, count: number, fd: boolean): BcmFrame<Buffer>[] {
  const size = fd ? CANFD_MTU : CAN_MTU;
  if (data.length < count * size) throw outOfRange('data.length', `enough for ${count} frames`, data.length);
  return Array.from({ length: count }, (_, index) => {
    const bytes = data.subarray(index * size, (index + 1) * size);
    return decodeFrame(bytes) as BcmFrame<Buffer>;
  });
}
