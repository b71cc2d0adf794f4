import { checkConstant, checkInteger, checkIterable, checkObject } from '../arguments.js';
import { constant } from '../constant.js';
import { littleEndian } from '../structs/byte-order.js';
import { type Bytes, bytesOf, type Data } from './bytes.js';

/** A control message: cmsg(3). */
export interface Ancillary {
  /** `SOL_*` or `IPPROTO_*`. */
  level: number;
  /** `SCM_*`, or the option of that level which asks for such messages. */
  type: number;
  /** Its bytes, laid out as the type says. */
  data: Bytes;
}

/** A control message to send. */
export interface AncillaryToSend {
  /** `SOL_*` or `IPPROTO_*`. */
  readonly level: number;
  /** `SCM_*`, or an option of that level. */
  readonly type: number;
  /** Its bytes, laid out as the type says. */
  readonly data: Data;
}

// struct cmsghdr as this platform's compiler lays it out.
const LENGTH_SIZE = /* @__PURE__ */ constant('CMSG_LENGTH_SIZE');
const LEVEL = /* @__PURE__ */ constant('CMSG_LEVEL_OFFSET');
const TYPE = /* @__PURE__ */ constant('CMSG_TYPE_OFFSET');
const DATA = /* @__PURE__ */ constant('CMSG_DATA_OFFSET');
const ALIGNMENT = /* @__PURE__ */ constant('CMSG_ALIGNMENT');
const LONGEST = 0x7fffffff;

/**
 * Length of a control message with so much data, without padding after it: CMSG_LEN of cmsg(3). As ancillarySize it
 * takes exactly one such message.
 *
 * @throws RangeError when `length` is negative or the sum is no C int
 */
export function CMSG_LEN(length: number): number {
  checkInteger(length, 'length', 0, LONGEST - DATA);
  return DATA + length;
}

/** Memory that a control message with so much data takes, padding included: CMSG_SPACE of cmsg(3). */
export function CMSG_SPACE(length: number): number {
  checkInteger(length, 'length', 0, LONGEST - DATA - ALIGNMENT);
  return align(DATA + length);
}

/** The control data of a message; `null` for none. */
export function encodeAncillary(items: Iterable<AncillaryToSend>): Buffer | null {
  checkIterable(items, 'ancillary', 'control messages');
  const parts = Array.from(items, encodeItem);
  return parts.length === 0 ? null : Buffer.concat(parts);
}

function encodeItem(item: AncillaryToSend): Buffer {
  checkObject(item, 'ancillary', '[{ level, type, data }]');
  const { level, type, data } = item;
  checkConstant(level, 'ancillary.level');
  checkConstant(type, 'ancillary.type');
  const bytes = bytesOf(data, 'ancillary.data');
  const message = Buffer.alloc(CMSG_SPACE(bytes.length));
  writeUint(message, CMSG_LEN(bytes.length), LENGTH_SIZE);
  writeInt(message, level, LEVEL);
  writeInt(message, type, TYPE);
  message.set(bytes, DATA);
  return message;
}

/**
 * The messages in control data that was received, from a place in memory up to another. One that was cut short is given
 * as far as it goes.
 */
export function decodeAncillary(control: Buffer, from: number, to: number): Ancillary[] {
  const items: Ancillary[] = [];
  for (let start = from; start + DATA <= to; ) {
    const length = readUint(control, start, LENGTH_SIZE);
    if (length < DATA) break;
    items.push({
      level: readInt(control, start + LEVEL),
      type: readInt(control, start + TYPE),
      data: Buffer.from(control.subarray(start + DATA, Math.min(start + length, to))),
    });
    start += align(length);
  }
  return items;
}

function align(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function writeUint(bytes: Buffer, value: number, size: number): void {
  // No length needs more than 32 bits; on big-endian machines they are the last ones.
  if (littleEndian) bytes.writeUInt32LE(value, 0);
  else bytes.writeUInt32BE(value, size - 4);
}

function readUint(bytes: Buffer, offset: number, size: number): number {
  return littleEndian ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset + size - 4);
}

function writeInt(bytes: Buffer, value: number, offset: number): void {
  if (littleEndian) bytes.writeInt32LE(value, offset);
  else bytes.writeInt32BE(value, offset);
}

function readInt(bytes: Buffer, offset: number): number {
  return littleEndian ? bytes.readInt32LE(offset) : bytes.readInt32BE(offset);
}
