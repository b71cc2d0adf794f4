import { createSocket } from 'node:dgram';
import { Rate } from './clock.mjs';

const [, role, address] = process.argv.slice(2);
const socket = createSocket('udp4');

function serve() {
  socket.on('message', (data, { port, address }) => socket.send(data, port, address));
  socket.bind(0, '127.0.0.1', () => console.log(socket.address().port));
}

function call() {
  const data = Buffer.alloc(64);
  const rate = new Rate();
  socket.on('message', () => (rate.count() ? socket.close() : socket.send(data)));
  socket.connect(Number(address), '127.0.0.1', () => socket.send(data));
}

if (role === 'call') call();
else serve();
