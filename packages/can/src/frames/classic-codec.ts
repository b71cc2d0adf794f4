import { outOfRange } from '@sock/core';
import {
  CAN_EFF_FLAG,
  CAN_EFF_MASK,
  CAN_ERR_FLAG,
  CAN_ERR_MASK,
  CAN_MAX_DLEN,
  CAN_MAX_RAW_DLC,
  CAN_MTU,
  CAN_RTR_FLAG,
  CAN_SFF_MASK,
} from '../constants/frames.js';
import type { ClassicFrame, ErrorFrame, RemoteFrame } from './classic-frame.js';
import { checkedData, checkedId, checkedNumber, readU32, withData, writeU32 } from './fields.js';
import { CAN_ID, DATA, LEN8_DLC, LENGTH } from './layout.js';

const NOTHING = new Uint8Array(0);

export function encodeClassic({ id, extended, data, len8Dlc }: ClassicFrame, name: string): Buffer {
  const canId = checkedId(id, extended, name);
  const bytes = canFrame(canId, checkedData(data, name, 0, CAN_MAX_DLEN, '.data'));
  if (len8Dlc === undefined) return bytes;
  bytes[LEN8_DLC] = checkedNumber(len8Dlc, name, 'len8Dlc', CAN_MAX_DLEN + 1, CAN_MAX_RAW_DLC);
  if (data.length !== CAN_MAX_DLEN) throw outOfRange(`${name}.data.length`, '8 with len8Dlc', data.length);
  return bytes;
}

export function encodeRemote({ id, extended, dlc = 0 }: RemoteFrame, name: string): Buffer {
  const bytes = canFrame(checkedId(id, extended, name) + CAN_RTR_FLAG, NOTHING);
  checkedNumber(dlc, name, 'dlc', 0, CAN_MAX_RAW_DLC);
  bytes[LENGTH] = Math.min(dlc, CAN_MAX_DLEN);
  if (dlc > CAN_MAX_DLEN) bytes[LEN8_DLC] = dlc;
  return bytes;
}

export function encodeError({ errorClass, data }: ErrorFrame, name: string): Buffer {
  checkedNumber(errorClass, name, 'errorClass', 0, CAN_ERR_MASK);
  return canFrame(errorClass + CAN_ERR_FLAG, checkedData(data, name, 0, CAN_MAX_DLEN, '.data'));
}

function canFrame(canId: number, data: Uint8Array): Buffer {
  const bytes = withData(CAN_MTU, DATA, data);
  writeU32(bytes, canId, CAN_ID);
  bytes[LENGTH] = data.length;
  return bytes;
}

/** @param bytes CAN_MTU of them */
export function decodeClassic(bytes: Buffer): ClassicFrame<Buffer> | RemoteFrame | ErrorFrame<Buffer> {
  const canId = readU32(bytes, CAN_ID);
  const length = bytes[LENGTH] as number;
  if (length > CAN_MAX_DLEN) throw outOfRange('bytes[4] (len)', `<= ${CAN_MAX_DLEN}`, length);
  // An error frame is none of the bus, whatever else its flags say: the kernel looks at CAN_ERR_FLAG first too.
  if (canId & CAN_ERR_FLAG)
    return { kind: 'error', errorClass: canId & CAN_ERR_MASK, data: bytes.subarray(DATA, DATA + length) };
  const extended = canId >= CAN_EFF_FLAG;
  const id = canId & (extended ? CAN_EFF_MASK : CAN_SFF_MASK);
  const longDlc = length === CAN_MAX_DLEN ? longDlcOf(bytes) : undefined;
  if (canId & CAN_RTR_FLAG) return { kind: 'remote', id, extended, dlc: longDlc ?? length };
  const data = bytes.subarray(DATA, DATA + length);
  if (longDlc !== undefined) return { kind: 'classic', id, extended, data, len8Dlc: longDlc };
  return { kind: 'classic', id, extended, data };
}

/** What is in `len8_dlc`, if that is a code at all. */
function longDlcOf(bytes: Buffer): number | undefined {
  const dlc = bytes[LEN8_DLC] as number;
  return dlc > CAN_MAX_DLEN && dlc <= CAN_MAX_RAW_DLC ? dlc : undefined;
}
