import type { Socket } from '@sock/core';
import type { CanAddress } from '../can-address.js';
import { explainedBind } from './advice.js';

/** Binds to an interface; on CAN that never has to wait. */
export function bind(socket: Socket<CanAddress>, interfaceName: string): void {
  try {
    socket.bindSync({ interface: interfaceName });
  } catch (error) {
    throw explainedBind(error, interfaceName);
  }
}
