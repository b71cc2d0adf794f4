// Blocking echo server on TCP at the first address, IPv6 or IPv4, that works: serves one client, then ends.
import { SOCK_STREAM, Socket } from '@sock/core';
import { AI_PASSIVE, getaddrinfoSync, type IpAddress } from '@sock/inet';

const port = Number(process.argv[2] ?? 50007);
const host = process.argv[3] ?? null; // all interfaces

using server = listen();
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

function listen(): Socket<IpAddress> {
  let failure: unknown;
  const hints = { type: SOCK_STREAM, flags: AI_PASSIVE };
  for (const { family, type, proto, address } of getaddrinfoSync(host, port, hints)) {
    let socket: Socket<IpAddress> | undefined;
    try {
      socket = new Socket(family, type, proto);
      socket.bindSync(address);
      socket.listen(1);
      return socket;
    } catch (error) {
      socket?.close();
      failure = error;
    }
  }
  throw failure;
}
