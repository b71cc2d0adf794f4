// Echo server on UDP over IPv4: serves one client until that sends an empty datagram.
import { SOCK_DGRAM, Socket } from '@sock/core';
import { AF_INET } from '@sock/inet';

const port = Number(process.argv[2] ?? 50007);
const host = process.argv[3] ?? ''; // all interfaces

using server = new Socket(AF_INET, SOCK_DGRAM);
await server.bind({ host, port });
const own = server.getsockname();
console.log(`listening on ${own.host}:${own.port}`);

let { data, address } = await server.recvfrom(1024);
console.log('connected by', address);

while (data.length > 0) {
  await server.sendto(data, address);
  ({ data, address } = await server.recvfrom(1024));
}
