// Blocking echo server on a Unix seqpacket socket (messages keep their bounds): serves one client, then ends.
import { rmSync } from 'node:fs';
import { SOCK_SEQPACKET, Socket } from '@sock/core';
import { AF_UNIX } from '@sock/unix';

const path = process.argv[2] ?? '/tmp/echo-seqpacket.sock';

using server = new Socket(AF_UNIX, SOCK_SEQPACKET);
rmSync(path, { force: true }); // what a server that was killed has left
server.bindSync({ path });
server.listen(1);
console.log('listening on', path);

const { socket, address } = server.acceptSync();
using connection = socket;
rmSync(path); // no other client is awaited
console.log('connected by', address);

for (;;) {
  const message = connection.recvSync(1024);
  if (message.length === 0) break;
  connection.sendSync(message);
}
