import { unabortedSignal, unavailable } from '@sock/core';
import { AF_CAN } from '../af-can.js';
import type { CanInterface } from './can-interface.js';
import { decodeLink } from './decode-link.js';
import { dumpLinks, dumpLinksSync } from './netlink/links.js';

/**
 * All CAN interfaces, with their state and bit rates where the kernel tells. No capability is needed.
 *
 * Source: rtnetlink(7), <linux/can/netlink.h>.
 *
 * @throws SocketError; Error `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` elsewhere than on Linux
 * @example for (const { name, state, bitrate } of await listCanInterfaces()) console.log(name, state, bitrate);
 */
export async function listCanInterfaces(
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<CanInterface[]> {
  const signal = unabortedSignal(options);
  checkPlatform();
  return canInterfaces(await dumpLinks(signal));
}

/** As {@link listCanInterfaces}, on this thread. */
export function listCanInterfacesSync(): CanInterface[] {
  checkPlatform();
  return canInterfaces(dumpLinksSync());
}

function canInterfaces(links: DataView[]): CanInterface[] {
  return links.map(decodeLink).filter((link) => link !== undefined);
}

function checkPlatform(): void {
  if (AF_CAN === undefined) throw unavailable('listCanInterfaces', 'Linux');
}
