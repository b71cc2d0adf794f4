// Echo server on a Unix stream socket: serves one client, then ends.
import { rmSync } from 'node:fs';
import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_UNIX } from '@sock/unix';

const path = process.argv[2] ?? '/tmp/echo-stream.sock';

using server = new Socket(AF_UNIX, SOCK_STREAM);
rmSync(path, { force: true }); // what a server that was killed has left
await server.bind({ path });
server.listen(1);
console.log('listening on', path);

const { socket, address } = await server.accept();
using connection = socket;
rmSync(path); // no other client is awaited
console.log('connected by', address);

for (;;) {
  const data = await connection.recv(1024);
  if (data.length === 0) break;
  await connection.sendall(data);
}
