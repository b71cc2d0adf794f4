import { isUint8Array } from 'node:util/types';
import { checkObject, invalidArgType, invalidArgValue, outOfRange } from '@sock/core';
import { CAN_MTU, CANFD_MTU, CANXL_HDR_SIZE, CANXL_XLF } from '../constants/frames.js';
import { decodeClassic, encodeClassic, encodeError, encodeRemote } from './classic-codec.js';
import { decodeFd, encodeFd } from './fd-codec.js';
import type { CanFrame } from './frame.js';
import { XL_FLAGS } from './layout.js';
import { decodeXl, encodeXl } from './xl-codec.js';

/**
 * A frame as a CAN_RAW socket sends it: `struct can_frame` (16 bytes), `struct canfd_frame` (72) or
 * `struct canxl_frame` (12 and the data).
 *
 * Source: <linux/can.h>.
 *
 * @throws TypeError for what is no frame; RangeError for an identifier of more than 11 bits (29 of an extended frame),
 * for more data than the kind of frame carries, and for a length of data that CAN FD has no code for
 * @example await socket.send(encodeFrame({ kind: 'classic', id: 0x123, data: Buffer.of(1, 2, 3) }));
 */
export function encodeFrame(frame: CanFrame): Buffer {
  return encodeNamed(frame, 'frame');
}

/** @param name for messages: `'frames[3]'` */
export function encodeNamed(frame: CanFrame, name: string): Buffer {
  checkObject(frame, name, "{ kind: 'classic', id, data }");
  switch (frame.kind) {
    case 'classic':
      return encodeClassic(frame, name);
    case 'fd':
      return encodeFd(frame, name);
    case 'xl':
      return encodeXl(frame, name);
    case 'remote':
      return encodeRemote(frame, name);
    case 'error':
      return encodeError(frame, name);
    default:
      throw invalidArgValue(
        `${name}.kind`,
        "must be 'classic', 'fd', 'xl', 'remote' or 'error'",
        kindOf(frame),
      );
  }
}

function kindOf(frame: { kind?: unknown }): unknown {
  return frame.kind;
}

/**
 * The frame in what a CAN_RAW socket has received. Its data is a view on these bytes, no copy.
 *
 * Source: <linux/can.h>.
 *
 * @param bytes exactly one frame
 * @throws TypeError for what are no bytes, RangeError for what is no frame
 * @example const frame = decodeFrame(await socket.recv(CANXL_MTU));
 */
export function decodeFrame(bytes: Uint8Array): CanFrame<Buffer> {
  const buffer = bufferOf(bytes);
  // As the kernel tells them apart: an XL frame may be as long as one of the others.
  if (buffer.length >= CANXL_HDR_SIZE && (buffer[XL_FLAGS] as number) & CANXL_XLF) return decodeXl(buffer);
  if (buffer.length === CAN_MTU) return decodeClassic(buffer);
  if (buffer.length === CANFD_MTU) return decodeFd(buffer);
  throw outOfRange(
    'bytes.length',
    `${CAN_MTU} (classical CAN), ${CANFD_MTU} (FD) or that of an XL frame`,
    buffer.length,
  );
}

function bufferOf(bytes: Uint8Array): Buffer {
  if (Buffer.isBuffer(bytes)) return bytes;
  if (!isUint8Array(bytes)) throw invalidArgType('bytes', 'a Buffer or an instance of Uint8Array', bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
