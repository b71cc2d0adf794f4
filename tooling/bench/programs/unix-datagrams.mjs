// Receives datagrams at a path: one at a time, or with 'batches' as many as there are.
import { unlinkSync } from 'node:fs';
import { MessageBatch, SOCK_DGRAM, Socket } from '@sock/core';
import { AF_UNIX } from '@sock/unix';
import { Rate } from './clock.mjs';

const path = `/tmp/sock-bench-${process.pid}`;
const socket = new Socket(AF_UNIX, SOCK_DGRAM);
await socket.bind({ path });
console.log(path);
const rate = new Rate();
if (process.argv[2] === 'batches') {
  const batch = new MessageBatch({ count: 64, size: 2048 });
  while (!rate.count((await socket.recvMany(batch)).length));
} else {
  do await socket.recv(2048);
  while (!rate.count());
}
socket.close();
unlinkSync(path);
