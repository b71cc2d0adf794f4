// Lists everything in both forms, and has ip(8) list the same.
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  listAddresses,
  listAddressesSync,
  listLinks,
  listLinksSync,
  listNeighbours,
  listNeighboursSync,
  listRoutes,
  listRoutesSync,
} from '@sock/netlink';

const AF_BRIDGE = 7;
const json = (command: string, ...args: string[]) =>
  JSON.parse(execFileSync(command, ['-j', '-d', ...args], { encoding: 'utf8' }));

const plain = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value, (key, each) => {
      if (key === 'attributes' || key === 'usage') return undefined;
      if (each instanceof Map) return Object.fromEntries(each);
      // The time runs meanwhile.
      if (key === 'expires' || key.endsWith('Lifetime')) return each && Math.round(each / 10) * 10;
      return typeof each === 'bigint' ? Number(each) : each;
    }),
  );

const ours = async () =>
  plain({
    links: await listLinks(),
    addresses: await listAddresses(),
    routes: await listRoutes(),
    neighbours: await listNeighbours(),
    bridge: await listNeighbours({ family: AF_BRIDGE }),
  });

const sync = () =>
  plain({
    links: listLinksSync(),
    addresses: listAddressesSync(),
    routes: listRoutesSync(),
    neighbours: listNeighboursSync(),
    bridge: listNeighboursSync({ family: AF_BRIDGE }),
  });

const theirs = () => ({
  links: json('ip', '-s', '-N', 'link'),
  addresses: json('ip', 'address'),
  routes: json('ip', '-N', 'route', 'show', 'table', 'all'),
  neighbours: json('ip', 'neighbour'),
  bridge: json('bridge', 'fdb'),
});

// Interfaces and neighbours take their time to come up: nothing may change meanwhile.
for (;;) {
  const before = await ours();
  const ip = theirs();
  const after = sync();
  if (isDeepStrictEqual(before, after)) {
    console.log(JSON.stringify({ ours: before, ip }));
    break;
  }
  await sleep(50);
}
