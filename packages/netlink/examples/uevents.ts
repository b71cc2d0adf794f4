// Shows devices that come, change and go, until it is interrupted.
import { watchUevents } from '@sock/netlink';

const watch = watchUevents();
console.log('watching devices');
for await (const { action, devpath, env } of watch) {
  console.log(action, devpath, env.SUBSYSTEM, env.INTERFACE ?? env.DEVNAME ?? '');
}
