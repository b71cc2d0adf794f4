import { type NetlinkMessage, netlinkMessages } from '@sock/core';
import { Listener } from './listener.js';

/**
 * The messages that the kernel sends to multicast groups of any protocol.
 *
 * @example const events = new NetlinkEvents(NETLINK_ROUTE, [RTNLGRP_LINK]);
 */
export class NetlinkEvents extends Listener<NetlinkMessage> {
  /** @internal */
  protected read(piece: Uint8Array): Iterator<NetlinkMessage> {
    return netlinkMessages(piece);
  }
}
