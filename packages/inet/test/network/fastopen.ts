import { execFileSync } from 'node:child_process';
import { MSG_FASTOPEN, SOCK_STREAM, Socket } from '@sock/core';
import {
  AF_INET,
  decodeTcpInfo,
  type InetAddress,
  IPPROTO_TCP,
  TCP_FASTOPEN,
  TCP_FASTOPEN_CONNECT,
  TCP_INFO,
} from '@sock/inet';
import { report } from './report.js';

const server = new Socket(AF_INET, SOCK_STREAM);
await server.bind({ host: '127.0.0.1', port: 0 });
server.setsockopt(IPPROTO_TCP, TCP_FASTOPEN, 16);
server.listen();
const address = server.getsockname() as InetAddress;

function synData(socket: Socket<InetAddress>): boolean {
  return decodeTcpInfo(socket.getsockopt(IPPROTO_TCP, TCP_INFO, 1024)).options.synData;
}

/** What the server gets of a client that greets it, and whether the greeting was in the SYN. */
async function greeting(greet: (client: Socket<InetAddress>) => unknown) {
  const client = new Socket(AF_INET, SOCK_STREAM);
  const greeted = await greet(client);
  const { socket } = await server.accept();
  const text = (await socket.recv(100)).toString();
  await socket.sendall('welcome');
  const answer = (await client.recv(100)).toString();
  return { greeted, text, answer, client: synData(client), server: synData(socket) };
}

/** Forgets the cookies that servers have given. */
function forget(): void {
  execFileSync('ip', ['tcp_metrics', 'flush', 'all']);
}

const first = await greeting((client) => client.sendtoSync('hello', address, MSG_FASTOPEN));
const again = {
  sendtoSync: await greeting((client) => client.sendtoSync('hello', address, MSG_FASTOPEN)),
  sendto: await greeting((client) => client.sendto('hello', address, MSG_FASTOPEN)),
  sendmsg: await greeting((client) => client.sendmsg(['hel', 'lo'], [], MSG_FASTOPEN, address)),
  'connect and send': await greeting(async (client) => {
    client.setsockopt(IPPROTO_TCP, TCP_FASTOPEN_CONNECT, 1);
    await client.connect(address);
    return await client.send('hello');
  }),
  'connectSync and sendSync': await greeting((client) => {
    client.setsockopt(IPPROTO_TCP, TCP_FASTOPEN_CONNECT, 1);
    client.connectSync(address);
    return client.sendSync('hello');
  }),
};
const plain = await greeting(async (client) => {
  await client.connect(address);
  return await client.send('hello');
});
forget();
const firstByPromise = await greeting((client) => client.sendto('hello', address, MSG_FASTOPEN)).catch(
  String,
);

report({ first, again, plain, firstByPromise });
