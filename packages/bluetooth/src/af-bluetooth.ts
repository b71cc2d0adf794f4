import { constant, registerFamily, SOCK_DGRAM, SOCK_RAW, SOCK_SEQPACKET, SOCK_STREAM } from '@sock/core';
import { bluetoothAdvices } from './advice.js';
import type { BluetoothAddress } from './bluetooth-address.js';
import { bluetoothCodec } from './codecs/bluetooth-codec.js';

/**
 * The family of Bluetooth sockets; importing it makes the family's addresses known. `undefined` where there are none.
 *
 * The protocol says what it is: `new Socket(AF_BLUETOOTH, SOCK_SEQPACKET, BTPROTO_L2CAP)`. Source:
 * <bluetooth/bluetooth.h> of BlueZ.
 */
export const AF_BLUETOOTH = /* @__PURE__ */ registerFamily<BluetoothAddress>({
  name: 'AF_BLUETOOTH',
  value: constant('AF_BLUETOOTH'),
  codec: bluetoothCodec,
  types: [SOCK_STREAM, SOCK_SEQPACKET, SOCK_DGRAM, SOCK_RAW],
  advice: bluetoothAdvices,
});

/** {@link AF_BLUETOOTH} as a protocol family. */
export const PF_BLUETOOTH = AF_BLUETOOTH;
