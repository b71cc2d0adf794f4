import { Rate } from './clock.mjs';
import { served } from './endpoint.mjs';

const socket = served('tcp');
const data = Buffer.alloc(65_536);
const rate = new Rate();
while (!rate.count((await socket.recvInto(data)) / 1e6));
socket.close();
