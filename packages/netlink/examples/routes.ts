// Lists the routes of a table (the main one when no number is given), and the way to an address.
import { getRoute, listLinks, listRoutes, RT_TABLE_MAIN } from '@sock/netlink';

const [table = String(RT_TABLE_MAIN), destination = '127.0.0.1'] = process.argv.slice(2);
const names = new Map((await listLinks()).map(({ index, name }) => [index, name]));

for (const route of await listRoutes()) {
  if (route.table !== Number(table)) continue;
  const to = route.destination === '' ? 'default' : `${route.destination}/${route.destinationLength}`;
  const hops = route.nextHops.length > 0 ? route.nextHops : [route];
  const ways = hops.map((hop) => `${hop.gateway || 'direct'} by ${names.get(hop.interface ?? 0) ?? 'none'}`);
  console.log(to, 'via', ways.join(' or '), `metric ${route.priority}`);
}

const { gateway, interface: index = 0, preferredSource } = await getRoute(destination);
console.log(`${destination}: ${gateway || 'direct'} by ${names.get(index)}, from ${preferredSource}`);
