// Devices that come and go, as ip(8) and sysfs have it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SOCK_RAW, Socket } from '@sock/core';
import { AF_NETLINK, NETLINK_KOBJECT_UEVENT, type Uevent, watchUevents } from '@sock/netlink';

const ip = (command: string) => execFileSync('ip', command.split(' '));
const watch = watchUevents();
const until = async (isIt: (event: Uevent) => boolean) => {
  for (;;) {
    const event = await watch.next();
    if (isIt(event)) return event;
  }
};
const untilSync = (isIt: (event: Uevent) => boolean) => {
  for (;;) {
    const event = watch.nextSync();
    if (isIt(event)) return event;
  }
};
const of = (action: string, name: string) => (event: Uevent) =>
  event.action === action && event.env.INTERFACE === name;

// What udev sends is left out, and what others forge.
const forger = new Socket(AF_NETLINK, SOCK_RAW, NETLINK_KOBJECT_UEVENT);
const address = watch.socket.getsockname();
forger.sendtoSync('add@/forged\0ACTION=add\0INTERFACE=v\0', { pid: address.pid, groups: 0 });
forger.close();

ip('link add v type veth peer name w');
const added = await until(of('add', 'v'));
const index = readFileSync('/sys/class/net/v/ifindex', 'utf8').trim();
const uevent = readFileSync('/sys/class/net/v/uevent', 'utf8');
writeFileSync('/sys/class/net/v/uevent', 'change');
const changed = await until(of('change', 'v'));
ip('link delete v');
const ends = new Set(['v', 'w']);
let removed: Uevent | undefined;
while (ends.size > 0) {
  const end = untilSync(({ action, env }) => action === 'remove' && ends.has(env.INTERFACE ?? ''));
  ends.delete(end.env.INTERFACE ?? '');
  if (end.env.INTERFACE === 'v') removed = end;
}
const before = readdirSync('/sys/class/net');

const controller = new AbortController();
const waiting = watch.next({ signal: controller.signal }).catch(({ message }) => message);
controller.abort(new Error('enough'));
const aborted = await waiting;
const next = watch.next().catch(({ code }) => code);
const iteration = (async () => {
  for await (const _ of watch);
  return 'ended';
})();
watch.close();
const [closed, iterated] = [await next, await iteration];

console.log(JSON.stringify({ added, index, uevent, changed, removed, before, aborted, closed, iterated }));
