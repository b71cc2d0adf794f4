import { closedOnFailure, invalidArgType, SOCK_DGRAM, Socket, unavailable } from '@sock/core';
import { AF_CAN } from '../af-can.js';
import { CAN_BCM } from '../constants/protocols.js';
import { BroadcastManager } from './broadcast-manager.js';

/**
 * Opens a socket of the kernel's broadcast manager, which sends frames cyclically and watches frames for changes by
 * itself, on time even while this program is busy.
 *
 * @param interfaceName its name: `'can0'`; `''` to receive from all CAN interfaces
 * @throws SocketError ENODEV without that interface, EPROTONOSUPPORT from a kernel without can-bcm; Error
 * `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` elsewhere than on Linux
 * @example
 * using bcm = openBcm('can0');
 * await bcm.transmit({ kind: 'classic', id: 0x123, data: Buffer.of(1, 2) }, { interval: 100 });
 */
export function openBcm(interfaceName: string): BroadcastManager {
  if (typeof interfaceName !== 'string') throw invalidArgType('interfaceName', 'a string', interfaceName);
  if (AF_CAN === undefined) throw unavailable('SocketCAN', 'Linux');
  return closedOnFailure(new Socket(AF_CAN, SOCK_DGRAM, CAN_BCM), (socket) => {
    socket.connectSync({ interface: interfaceName });
    return new BroadcastManager(socket);
  });
}
