import { checkInteger, checkOptions, errnoOf, type NetlinkMessage, SocketError } from '@sock/core';
import { type AskOptions, ask, askSync } from '../client/ask.js';
import type { NetlinkAnswer, NetlinkRequest } from '../client/index.js';
import { NLM_F_DUMP } from '../constants/messages.js';
import { NETLINK_ROUTE } from '../constants/protocols.js';
import type { InterfaceAddress } from './address.js';
import { addresses, isOfFamily, type Kind, links, neighbours, routes } from './kinds.js';
import type { Link } from './link.js';
import type { Neighbour } from './neighbour.js';
import type { Route } from './route.js';

/** What to list, and by whom. */
export interface ListOptions extends AskOptions {
  /** `AF_INET`, `AF_INET6`, or for neighbours `AF_BRIDGE` (7); those of IP when left out. */
  readonly family?: number | undefined;
}

/**
 * All network interfaces. No capability is needed. Source: rtnetlink(7).
 *
 * @throws SocketError; EINTR when interfaces came and went each time anew that this was tried
 * @example for (const { name, mtu, up } of await listLinks()) console.log(name, mtu, up);
 */
export function listLinks(options?: AskOptions): Promise<Link[]> {
  return list(links, options);
}

/** {@link listLinks} that blocks. */
export function listLinksSync(options?: AskOptions): Link[] {
  return listSync(links, options);
}

/** All addresses of network interfaces; else as {@link listLinks}. */
export function listAddresses(options?: ListOptions): Promise<InterfaceAddress[]> {
  return list(addresses, options);
}

/** {@link listAddresses} that blocks. */
export function listAddressesSync(options?: ListOptions): InterfaceAddress[] {
  return listSync(addresses, options);
}

/** The routes of all tables; else as {@link listLinks}. */
export function listRoutes(options?: ListOptions): Promise<Route[]> {
  return list(routes, options);
}

/** {@link listRoutes} that blocks. */
export function listRoutesSync(options?: ListOptions): Route[] {
  return listSync(routes, options);
}

/** All neighbours; else as {@link listLinks}. */
export function listNeighbours(options?: ListOptions): Promise<Neighbour[]> {
  return list(neighbours, options);
}

/** {@link listNeighbours} that blocks. */
export function listNeighboursSync(options?: ListOptions): Neighbour[] {
  return listSync(neighbours, options);
}

async function list<T extends object>(kind: Kind<T>, options: ListOptions = {}): Promise<T[]> {
  checkOptions(options);
  const question = listRequest(kind, options.family);
  return objects(kind, consistent(await ask(NETLINK_ROUTE, question, options)), options.family);
}

function listSync<T extends object>(kind: Kind<T>, options: ListOptions = {}): T[] {
  checkOptions(options);
  const question = listRequest(kind, options.family);
  return objects(kind, consistent(askSync(NETLINK_ROUTE, question, options)), options.family);
}

/** The request for all objects of a kind. */
export function listRequest<T>(kind: Kind<T>, family = 0): NetlinkRequest {
  checkInteger(family, 'options.family', 0, 0xff);
  return { type: kind.get, flags: NLM_F_DUMP, header: kind.header(family) };
}

/** What the answer to {@link listRequest} has. */
export function objects<T extends object>(
  kind: Kind<T>,
  messages: readonly NetlinkMessage[],
  family = 0,
): T[] {
  return messages
    .map(({ type, body }) => (type === kind.added ? kind.decode(body) : undefined))
    .filter((object) => object !== undefined)
    .filter((object) => isOfFamily(object, family));
}

function consistent({ messages, interrupted }: NetlinkAnswer): readonly NetlinkMessage[] {
  if (!interrupted) return messages;
  const advice =
    'objects came and went while they were listed, several times in a row; a watch does not mind';
  throw new SocketError(errnoOf('EINTR'), 'request', {}, advice);
}
