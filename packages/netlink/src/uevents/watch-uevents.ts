import { SOCK_RAW, Socket } from '@sock/core';
import { AF_NETLINK } from '../af-netlink.js';
import type { NetlinkOptions } from '../client/index.js';
import { NETLINK_KOBJECT_UEVENT } from '../constants/protocols.js';
import type { NetlinkAddress } from '../netlink-address.js';
import { nextLength, nextLengthSync, receiveFromKernel } from '../receive.js';
import { parseUevent, type Uevent } from './uevent.js';

/** The group of the kernel's own messages; udev's are for group 2. */
const KERNEL = 1;

/** Devices that come, change and go, as the kernel tells it. Messages of other processes are left out. */
export class UeventWatch implements AsyncIterable<Uevent> {
  /** The socket, for its timeout and options; what it receives is this object's. */
  readonly socket: Socket<NetlinkAddress>;

  /** @internal */
  constructor() {
    this.socket = new Socket(AF_NETLINK, SOCK_RAW, NETLINK_KOBJECT_UEVENT);
    try {
      this.socket.bindSync({ pid: 0, groups: KERNEL });
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Waits for the next event. @throws SocketError ENOBUFS when events were lost; TimeoutError */
  async next({ signal }: NetlinkOptions = {}): Promise<Uevent> {
    for (;;) {
      const event = this.#receive(await nextLength(this.socket, signal));
      if (event) return event;
    }
  }

  /** {@link next} that blocks. */
  nextSync(): Uevent {
    for (;;) {
      const event = this.#receive(nextLengthSync(this.socket));
      if (event) return event;
    }
  }

  /** Event after event; a failure, ENOBUFS too, ends it. Leaving the loop leaves the socket open. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uevent, never> {
    for (;;) yield await this.next();
  }

  /** Closes the socket; a wait is rejected with ECANCELED. */
  close(): void {
    this.socket.close();
  }

  /** The same as {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  #receive(length: number): Uevent | undefined {
    const data = receiveFromKernel(this.socket, length);
    return data && parseUevent(data);
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
