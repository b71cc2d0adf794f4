// Sends back what comes: vsock-echo-server [PORT]
import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_VSOCK, VMADDR_CID_ANY, VMADDR_PORT_ANY, type VsockAddress } from '@sock/vsock';

const port = Number(process.argv[2] ?? VMADDR_PORT_ANY);

using listener = new Socket(AF_VSOCK, SOCK_STREAM);
await listener.bind({ cid: VMADDR_CID_ANY, port });
listener.listen();
console.log('listening at port', listener.getsockname().port);
process.once('SIGINT', () => listener.close()); // ends the loop

async function serve(connection: Socket<VsockAddress>): Promise<void> {
  using socket = connection;
  for (;;) {
    const data = await socket.recv(0x10000);
    if (data.length === 0) return;
    await socket.sendall(data);
  }
}

for await (const { socket, address } of listener.connections()) {
  console.log('connected by', address);
  serve(socket).catch((error) => console.error(error.message));
}
