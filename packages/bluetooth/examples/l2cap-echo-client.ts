// Sends lines to an echo server and shows what comes back: l2cap-echo-client ADDRESS [PSM] [br|le] [OWN-ADDRESS]
import { AF_BLUETOOTH, BDADDR_ANY, BDADDR_BREDR, BDADDR_LE_PUBLIC, BTPROTO_L2CAP } from '@sock/bluetooth';
import { SOCK_SEQPACKET, Socket } from '@sock/core';

const [, , bdaddr = BDADDR_ANY, number, kind, own = BDADDR_ANY] = process.argv;
const overLe = kind === 'le';
const bdaddrType = overLe ? BDADDR_LE_PUBLIC : BDADDR_BREDR;
const psm = Number(number ?? (overLe ? 0x80 : 0x1011));

using socket = new Socket(AF_BLUETOOTH, SOCK_SEQPACKET, BTPROTO_L2CAP);
socket.settimeout(10_000);
// The bind says which kind of link it is.
await socket.bind({ bdaddr: own, psm: 0, bdaddrType });
await socket.connect({ bdaddr, psm, bdaddrType });
console.log('connected to', socket.getpeername());
for (const line of ['one', 'two', 'three']) {
  await socket.send(line);
  console.log(line, '→', (await socket.recv(0xffff)).toString());
}
