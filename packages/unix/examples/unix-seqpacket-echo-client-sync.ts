// Blocking echo client on a Unix seqpacket socket (messages keep their bounds).
import { SOCK_SEQPACKET, Socket } from '@sock/core';
import { AF_UNIX } from '@sock/unix';

const path = process.argv[2] ?? '/tmp/echo-seqpacket.sock';
const message = 'Hello, world';

using client = new Socket(AF_UNIX, SOCK_SEQPACKET);
client.connectSync({ path });

function roundTrip() {
  const start = performance.now();
  client.sendSync(message);
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
