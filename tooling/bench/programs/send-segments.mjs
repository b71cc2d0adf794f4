import { udpSegment } from '@sock/inet';
import { Rate } from './clock.mjs';
import { connected } from './endpoint.mjs';

const segments = 64;
const socket = connected('udp', process.argv[2]);
const message = { data: Buffer.alloc(64 * segments), ancillary: [udpSegment(64)] };
const messages = Array(16).fill(message);
const rate = new Rate();
while (!rate.count((await socket.sendMany(messages)) * segments));
socket.close();
