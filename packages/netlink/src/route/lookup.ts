import { checkInteger, invalidArgType } from '@sock/core';
import { nlaBytes, nlaString } from '../attributes/index.js';
import { type AskOptions, ask, askSync } from '../client/ask.js';
import type { NetlinkRequest } from '../client/index.js';
import { IFLA_IFNAME } from '../constants/links.js';
import { NETLINK_ROUTE } from '../constants/protocols.js';
import { RTM_GETLINK, RTM_GETROUTE } from '../constants/route-messages.js';
import { RTA_DST, RTM_F_LOOKUP_TABLE } from '../constants/routes.js';
import { encodeIfinfomsg, encodeRtmsg } from './headers.js';
import { addressBytes } from './ip-address.js';
import { links, routes } from './kinds.js';
import type { Link } from './link.js';
import { objects } from './list.js';
import type { Route } from './route.js';

/**
 * One network interface: RTM_GETLINK of rtnetlink(7).
 *
 * @param which its name or its index
 * @throws NetlinkError ENODEV when there is none
 * @example const { mtu } = await getLink('eth0');
 */
export async function getLink(which: string | number, options: AskOptions = {}): Promise<Link> {
  return only(objects(links, (await ask(NETLINK_ROUTE, linkRequest(which), options)).messages));
}

/** {@link getLink} that blocks. */
export function getLinkSync(which: string | number, options: AskOptions = {}): Link {
  return only(objects(links, askSync(NETLINK_ROUTE, linkRequest(which), options).messages));
}

/**
 * The route that a packet to an address would take: RTM_GETROUTE of rtnetlink(7), as `ip route get` does.
 *
 * @param destination an IPv4 or IPv6 address
 * @throws NetlinkError ENETUNREACH, EHOSTUNREACH and their kin where there is none
 * @example const { gateway, preferredSource } = await getRoute('192.0.2.1');
 */
export async function getRoute(destination: string, options: AskOptions = {}): Promise<Route> {
  return only(objects(routes, (await ask(NETLINK_ROUTE, routeRequest(destination), options)).messages));
}

/** {@link getRoute} that blocks. */
export function getRouteSync(destination: string, options: AskOptions = {}): Route {
  return only(objects(routes, askSync(NETLINK_ROUTE, routeRequest(destination), options).messages));
}

function linkRequest(which: string | number): NetlinkRequest {
  if (typeof which === 'string')
    return { type: RTM_GETLINK, header: encodeIfinfomsg({}), attributes: [nlaString(IFLA_IFNAME, which)] };
  checkInteger(which, 'which', 1);
  return { type: RTM_GETLINK, header: encodeIfinfomsg({ index: which }) };
}

function routeRequest(destination: string): NetlinkRequest {
  if (typeof destination !== 'string') throw invalidArgType('destination', 'a string', destination);
  const { family, bytes } = addressBytes(destination, 'destination');
  const destinationLength = 8 * bytes.length;
  const header = encodeRtmsg({ family, destinationLength, flags: RTM_F_LOOKUP_TABLE });
  return { type: RTM_GETROUTE, header, attributes: [nlaBytes(RTA_DST, bytes)] };
}

/** The kernel answers with one, or with an error. */
function only<T>(found: readonly T[]): T {
  return found[0] as T;
}
