// Prints what arrives and from where, and answers how long it was: receive.ts [HOST [PORT]]
import { SOCK_SEQPACKET, Socket } from '@sock/core';
import { AF_RDS, RDS_CONG_MONITOR, SOL_RDS } from '@sock/rds';

const [host = '127.0.0.1', port = '4000'] = process.argv.slice(2);
const socket = new Socket(AF_RDS, SOCK_SEQPACKET);
// What tells of congestion elsewhere comes as a control message, instead of making the socket readable.
socket.setsockopt(SOL_RDS, RDS_CONG_MONITOR, 1);
await socket.bind({ host, port: Number(port) });
console.log('receiving at', socket.getsockname());
for (;;) {
  const { data, address } = await socket.recvmsg(0x10000, 64);
  if (!address) continue;
  console.log(`${address.host}:${address.port} ${data}`);
  await socket.sendto(`${data.length} bytes`, address);
}
