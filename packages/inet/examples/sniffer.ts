// A very simple network sniffer for Windows: prints the first packets that an interface sees, IP headers and all.
// It takes administrator's rights. On Linux see capture.ts of @sock/packet.
import { RCVALL_OFF, RCVALL_ON, SIO_RCVALL, SOCK_RAW, Socket } from '@sock/core';
import { AF_INET, gethostbyname, gethostname, IP_HDRINCL, IPPROTO_IP } from '@sock/inet';

const packets = Number(process.argv[2] ?? 1);

async function sniff(host: string): Promise<void> {
  using socket = new Socket(AF_INET, SOCK_RAW, IPPROTO_IP);
  await socket.bind({ host, port: 0 }); // the interface that has this address
  socket.setsockopt(IPPROTO_IP, IP_HDRINCL, 1);
  socket.ioctl(SIO_RCVALL, RCVALL_ON); // all packets, not only those for this machine
  try {
    for (let i = 0; i < packets; i++) {
      const { data, address } = await socket.recvfrom(65565);
      console.log(`${data.length} bytes from ${address.host}: ${data.toString('hex', 0, 20)}…`);
    }
  } finally {
    socket.ioctl(SIO_RCVALL, RCVALL_OFF);
  }
}

if (SIO_RCVALL === undefined) {
  console.error(`SIO_RCVALL is a request of Windows; ${process.platform} has none like it`);
  process.exitCode = 1;
} else {
  const host = process.argv[3] ?? (await gethostbyname(gethostname()));
  await sniff(host).catch((error: Error) => {
    console.error(`cannot sniff at ${host}: ${error.message}`);
    process.exitCode = 1;
  });
}
