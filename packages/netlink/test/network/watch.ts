// Watches what ip(8) changes.
import { execFileSync } from 'node:child_process';
import { SO_RCVBUF, SOL_SOCKET } from '@sock/core';
import {
  NETLINK_ROUTE,
  NetlinkEvents,
  type RouteEvent,
  type RouteWatch,
  RTNLGRP_LINK,
  watchAddresses,
  watchLinks,
  watchNeighbours,
  watchRoutes,
} from '@sock/netlink';

const ip = (command: string) => execFileSync('ip', command.split(' '));
const described = (event: RouteEvent<object>, fields: readonly string[]) => [
  event.event,
  ...('object' in event ? fields.map((name) => (event.object as Record<string, unknown>)[name]) : []),
];

/** Does something, and waits for an event. */
async function seen<T extends object>(
  watch: RouteWatch<T>,
  fields: readonly (keyof T & string)[],
  command: string | undefined,
  isIt: (event: RouteEvent<T>) => boolean,
): Promise<unknown> {
  if (command) ip(command);
  for (;;) {
    const { value } = await watch.next();
    if (value && isIt(value)) return described(value, fields);
  }
}

function seenSync<T extends object>(
  watch: RouteWatch<T>,
  fields: readonly (keyof T & string)[],
  command: string,
  isIt: (event: RouteEvent<T>) => boolean,
): unknown {
  ip(command);
  for (;;) {
    const event = watch.nextSync();
    if (isIt(event)) return described(event, fields);
  }
}

const links = watchLinks();
const addresses = watchAddresses();
const routes = watchRoutes();
const neighbours = watchNeighbours();
const named = (name: string) => (event: RouteEvent<{ name: string }>) =>
  event.event !== 'lost' && event.object.name === name;
const about = (kind: string, key: string, value: unknown) => (event: RouteEvent<object>) =>
  event.event === kind && 'object' in event && (event.object as Record<string, unknown>)[key] === value;

// Made after the groups were joined, and before anything was listed: it comes at least once.
ip('link add early type veth peer name other');
const existing = await seen(links, ['name'], undefined, named('lo'));
const early = await seen(links, ['name'], undefined, named('early'));
const report: Record<string, unknown> = { existing, early };

report.linkAdded = await seen(
  links,
  ['name', 'mtu'],
  'link add v type veth peer name w',
  about('new', 'name', 'v'),
);
report.linkChanged = await seen(links, ['name', 'mtu'], 'link set v mtu 1234', about('new', 'mtu', 1234));
report.linkUp = await seen(
  links,
  ['name', 'up'],
  'link set v up',
  (event) => named('v')(event) && about('new', 'up', true)(event),
);
report.linkDeletedSync = seenSync(links, ['name'], 'link delete v', about('deleted', 'name', 'v'));

report.addressAdded = await seen(
  addresses,
  ['address', 'prefixLength'],
  'address add 10.7.0.1/24 dev near',
  about('new', 'address', '10.7.0.1'),
);
report.addressDeleted = await seen(
  addresses,
  ['address'],
  'address delete 10.7.0.1/24 dev near',
  about('deleted', 'address', '10.7.0.1'),
);
report.address6Added = await seen(
  addresses,
  ['address', 'prefixLength'],
  'address add fd07::1/64 dev near nodad',
  about('new', 'address', 'fd07::1'),
);

report.routeAdded = await seen(
  routes,
  ['destination', 'destinationLength', 'gateway'],
  'route add fd09::/48 via fd07::2 dev near',
  about('new', 'destination', 'fd09::'),
);
report.routeDeletedSync = seenSync(
  routes,
  ['destination'],
  'route delete fd09::/48',
  about('deleted', 'destination', 'fd09::'),
);

report.neighbourAdded = await seen(
  neighbours,
  ['address', 'hardwareAddress'],
  'neighbour add fd07::9 lladdr 02:00:00:00:00:09 dev near',
  about('new', 'address', 'fd07::9'),
);
report.neighbourDeleted = await seen(
  neighbours,
  ['address'],
  'neighbour delete fd07::9 dev near',
  about('deleted', 'address', 'fd07::9'),
);

// An abort loses nothing.
const controller = new AbortController();
const waiting = addresses.next({ signal: controller.signal }).catch(({ message }) => message);
controller.abort(new Error('enough'));
report.aborted = await waiting;
report.afterAbort = await seen(
  addresses,
  ['address'],
  'address add fd08::1/64 dev near nodad',
  about('new', 'address', 'fd08::1'),
);

// More than the receive buffer holds.
using events = new NetlinkEvents(NETLINK_ROUTE, [RTNLGRP_LINK]);
for (const { socket } of [links.events, events]) socket.setsockopt(SOL_SOCKET, SO_RCVBUF, 4096);
const batch = Array.from({ length: 200 }, (_, index) => `link set near mtu ${1300 + index}\n`).join('');
execFileSync('ip', ['-batch', '-'], { input: batch });
const overrun = async () => {
  for (let count = 0; ; count++) {
    const error = await events.next().then(
      () => undefined,
      (error) => error,
    );
    if (error) return { count, code: error.code, message: error.message };
  }
};
report.overrun = await overrun();
execFileSync('ip', ['link', 'set', 'near', 'mtu', '1299']);
report.afterOverrun = (await events.next()).type;
report.lost = await seen(links, [], undefined, ({ event }) => event === 'lost');
const again: unknown[] = [];
for (let i = 0; i < 3; i++)
  again.push(described((await links.next()).value as RouteEvent<object>, ['name', 'mtu']));
report.again = again;

using several = watchLinks();
const three = await Promise.all([several.next(), several.next(), several.next()]);
report.several = three.map(({ value }) => described(value as RouteEvent<object>, ['name']));

const looping = (async () => {
  for await (const { event } of neighbours) if (event !== 'existing') return event;
  return 'ended';
})();
setTimeout(() => {
  for (const watch of [addresses, routes, neighbours]) watch.close();
}, 20);
report.ending = await looping;
for await (const event of links) {
  report.leaving = event.event;
  break;
}
report.closed = [links, addresses].map(({ events }) => events.socket.fileno());
console.log(JSON.stringify(report));
