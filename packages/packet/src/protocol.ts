import { checkInteger } from '@sock/core';
import { ETH_P_ALL } from './constants/ethernet.js';

/** A 16-bit number between host and network byte order: htons(3). */
const swapped = (number: number) => new DataView(Uint16Array.of(number).buffer).getUint16(0);

/**
 * What socket(2) is given for the `proto` of `new Socket(AF_PACKET, …)`.
 *
 * The kernel wants network byte order in the low 16 bits; here it is host byte order, as in addresses. Programs that
 * come from Python or C say `htons(ETH_P_ALL)`, a number that no protocol has: it is taken for what it means.
 */
export function packetProtocol(proto: number): number {
  checkInteger(proto, 'proto', 0, 0xffff);
  return swapped(proto === swapped(ETH_P_ALL) ? ETH_P_ALL : proto);
}
