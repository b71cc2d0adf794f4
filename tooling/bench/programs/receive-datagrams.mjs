import { Rate } from './clock.mjs';
import { served } from './endpoint.mjs';

const socket = served('udp');
const rate = new Rate();
do await socket.recvfrom(2048);
while (!rate.count());
socket.close();
