// Blocking echo server on a Unix datagram socket: serves one client until an empty datagram, then ends.
import { rmSync } from 'node:fs';
import { SOCK_DGRAM, Socket } from '@sock/core';
import { AF_UNIX } from '@sock/unix';

const path = process.argv[2] ?? '/tmp/echo-dgram.sock';

using server = new Socket(AF_UNIX, SOCK_DGRAM);
rmSync(path, { force: true }); // what a server that was killed has left
server.bindSync({ path });
console.log('listening on', path);

let { data, address } = server.recvfromSync(1024);
console.log('connected by', address);

while (data.length > 0) {
  server.sendtoSync(data, address);
  ({ data, address } = server.recvfromSync(1024));
}
rmSync(path);
