// Blocking echo client on TCP over IPv4.
import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET } from '@sock/inet';

const port = Number(process.argv[2] ?? 50007);
const host = process.argv[3] ?? 'localhost';
const message = 'Hello, world';

using client = new Socket(AF_INET, SOCK_STREAM);
client.connectSync({ host, port });

function roundTrip() {
  const start = performance.now();
  client.sendallSync(message);
  const data = client.recvSync(1024);
  return { data, milliseconds: performance.now() - start };
}

const first = roundTrip();
console.log('sent', message);
console.log('received', first.data.toString());

const times: number[] = [];
for (let i = 0; i < 100; i++) times.push(roundTrip().milliseconds);
const median = times.sort((a, b) => a - b)[50] as number;
console.log(`round trip: first ${first.milliseconds.toFixed(3)} ms, median of 100 ${median.toFixed(3)} ms`);
