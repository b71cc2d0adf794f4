// Shows the network interfaces, and what becomes of them, until it is interrupted.
import { watchLinks } from '@sock/netlink';

for await (const change of watchLinks()) {
  if (change.event === 'lost') {
    console.log('too much happened at a time; all interfaces once more:');
    continue;
  }
  const { index, name, kind, mtu, up, running } = change.object;
  const state = up ? (running ? 'works' : 'has no carrier') : 'is down';
  console.log(change.event, `${index}: ${name}`, kind, `mtu ${mtu}`, state);
}
