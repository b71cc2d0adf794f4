// Echo server on TCP over IPv4: serves one client, then ends.
import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET } from '@sock/inet';

const port = Number(process.argv[2] ?? 50007);
const host = process.argv[3] ?? ''; // all interfaces

using server = new Socket(AF_INET, SOCK_STREAM);
await server.bind({ host, port });
server.listen(1);
const own = server.getsockname();
console.log(`listening on ${own.host}:${own.port}`);

const { socket, address } = await server.accept();
using connection = socket;
console.log('connected by', address);

for (;;) {
  const data = await connection.recv(1024);
  if (data.length === 0) break;
  await connection.sendall(data);
}
