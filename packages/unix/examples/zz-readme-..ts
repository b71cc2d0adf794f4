import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET, createServer } from '@sock/inet';

const server = await createServer({ host: '127.0.0.1', port: 0 });
const client = new Socket(AF_INET, SOCK_STREAM);
client.settimeout(2000);
const [{ socket, address }] = await Promise.all([server.accept(), client.connect(server.getsockname())]);
console.log('connected by', address);
await client.sendall('Hello, world');
await socket.sendall(await socket.recv(1024));
console.log('the echo:', client.recvSync(1024).toString());
for (const each of [client, socket, server]) each.close();
