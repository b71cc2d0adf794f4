// Like netcat over RFCOMM: `rfcomm-cat CHANNEL` listens, `rfcomm-cat ADDRESS CHANNEL` connects. What comes on standard
// input goes out, what comes over Bluetooth goes to standard output.
import { AF_BLUETOOTH, BDADDR_ANY, type BluetoothAddress, BTPROTO_RFCOMM } from '@sock/bluetooth';
import { SHUT_WR, SOCK_STREAM, Socket, SocketError } from '@sock/core';

const [first = '1', second] = process.argv.slice(2);
const open = () => new Socket(AF_BLUETOOTH, SOCK_STREAM, BTPROTO_RFCOMM);

async function connection(): Promise<Socket<BluetoothAddress>> {
  if (second !== undefined) {
    const socket = open();
    await socket.connect({ bdaddr: first, channel: Number(second) });
    return socket;
  }
  using listener = open();
  await listener.bind({ bdaddr: BDADDR_ANY, channel: Number(first) });
  listener.listen(1);
  console.error('listening on channel', first);
  return (await listener.accept()).socket;
}

using socket = await connection();
console.error('connected to', socket.getpeername());

async function receive(): Promise<void> {
  try {
    for (let data = await socket.recv(0x10000); data.length > 0; data = await socket.recv(0x10000))
      process.stdout.write(data);
  } catch (error) {
    // Linux tells the peer's end this way.
    if (!(error instanceof SocketError && error.code === 'ECONNRESET')) throw error;
  }
}

async function send(): Promise<void> {
  for await (const data of process.stdin) await socket.sendall(data as Buffer);
  socket.shutdown(SHUT_WR);
}

const sending = send();
await receive();
process.stdin.destroy();
await sending.catch(() => {});
