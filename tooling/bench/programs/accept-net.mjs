import { createServer } from 'node:net';
import { Rate } from './clock.mjs';

const rate = new Rate();
const server = createServer((socket) => {
  socket.destroy();
  if (rate.count()) process.exit();
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
