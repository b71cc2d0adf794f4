// Echo client on a Unix datagram socket.
import { rmSync } from 'node:fs';
import { SOCK_DGRAM, Socket } from '@sock/core';
import { AF_UNIX } from '@sock/unix';

const path = process.argv[2] ?? '/tmp/echo-dgram.sock';
const ownPath = `${path}.${process.pid}`; // the echo needs a name to come back to
const message = 'Hello, world';

using client = new Socket(AF_UNIX, SOCK_DGRAM);
await client.bind({ path: ownPath });
await client.connect({ path });

async function roundTrip() {
  const start = performance.now();
  await client.send(message);
  const data = await client.recv(1024);
  return { data, milliseconds: performance.now() - start };
}

const first = await roundTrip();
console.log('sent', message);
console.log('received', first.data.toString());

const times: number[] = [];
for (let i = 0; i < 100; i++) times.push((await roundTrip()).milliseconds);
const median = times.sort((a, b) => a - b)[50] as number;
console.log(`round trip: first ${first.milliseconds.toFixed(3)} ms, median of 100 ${median.toFixed(3)} ms`);

await client.send(''); // the server's sign to end
rmSync(ownPath);
