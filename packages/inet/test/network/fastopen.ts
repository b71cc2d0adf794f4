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

function synData(socket: Socket<InetAddress>): boolean {
  return decodeTcpInfo(socket.getsockopt(IPPROTO_TCP, TCP_INFO, 1024)).options.synData;
}

type Greet = (client: Socket<InetAddress>, address: InetAddress) => unknown;

/** What a server gets of a client that greets it, and whether the greeting was in the SYN. */
async function greeting(greet: Greet) {
  using server = new Socket(AF_INET, SOCK_STREAM);
  await server.bind({ host: '127.0.0.1', port: 0 });
  server.setsockopt(IPPROTO_TCP, TCP_FASTOPEN, 16);
  server.listen();
  using client = new Socket(AF_INET, SOCK_STREAM);
  const greeted = await greet(client, server.getsockname() as InetAddress);
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

const ways: Record<string, Greet> = {
  sendtoSync: (client, address) => client.sendtoSync('hello', address, MSG_FASTOPEN),
  'sendtoSync with a timeout': (client, address) => {
    client.settimeout(3000);
    return client.sendtoSync('hello', address, MSG_FASTOPEN);
  },
  sendto: (client, address) => client.sendto('hello', address, MSG_FASTOPEN),
  sendmsgSync: (client, address) => client.sendmsgSync(['hel', 'lo'], [], MSG_FASTOPEN, address),
  sendmsg: (client, address) => client.sendmsg(['hel', 'lo'], [], MSG_FASTOPEN, address),
  'connect and send': async (client, address) => {
    client.setsockopt(IPPROTO_TCP, TCP_FASTOPEN_CONNECT, 1);
    await client.connect(address);
    return await client.send('hello');
  },
  'connectSync and sendSync': (client, address) => {
    client.setsockopt(IPPROTO_TCP, TCP_FASTOPEN_CONNECT, 1);
    client.connectSync(address);
    return client.sendSync('hello');
  },
};

const first: Record<string, unknown> = {};
const again: Record<string, unknown> = {};
for (const [name, greet] of Object.entries(ways)) {
  forget();
  first[name] = await greeting(greet).catch(String);
  again[name] = await greeting(greet).catch(String);
}
const plain = await greeting(async (client, address) => {
  await client.connect(address);
  return await client.send('hello');
});

report({ first, again, plain });
