import { decodeUint16, encodeUint16 } from './uint16.js';

const NAME = 'uint16_t of an MTU';

/**
 * The value of `BT_RCVMTU`: the longest packet that is received.
 *
 * @param mtu bytes, 23 and more over LE
 */
export function encodeBtMtu(mtu: number): Buffer {
  return encodeUint16(NAME, mtu, 'mtu');
}

/**
 * The value of `BT_SNDMTU`, `BT_RCVMTU` or `SCO_OPTIONS`: bytes.
 *
 * @example decodeBtMtu(socket.getsockopt(SOL_BLUETOOTH, BT_SNDMTU, 2));
 */
export function decodeBtMtu(data: Uint8Array): number {
  return decodeUint16(NAME, data);
}
