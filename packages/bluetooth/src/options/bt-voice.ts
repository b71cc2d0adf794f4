import { decodeUint16, encodeUint16 } from './uint16.js';

const NAME = 'struct bt_voice';

/**
 * The value of `BT_VOICE`, which is set before a SCO socket is connected or listens.
 *
 * Source: <bluetooth/bluetooth.h>.
 *
 * @param setting `BT_VOICE_CVSD_16BIT` or `BT_VOICE_TRANSPARENT`
 */
export function encodeBtVoice(setting: number): Buffer {
  return encodeUint16(NAME, setting, 'setting');
}

/**
 * The opposite of {@link encodeBtVoice}.
 *
 * @example decodeBtVoice(socket.getsockopt(SOL_BLUETOOTH, BT_VOICE, 2));
 */
export function decodeBtVoice(data: Uint8Array): number {
  return decodeUint16(NAME, data);
}
