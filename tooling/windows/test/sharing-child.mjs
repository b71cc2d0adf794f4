// The other process of sharing.test.mjs.
import { once } from 'node:events';
import { fromshare, SOCK_STREAM } from '@sock/core';
import { AF_INET } from '@sock/inet';

const [info] = await once(process, 'message');
const socket = fromshare(Buffer.from(info, 'base64'));
if (process.argv[2] === 'accept') {
  process.send('listening');
  const { socket: connection } = await socket.accept();
  await connection.sendall(`accepted by ${process.pid}`);
  await connection.recv(1);
  connection.close();
} else {
  const family = socket.family === AF_INET ? 'AF_INET' : socket.family;
  const type = socket.type === SOCK_STREAM ? 'stream' : socket.type;
  await socket.sendall(`${family} ${type} from ${process.pid}`);
  await socket.sendall(`got ${await socket.recv(100)}`);
}
socket.close();
process.disconnect();
