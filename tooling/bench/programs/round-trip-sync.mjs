import { Rate } from './clock.mjs';
import { connected, served } from './endpoint.mjs';

const [kind, role, address] = process.argv.slice(2);

function call(socket) {
  const data = Buffer.alloc(64);
  const rate = new Rate();
  do {
    socket.sendSync(data);
    socket.recvSync(64);
  } while (!rate.count());
}

function serve(socket) {
  for (let data = socket.recvSync(64); data.length > 0; data = socket.recvSync(64)) socket.sendSync(data);
}

function serveDatagrams(socket) {
  for (;;) {
    const { data, address } = socket.recvfromSync(64);
    socket.sendtoSync(data, address);
  }
}

if (role === 'call') call(connected(kind, address));
else if (kind === 'udp') serveDatagrams(served(kind));
else serve(served(kind));
