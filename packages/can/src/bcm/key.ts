import { checkObject } from '@sock/core';
import type { Complete } from '../complete.js';
import { CAN_EFF_FLAG, CAN_EFF_MASK, CAN_RTR_FLAG, CAN_SFF_MASK } from '../constants/frames.js';
import { checkedFlag, checkedId } from '../frames/fields.js';

/** What the broadcast manager knows a transmission or a filter by. */
export interface BcmKey {
  /** Identifier: 11 bits, or 29 of an extended frame. */
  readonly id: number;
  /** Whether the identifier has 29 bits. */
  readonly extended?: boolean | undefined;
  /** Of a filter: whether it is for remote frames. */
  readonly remote?: boolean | undefined;
  /** Whether it is about CAN FD frames. */
  readonly fd?: boolean | undefined;
}

/** The key in its parts. */
export function keyOf({ id, extended, remote, fd }: BcmKey): BcmKey {
  return { id, extended, remote, fd };
}

/** `can_id` of a key. */
export function encodeKey(key: BcmKey, name: string): number {
  checkObject(key, name, '{ id: 0x123 }');
  const canId = checkedId(key.id, key.extended, name);
  checkedFlag(key.fd, name, 'fd');
  return canId + (checkedFlag(key.remote, name, 'remote') ? CAN_RTR_FLAG : 0);
}

export function decodeKey(canId: number, fd: boolean): Complete<BcmKey> {
  const extended = canId >= CAN_EFF_FLAG;
  return {
    id: canId & (extended ? CAN_EFF_MASK : CAN_SFF_MASK),
    extended,
    remote: (canId & CAN_RTR_FLAG) !== 0,
    fd,
  };
}

/** The same for equal keys. */
export function keyText(key: BcmKey): string {
  return `${encodeKey(key, 'key')}${key.fd ? ' fd' : ''}`;
}
