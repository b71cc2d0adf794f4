import { NETLINK_KOBJECT_UEVENT } from '../constants/protocols.js';
import { Listener } from '../events/listener.js';
import { parseUevent, type Uevent } from './uevent.js';

/** The group of the kernel's own messages; udev's are for group 2. */
const KERNEL = 1;

/** Devices that come, change and go, as the kernel tells it. */
export class UeventWatch extends Listener<Uevent> {
  /** @internal */
  constructor() {
    super(NETLINK_KOBJECT_UEVENT, [KERNEL]);
  }

  /** @internal */
  protected read(piece: Uint8Array): Iterator<Uevent> {
    const event = parseUevent(piece);
    return (event ? [event] : []).values();
  }
}

/**
 * Watches devices: NETLINK_KOBJECT_UEVENT of netlink(7). No capability is needed. A network namespace hears of its own
 * interfaces, the first one of all devices besides.
 *
 * @example for await (const { action, devpath } of watchUevents()) console.log(action, devpath);
 */
export function watchUevents(): UeventWatch {
  return new UeventWatch();
}
