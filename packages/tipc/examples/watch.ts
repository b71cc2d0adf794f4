// Prints the sockets that bind names of a service, and those that go: watch.ts TYPE
import { openTopology } from '@sock/tipc';

const type = Number(process.argv[2] ?? 18888);
const topology = await openTopology();
await topology.subscribe({ type });
for await (const { name, lower, upper, socket } of topology)
  console.log(`${name} ${type}:${lower}-${upper} by socket ${socket.v2} of node ${socket.v1.toString(16)}`);
