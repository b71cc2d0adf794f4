import { unlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { Rate } from './clock.mjs';

const [kind, role, address] = process.argv.slice(2);

function serve() {
  const path = `/tmp/sock-bench-${process.pid}`;
  const server = createServer({ noDelay: true }, (socket) => {
    if (kind === 'unix') unlinkSync(path);
    socket.on('data', (data) => socket.write(data));
  });
  const listen = kind === 'unix' ? { path } : { host: '127.0.0.1', port: 0 };
  server.listen(listen, () => console.log(kind === 'unix' ? path : server.address().port));
}

function call() {
  const data = Buffer.alloc(64);
  const rate = new Rate();
  const where =
    kind === 'unix' ? { path: address } : { host: '127.0.0.1', port: Number(address), noDelay: true };
  const socket = connect(where, () => socket.write(data));
  socket.on('data', () => (rate.count() ? socket.destroy() : socket.write(data)));
}

if (role === 'call') call();
else serve();
