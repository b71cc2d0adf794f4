// Sends lines to an echo server and shows what comes back: vsock-echo-client CID PORT
import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_VSOCK } from '@sock/vsock';

const [, , cid, port] = process.argv.map(Number);
if (cid === undefined || port === undefined) throw new Error('usage: vsock-echo-client CID PORT');

using socket = new Socket(AF_VSOCK, SOCK_STREAM);
socket.settimeout(10_000);
await socket.connect({ cid, port });
console.log('connected to', socket.getpeername());
using file = socket.makefile('r');
for (const line of ['one', 'two', 'three']) {
  await socket.sendall(`${line}\n`);
  console.log(line, '→', (await file.readline()).trimEnd());
}
