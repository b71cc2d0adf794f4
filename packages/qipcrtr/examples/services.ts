// Prints the services of all nodes, and those that come and go: services.ts [SERVICE]
import { SOCK_DGRAM, Socket } from '@sock/core';
import { AF_QIPCRTR, lookup } from '@sock/qipcrtr';

const service = Number(process.argv[2] ?? 0); // 0: any
const socket = new Socket(AF_QIPCRTR, SOCK_DGRAM);
for await (const event of lookup(socket, { service })) {
  if (event.name === 'complete') {
    console.log('these are all, until another comes');
    continue;
  }
  const { name, service, instance, node, port } = event;
  console.log(`${name} ${service} version ${instance & 0xff} instance ${instance >>> 8} at ${node}:${port}`);
}
