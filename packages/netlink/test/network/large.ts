// Answers that are longer than anybody expects, and lists that take several turns.
import { getLink, listRoutes, listRoutesSync, NETLINK_ROUTE, openNetlink } from '@sock/netlink';

const turn = () => new Promise((resolve) => setImmediate(resolve));
using client = openNetlink(NETLINK_ROUTE);

const { altNames } = await getLink('near');

let turns = 0;
const ticking = setInterval(() => turns++, 0);
const all = (await listRoutes({ client })).length;
clearInterval(ticking);

const controller = new AbortController();
const given = listRoutes({ client, signal: controller.signal });
await turn();
controller.abort(new Error('enough'));
const reason = await given.then(
  () => 'was faster',
  ({ message }) => message,
);
const afterAbort = (await listRoutes({ client })).length;

const waiting = listRoutes({ client });
await turn();
const sync = listRoutesSync({ client }).length;
const promised = (await waiting).length;

const together = await Promise.all([1, 2, 3].map(() => listRoutes({ client })));

console.log(
  JSON.stringify({
    altNames: altNames.length,
    bytes: altNames.join('').length,
    all,
    turns,
    reason,
    afterAbort,
    sync,
    promised,
    together: together.map(({ length }) => length),
  }),
);
