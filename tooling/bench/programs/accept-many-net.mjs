// COUNT: as accept-many.mjs; sockets of node:net always wait for data.
import { createServer } from 'node:net';
import { Footprint } from './footprint.mjs';

const count = Number(process.argv[2]);
const held = [];
const server = createServer((socket) => {
  socket.on('data', () => {}).on('error', () => {});
  held.push(socket);
  if (held.length === count) footprint.tell();
});
let footprint;
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  footprint = new Footprint(count);
  console.log(server.address().port);
});
