import { type Ancillary, checkInteger, littleEndian, viewStruct } from '@sock/core';
import { RDS_CMSG_CONG_UPDATE, SOL_RDS } from './constants.js';

const SIZE = 8;
const BITS = 64n;

/** The bit of a port in what `decodeCongestionUpdate` answers; it is that of every 64th port. RDS_CONG_MONITOR_MASK of C. */
export function congestionMask(port: number): bigint {
  checkInteger(port, 'port', 0, 0xffff);
  return 1n << (BigInt(port) % BITS);
}

/**
 * Reads the control message RDS_CMSG_CONG_UPDATE: the masks of the ports that are congested no more.
 *
 * @returns `undefined` for control messages of other levels and types
 */
export function decodeCongestionUpdate({ level, type, data }: Ancillary): bigint | undefined {
  if (level !== SOL_RDS || type !== RDS_CMSG_CONG_UPDATE) return undefined;
  return viewStruct('RDS_CMSG_CONG_UPDATE', SIZE, data).getBigUint64(0, littleEndian);
}
