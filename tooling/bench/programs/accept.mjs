import { AF_INET, createServer } from '@sock/inet';
import { Rate } from './clock.mjs';

const server = await createServer({ host: '127.0.0.1', port: 0 }, { family: AF_INET });
console.log(server.getsockname().port);
const rate = new Rate();
do (await server.accept()).socket.close();
while (!rate.count());
server.close();
