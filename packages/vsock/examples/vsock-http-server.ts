// An HTTP server for virtual machines, whose clients may be socat and curl:
//   socat TCP-LISTEN:8080,fork,reuseaddr VSOCK-CONNECT:2:PORT &  curl http://localhost:8080/
import http from 'node:http';
import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_VSOCK, VMADDR_CID_ANY, VMADDR_PORT_ANY } from '@sock/vsock';

const server = http.createServer((request, response) => {
  response.end(`hello, ${request.socket.remoteAddress}\n`);
});

using listener = new Socket(AF_VSOCK, SOCK_STREAM);
await listener.bind({ cid: VMADDR_CID_ANY, port: Number(process.argv[2] ?? VMADDR_PORT_ANY) });
listener.listen();
console.log('listening at port', listener.getsockname().port);
process.once('SIGINT', () => listener.close()); // ends the loop

for await (const { socket } of listener.connections()) {
  // As node:net does for http: the answer may come after the end of the question.
  server.emit('connection', socket.toDuplex({ allowHalfOpen: true }));
}
