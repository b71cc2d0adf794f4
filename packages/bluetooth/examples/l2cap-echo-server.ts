// Answers each packet with itself, over BR/EDR, or over LE channels with credits when the second argument is `le`.
import {
  AF_BLUETOOTH,
  BDADDR_ANY,
  BDADDR_BREDR,
  BDADDR_LE_PUBLIC,
  type BluetoothAddress,
  BTPROTO_L2CAP,
} from '@sock/bluetooth';
import { SOCK_SEQPACKET, Socket } from '@sock/core';

const overLe = process.argv[3] === 'le';
const psm = Number(process.argv[2] ?? (overLe ? 0x80 : 0x1011));

using listener = new Socket(AF_BLUETOOTH, SOCK_SEQPACKET, BTPROTO_L2CAP);
await listener.bind({ bdaddr: BDADDR_ANY, psm, bdaddrType: overLe ? BDADDR_LE_PUBLIC : BDADDR_BREDR });
listener.listen();
console.log('listening on PSM', psm);
process.once('SIGINT', () => listener.close()); // ends the loop

async function serve(connection: Socket<BluetoothAddress>): Promise<void> {
  using socket = connection;
  for (;;) {
    const packet = await socket.recv(0xffff);
    if (packet.length === 0) return;
    await socket.send(packet);
  }
}

try {
  for (;;) {
    const { socket, address } = await listener.accept();
    console.log('connected by', address);
    serve(socket).catch((error) => console.error(error.message));
  }
} catch (error) {
  if (listener.fileno() >= 0) throw error;
}
