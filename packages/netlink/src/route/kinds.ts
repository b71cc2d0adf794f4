import {
  RTNLGRP_IPV4_IFADDR,
  RTNLGRP_IPV4_ROUTE,
  RTNLGRP_IPV6_IFADDR,
  RTNLGRP_IPV6_ROUTE,
  RTNLGRP_LINK,
  RTNLGRP_NEIGH,
} from '../constants/route-groups.js';
import {
  RTM_DELADDR,
  RTM_DELLINK,
  RTM_DELNEIGH,
  RTM_DELROUTE,
  RTM_GETADDR,
  RTM_GETLINK,
  RTM_GETNEIGH,
  RTM_GETROUTE,
  RTM_NEWADDR,
  RTM_NEWLINK,
  RTM_NEWNEIGH,
  RTM_NEWROUTE,
} from '../constants/route-messages.js';
import { decodeAddress, type InterfaceAddress } from './address.js';
import { decodeLink } from './decode-link.js';
import { decodeRoute } from './decode-route.js';
import { encodeIfaddrmsg, encodeIfinfomsg, encodeNdmsg, encodeRtmsg } from './headers.js';
import { AF_INET, AF_INET6 } from './ip-address.js';
import type { Link } from './link.js';
import { decodeNeighbour, type Neighbour } from './neighbour.js';
import type { Route } from './route.js';

/** A kind of object of rtnetlink, and the messages about it. */
export interface Kind<T> {
  /** Type of the request for objects. */
  readonly get: number;
  /** Type of messages that one is there. */
  readonly added: number;
  /** Type of messages that one is gone. */
  readonly removed: number;
  readonly groups: readonly number[];
  /** What comes first in a request for all of a family. */
  header(family: number): Uint8Array;
  decode(body: DataView): T | undefined;
}

export const links: Kind<Link> = {
  get: RTM_GETLINK,
  added: RTM_NEWLINK,
  removed: RTM_DELLINK,
  groups: [RTNLGRP_LINK],
  header: () => encodeIfinfomsg({}),
  decode: decodeLink,
};

export const addresses: Kind<InterfaceAddress> = {
  get: RTM_GETADDR,
  added: RTM_NEWADDR,
  removed: RTM_DELADDR,
  groups: [RTNLGRP_IPV4_IFADDR, RTNLGRP_IPV6_IFADDR],
  header: (family) => encodeIfaddrmsg({ family }),
  decode: decodeAddress,
};

export const routes: Kind<Route> = {
  get: RTM_GETROUTE,
  added: RTM_NEWROUTE,
  removed: RTM_DELROUTE,
  groups: [RTNLGRP_IPV4_ROUTE, RTNLGRP_IPV6_ROUTE],
  header: (family) => encodeRtmsg({ family }),
  decode: decodeRoute,
};

export const neighbours: Kind<Neighbour> = {
  get: RTM_GETNEIGH,
  added: RTM_NEWNEIGH,
  removed: RTM_DELNEIGH,
  groups: [RTNLGRP_NEIGH],
  header: (family) => encodeNdmsg({ family }),
  decode: decodeNeighbour,
};

/** Whether an object is of the family that was asked for; 0 asks for those of IP, and for links, which have none. */
export function isOfFamily(object: object, family: number): boolean {
  if (!('family' in object)) return true;
  return family === 0 ? object.family === AF_INET || object.family === AF_INET6 : object.family === family;
}
