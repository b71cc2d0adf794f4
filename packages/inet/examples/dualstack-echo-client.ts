// Echo client on TCP: tries the host's addresses, IPv6 and IPv4. createConnection does this in one call.
import { SOCK_STREAM, Socket } from '@sock/core';
import { getaddrinfo, type IpAddress } from '@sock/inet';

const port = Number(process.argv[2] ?? 50007);
const host = process.argv[3] ?? 'localhost';
const message = 'Hello, world';

using client = await connect();
console.log('connected to', client.getpeername());

async function roundTrip() {
  const start = performance.now();
  await client.sendall(message);
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

async function connect(): Promise<Socket<IpAddress>> {
  let failure: unknown;
  const hints = { type: SOCK_STREAM };
  for (const { family, type, proto, address } of await getaddrinfo(host, port, hints)) {
    let socket: Socket<IpAddress> | undefined;
    try {
      socket = new Socket(family, type, proto);
      await socket.connect(address);
      return socket;
    } catch (error) {
      socket?.close();
      failure = error;
    }
  }
  throw failure;
}
