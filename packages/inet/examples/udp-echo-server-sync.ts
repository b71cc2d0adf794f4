// Blocking echo server on UDP over IPv4: serves one client until that sends an empty datagram.
import { SOCK_DGRAM, Socket } from '@sock/core';
import { AF_INET } from '@sock/inet';

const port = Number(process.argv[2] ?? 50007);
const host = process.argv[3] ?? ''; // all interfaces

using server = new Socket(AF_INET, SOCK_DGRAM);
server.bindSync({ host, port });
const own = server.getsockname();
console.log(`listening on ${own.host}:${own.port}`);

let { data, address } = server.recvfromSync(1024);
console.log('connected by', address);

while (data.length > 0) {
  server.sendtoSync(data, address);
  ({ data, address } = server.recvfromSync(1024));
}
