import { invalidArgType, viewStruct } from '@sock/core';

/**
 * The value of `BT_POWER`: whether sending wakes the link from sniff mode, as on a new socket.
 *
 * Source: `struct bt_power` of <bluetooth/bluetooth.h>.
 */
export function encodeBtPower(forceActive: boolean): Buffer {
  if (typeof forceActive !== 'boolean') throw invalidArgType('forceActive', 'a boolean', forceActive);
  return Buffer.of(Number(forceActive));
}

/**
 * The opposite of {@link encodeBtPower}.
 *
 * @example decodeBtPower(socket.getsockopt(SOL_BLUETOOTH, BT_POWER, 1));
 */
export function decodeBtPower(data: Uint8Array): boolean {
  return viewStruct('struct bt_power', 1, data).getUint8(0) !== 0;
}
