// Sends a message and prints the answer: send.ts MESSAGE [HOST [PORT [OWN-HOST]]]
import { SOCK_SEQPACKET, Socket } from '@sock/core';
import { AF_RDS } from '@sock/rds';

const [message = 'Hello, world', host = '127.0.0.1', port = '4000', own = host] = process.argv.slice(2);
const socket = new Socket(AF_RDS, SOCK_SEQPACKET);
await socket.bind({ host: own, port: 0 }); // nobody sends unbound
await socket.sendto(message, { host, port: Number(port) });
console.log(`${await socket.recv(0x10000)}`);
socket.close();
