import { outOfRange } from '@sock/core';
import {
  CANXL_HDR_SIZE,
  CANXL_MAX_DLEN,
  CANXL_MIN_DLEN,
  CANXL_PRIO_MASK,
  CANXL_RRS,
  CANXL_SEC,
  CANXL_VCID_OFFSET,
  CANXL_VCID_VAL_MASK,
  CANXL_XLF,
} from '../constants/frames.js';
import {
  checkedData,
  checkedFlag,
  checkedNumber,
  readU16,
  readU32,
  withData,
  writeU16,
  writeU32,
} from './fields.js';
import { XL_ACCEPTANCE_FIELD, XL_DATA, XL_FLAGS, XL_LENGTH, XL_PRIORITY, XL_SDU_TYPE } from './layout.js';
import type { XlFrame } from './xl-frame.js';

export function encodeXl(frame: XlFrame, name: string): Buffer {
  const priority = checkedNumber(frame.priority, name, 'priority', 0, CANXL_PRIO_MASK);
  const vcid = checkedNumber(frame.vcid ?? 0, name, 'vcid', 0, CANXL_VCID_VAL_MASK);
  const data = checkedData(frame.data, name, CANXL_MIN_DLEN, CANXL_MAX_DLEN, '.data');
  const bytes = withData(CANXL_HDR_SIZE + data.length, XL_DATA, data);
  writeU32(bytes, priority | (vcid << CANXL_VCID_OFFSET), XL_PRIORITY);
  bytes[XL_FLAGS] =
    CANXL_XLF |
    (checkedFlag(frame.simpleExtendedContent, name, 'simpleExtendedContent') ? CANXL_SEC : 0) |
    (checkedFlag(frame.remoteRequestSubstitution, name, 'remoteRequestSubstitution') ? CANXL_RRS : 0);
  bytes[XL_SDU_TYPE] = checkedNumber(frame.sduType, name, 'sduType', 0, 0xff);
  writeU16(bytes, data.length, XL_LENGTH);
  const acceptanceField = checkedNumber(frame.acceptanceField, name, 'acceptanceField', 0, 0xffff_ffff);
  writeU32(bytes, acceptanceField, XL_ACCEPTANCE_FIELD);
  return bytes;
}

/** @param bytes at least CANXL_HDR_SIZE of them */
export function decodeXl(bytes: Buffer): XlFrame<Buffer> {
  const length = readU16(bytes, XL_LENGTH);
  if (length < CANXL_MIN_DLEN || length > CANXL_MAX_DLEN)
    throw outOfRange('bytes[6] (len)', `>= ${CANXL_MIN_DLEN} and <= ${CANXL_MAX_DLEN}`, length);
  if (bytes.length !== CANXL_HDR_SIZE + length)
    throw outOfRange('bytes.length', `${CANXL_HDR_SIZE + length}, as this frame says`, bytes.length);
  const priority = readU32(bytes, XL_PRIORITY);
  const flags = bytes[XL_FLAGS] as number;
  return {
    kind: 'xl',
    priority: priority & CANXL_PRIO_MASK,
    sduType: bytes[XL_SDU_TYPE] as number,
    vcid: (priority >>> CANXL_VCID_OFFSET) & CANXL_VCID_VAL_MASK,
    acceptanceField: readU32(bytes, XL_ACCEPTANCE_FIELD),
    simpleExtendedContent: (flags & CANXL_SEC) !== 0,
    remoteRequestSubstitution: (flags & CANXL_RRS) !== 0,
    data: bytes.subarray(XL_DATA, XL_DATA + length),
  };
}
