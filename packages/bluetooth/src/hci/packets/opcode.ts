import { checkInteger } from '@sock/core';

/**
 * The number of a command.
 *
 * @param ogf its group, 6 bits: 1 link control, 3 controller and baseband, 4 information, 8 LE, 0x3f the manufacturer's
 * @param ocf the command in the group, 10 bits
 * @example const reset = hciOpcode(0x03, 0x0003); // 0x0c03
 */
export function hciOpcode(ogf: number, ocf: number): number {
  checkInteger(ogf, 'ogf', 0, 0x3f);
  checkInteger(ocf, 'ocf', 0, 0x3ff);
  return (ogf << 10) | ocf;
}
