export type { InterfaceAddress } from './address.js';
export {
  encodeIfaddrmsg,
  encodeIfinfomsg,
  encodeNdmsg,
  encodeRtmsg,
  type Ifaddrmsg,
  type Ifinfomsg,
  type Ndmsg,
  type Rtmsg,
} from './headers.js';
export type { Link, LinkStatistics } from './link.js';
export {
  type ListOptions,
  listAddresses,
  listAddressesSync,
  listLinks,
  listLinksSync,
  listNeighbours,
  listNeighboursSync,
  listRoutes,
  listRoutesSync,
} from './list.js';
export { getLink, getLinkSync, getRoute, getRouteSync } from './lookup.js';
export type { Neighbour, NeighbourUsage } from './neighbour.js';
export type { NextHop, Route } from './route.js';
export type { RouteEvent, RouteWatch, RouteWatchOptions } from './watch.js';
export { watchAddresses, watchLinks, watchNeighbours, watchRoutes } from './watches.js';
