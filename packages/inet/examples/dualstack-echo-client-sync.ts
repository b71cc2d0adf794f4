// Blocking echo client on TCP: tries the host's addresses, IPv6 and IPv4. createConnection does this in one call.
import { SOCK_STREAM, Socket } from '@sock/core';
import { getaddrinfoSync, type IpAddress } from '@sock/inet';

const port = Number(process.argv[2] ?? 50007);
const host = process.argv[3] ?? 'localhost';
const message = 'Hello, world';

using client = connect();
console.log('connected to', client.getpeername());

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

function connect(): Socket<IpAddress> {
  let failure: unknown;
  const hints = { type: SOCK_STREAM };
  for (const { family, type, proto, address } of getaddrinfoSync(host, port, hints)) {
    let socket: Socket<IpAddress> | undefined;
    try {
      socket = new Socket(family, type, proto);
      socket.connectSync(address);
      return socket;
    } catch (error) {
      socket?.close();
      failure = error;
    }
  }
  throw failure;
}
