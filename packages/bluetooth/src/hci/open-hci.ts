import { checkOptions, closedOnFailure, SOCK_RAW, Socket, unavailable } from '@sock/core';
import { AF_BLUETOOTH } from '../af-bluetooth.js';
import type { BluetoothAddress } from '../bluetooth-address.js';
import { HCI_CHANNEL_RAW, HCI_DATA_DIR, HCI_FILTER, HCI_TIME_STAMP } from '../constants/hci.js';
import { BTPROTO_HCI, SOL_HCI } from '../constants/protocols.js';
import { encodeHciFilter, type HciFilter } from './hci-filter.js';

/** How to open an HCI socket. */
export interface OpenHciOptions {
  /** `HCI_CHANNEL_RAW` (when left out), `_USER`, `_MONITOR`, `_CONTROL` or `_LOGGING`. */
  readonly channel?: number | undefined;
  /** Which packets to receive on the raw channel; none when left out. */
  readonly filter?: HciFilter | undefined;
  /** Whether packets of the raw channel tell their direction. */
  readonly direction?: boolean | undefined;
  /** Whether packets of the raw channel tell when they came. */
  readonly timestamps?: boolean | undefined;
}

/**
 * Opens an HCI socket and binds it. Linux.
 *
 * The user channel takes a controller that is down away from the kernel and brings it up; the channels monitor, control
 * and logging are opened with the device `HCI_DEV_NONE`.
 *
 * @param device the controller's number: 0 for hci0
 * @throws TypeError, RangeError; SocketError `ENODEV` without that controller, `EPERM` for a channel that takes a
 * capability, `EBUSY` when the user channel's controller is up
 * @example using socket = openHci(0, { filter: { types: [HCI_EVENT_PKT], events: 'all' } });
 */
export function openHci(device: number, options: OpenHciOptions = {}): Socket<BluetoothAddress> {
  checkOptions(options);
  return closedOnFailure(hciSocket(), (socket) => {
    configure(socket, options);
    socket.bindSync({ device, channel: options.channel ?? HCI_CHANNEL_RAW });
    return socket;
  });
}

/** An HCI socket that is bound to nothing. */
export function hciSocket(): Socket<BluetoothAddress> {
  if (process.platform !== 'linux') throw unavailable('this interface to Bluetooth controllers', 'Linux');
  return new Socket(AF_BLUETOOTH, SOCK_RAW, BTPROTO_HCI);
}

function configure(
  socket: Socket<BluetoothAddress>,
  { filter, direction, timestamps }: OpenHciOptions,
): void {
  if (filter !== undefined) socket.setsockopt(SOL_HCI, HCI_FILTER, encodeHciFilter(filter));
  if (direction) socket.setsockopt(SOL_HCI, HCI_DATA_DIR, 1);
  if (timestamps) socket.setsockopt(SOL_HCI, HCI_TIME_STAMP, 1);
}
