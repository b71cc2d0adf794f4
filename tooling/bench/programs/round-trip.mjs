import { Rate } from './clock.mjs';
import { connected, served } from './endpoint.mjs';

const [kind, role, address] = process.argv.slice(2);

async function call(socket) {
  const data = Buffer.alloc(64);
  const rate = new Rate();
  do {
    await socket.send(data);
    await socket.recv(64);
  } while (!rate.count());
}

async function serve(socket) {
  for (let data = await socket.recv(64); data.length > 0; data = await socket.recv(64))
    await socket.send(data);
}

async function serveDatagrams(socket) {
  for (;;) {
    const { data, address } = await socket.recvfrom(64);
    await socket.sendto(data, address);
  }
}

if (role === 'call') await call(connected(kind, address));
else if (kind === 'udp') await serveDatagrams(served(kind));
else await serve(served(kind));
