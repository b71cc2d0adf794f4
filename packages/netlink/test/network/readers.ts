// Several calls that wait for one listener's next message, where a piece holds several.
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { NETLINK_ROUTE, NetlinkEvents, RTNLGRP_LINK } from '@sock/netlink';

/** Takes each piece for three messages, as a transaction of nf_tables is. */
class Several extends NetlinkEvents {
  #pieces = 0;

  protected override read(): never {
    const piece = ++this.#pieces;
    return ['a', 'b', 'c'].map((part) => `${piece}${part}`).values() as never;
  }
}

const change = () => {
  for (const state of ['down', 'up', 'down', 'up']) execFileSync('ip', ['link', 'set', 'lo', state]);
};

async function readBy(count: number, whileTheyWait: (events: Several) => unknown): Promise<unknown[]> {
  using events = new Several(NETLINK_ROUTE, [RTNLGRP_LINK]);
  const got: unknown[] = [];
  const read = async () => {
    for (;;) got.push(await events.next());
  };
  const readers = Array.from({ length: count }, () => read().catch(() => undefined));
  await sleep(10);
  change();
  got.push(whileTheyWait(events));
  await sleep(50);
  events.close();
  await Promise.all(readers);
  return got.filter((message) => message !== undefined);
}

console.log(
  JSON.stringify({
    alone: await readBy(1, () => undefined),
    together: await readBy(3, () => undefined),
    withSync: (await readBy(2, (events) => events.nextSync())).sort(),
  }),
);
