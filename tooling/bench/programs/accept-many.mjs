// WHAT COUNT: accepts as many connections and says what each of them took. WHAT is 'idle', or 'waiting' for data.
import { AF_INET, createServer } from '@sock/inet';
import { Footprint } from './footprint.mjs';

const [what, count] = process.argv.slice(2);
const server = await createServer({ host: '127.0.0.1', port: 0 }, { family: AF_INET, backlog: 4096 });
const footprint = new Footprint(Number(count));
console.log(server.getsockname().port);
const held = [];
while (held.length < Number(count)) {
  const { socket } = await server.accept();
  held.push(socket);
  if (what === 'waiting') socket.recv(65_536).catch(() => {});
}
await footprint.tell();
