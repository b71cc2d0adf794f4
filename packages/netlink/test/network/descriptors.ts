// Watches that find only so many descriptors free.
import { closeSync, openSync, readdirSync } from 'node:fs';
import { watchLinks, watchUevents } from '@sock/netlink';

const open = () => readdirSync('/proc/self/fd').length;
const held: number[] = [];
const before = open();

/** Takes all descriptors that are free, but so many. */
function leave(free: number): void {
  try {
    for (;;) held.push(openSync('/dev/null', 'r'));
  } catch {
    for (const fd of held.splice(0, free)) closeSync(fd);
  }
}

const failures = [watchLinks, watchUevents].flatMap((watch) =>
  [0, 1].map((free) => {
    leave(free);
    try {
      watch().close();
      return 'none';
    } catch (error) {
      return (error as { code: string }).code;
    }
  }),
);
for (const fd of held) closeSync(fd);
console.log(JSON.stringify({ failures, left: open() - before }));
