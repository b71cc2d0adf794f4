import { outOfRange } from '@sock/core';
import {
  CAN_EFF_FLAG,
  CAN_EFF_MASK,
  CAN_SFF_MASK,
  CANFD_BRS,
  CANFD_ESI,
  CANFD_FDF,
  CANFD_MAX_DLEN,
  CANFD_MTU,
} from '../constants/frames.js';
import { isFdLength } from './fd-data.js';
import type { FdFrame } from './fd-frame.js';
import { checkedData, checkedFlag, checkedId, readU32, withData, writeU32 } from './fields.js';
import { CAN_ID, DATA, FD_FLAGS, LENGTH } from './layout.js';

export function encodeFd(frame: FdFrame, name: string): Buffer {
  const canId = checkedId(frame.id, frame.extended, name);
  const data = checkedData(frame.data, name, 0, CANFD_MAX_DLEN, '.data');
  if (!isFdLength(data.length)) throw withoutDlc(data.length, name);
  const bytes = withData(CANFD_MTU, DATA, data);
  writeU32(bytes, canId, CAN_ID);
  bytes[LENGTH] = data.length;
  bytes[FD_FLAGS] =
    CANFD_FDF |
    (checkedFlag(frame.bitRateSwitch, name, 'bitRateSwitch') ? CANFD_BRS : 0) |
    (checkedFlag(frame.errorStateIndicator, name, 'errorStateIndicator') ? CANFD_ESI : 0);
  return bytes;
}

function withoutDlc(length: number, name: string): RangeError {
  const range = '0 to 8, 12, 16, 20, 24, 32, 48 or 64, which CAN FD has codes for (padFdData fills up)';
  return outOfRange(`${name}.data.length`, range, length);
}

/** @param bytes CANFD_MTU of them */
export function decodeFd(bytes: Buffer): FdFrame<Buffer> {
  const canId = readU32(bytes, CAN_ID);
  const length = bytes[LENGTH] as number;
  if (length > CANFD_MAX_DLEN) throw outOfRange('bytes[4] (len)', `<= ${CANFD_MAX_DLEN}`, length);
  const extended = canId >= CAN_EFF_FLAG;
  const flags = bytes[FD_FLAGS] as number;
  return {
    kind: 'fd',
    id: canId & (extended ? CAN_EFF_MASK : CAN_SFF_MASK),
    extended,
    bitRateSwitch: (flags & CANFD_BRS) !== 0,
    errorStateIndicator: (flags & CANFD_ESI) !== 0,
    data: bytes.subarray(DATA, DATA + length),
  };
}
