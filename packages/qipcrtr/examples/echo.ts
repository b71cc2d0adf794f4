// A service that sends each message back: echo.ts SERVICE [INSTANCE]
import { SOCK_DGRAM, Socket } from '@sock/core';
import { AF_QIPCRTR, publish } from '@sock/qipcrtr';

const [service, instance] = process.argv.slice(2).map(Number);
const socket = new Socket(AF_QIPCRTR, SOCK_DGRAM);
await publish(socket, { service: service ?? 77, instance: instance ?? 1 });
console.log('serving at', socket.getsockname());
for (;;) {
  const { data, address } = await socket.recvfrom(0xffff);
  if (address) await socket.sendto(data, address);
}
