// Echoes on every connection: TCP, as many as come.
import { AF_INET, createServer } from '@sock/inet';

const server = await createServer({ host: '127.0.0.1', port: 0 }, { family: AF_INET, backlog: 4096 });
console.log(server.getsockname().port);

async function echo(socket) {
  for (let data = await socket.recv(65_536); data.length > 0; data = await socket.recv(65_536))
    await socket.sendall(data);
}

for (;;) {
  const { socket } = await server.accept();
  // The clients are killed when they have counted.
  echo(socket).catch(() => socket.close());
}
