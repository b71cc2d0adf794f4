// Blocking echo server on TCP over IPv4: serves one client, then ends.
import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET } from '@sock/inet';

const port = Number(process.argv[2] ?? 50007);
const host = process.argv[3] ?? ''; // all interfaces

using server = new Socket(AF_INET, SOCK_STREAM);
server.bindSync({ host, port });
server.listen(1);
const own = server.getsockname();
console.log(`listening on ${own.host}:${own.port}`);

const { socket, address } = server.acceptSync();
using connection = socket;
console.log('connected by', address);

for (;;) {
  const data = connection.recvSync(1024);
  if (data.length === 0) break;
  connection.sendallSync(data);
}
