import type { InterfaceAddress } from './address.js';
import { addresses, links, neighbours, routes } from './kinds.js';
import type { Link } from './link.js';
import type { Neighbour } from './neighbour.js';
import type { Route } from './route.js';
import { RouteWatch, type RouteWatchOptions } from './watch.js';

/**
 * Watches network interfaces. No capability is needed. Source: rtnetlink(7).
 *
 * @example for await (const change of watchLinks()) if (change.event !== 'lost') console.log(change.event, change.object.name);
 */
export function watchLinks(options: Omit<RouteWatchOptions, 'family'> = {}): RouteWatch<Link> {
  return new RouteWatch(links, options);
}

/** Watches addresses of network interfaces; else as {@link watchLinks}. */
export function watchAddresses(options: RouteWatchOptions = {}): RouteWatch<InterfaceAddress> {
  return new RouteWatch(addresses, options);
}

/** Watches the routes of all tables; else as {@link watchLinks}. */
export function watchRoutes(options: RouteWatchOptions = {}): RouteWatch<Route> {
  return new RouteWatch(routes, options);
}

/** Watches neighbours; else as {@link watchLinks}. */
export function watchNeighbours(options: RouteWatchOptions = {}): RouteWatch<Neighbour> {
  return new RouteWatch(neighbours, options);
}
