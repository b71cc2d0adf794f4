import { createSocket } from 'node:dgram';
import { Rate } from './clock.mjs';

const socket = createSocket('udp4');
const data = Buffer.alloc(64);
const rate = new Rate();
const sent = () => (rate.count() ? process.exit() : socket.send(data, sent));
socket.connect(Number(process.argv[2]), '127.0.0.1', () => {
  // As many under way at once as the others send by one call.
  for (let i = 0; i < 64; i++) sent();
});
