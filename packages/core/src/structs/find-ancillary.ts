import { checkConstant, checkIterable } from '../arguments.js';
import type { Ancillary } from '../memory/ancillary.js';

/**
 * The first control message of a level and type.
 *
 * @param items what recvmsg gave
 * @param level `SOL_*` or `IPPROTO_*`
 * @param type `SCM_*`, or the option of that level
 * @returns `undefined` when none came
 * @example const item = findAncillary(ancillary, SOL_SOCKET, SO_RXQ_OVFL);
 */
export function findAncillary(
  items: Iterable<Ancillary>,
  level: number,
  type: number,
): Ancillary | undefined {
  checkConstant(level, 'level');
  checkConstant(type, 'type');
  checkIterable(items, 'items', 'control messages');
  for (const item of items) if (item.level === level && item.type === type) return item;
  return undefined;
}
