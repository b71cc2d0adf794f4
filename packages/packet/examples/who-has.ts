// Asks who has an IPv4 address, as arping does: node who-has.ts eth0 192.168.1.1 [address of this machine]
import { SOCK_DGRAM, Socket, TimeoutError } from '@sock/core';
import { AF_PACKET, ETH_P_ARP, formatHardwareAddress, parseHardwareAddress } from '@sock/packet';

const [name = 'eth0', wanted = '192.168.1.1', own = '0.0.0.0'] = process.argv.slice(2);
const ip = (text: string) => Buffer.from(text.split('.').map(Number));
const REQUEST = 1;
const REPLY = 2;

// SOCK_DGRAM: the kernel makes and takes off the Ethernet header.
using socket = new Socket(AF_PACKET, SOCK_DGRAM, 0);
await socket.bind({ interface: name, protocol: ETH_P_ARP });
socket.settimeout(1000);

// RFC 826: Ethernet (1), IPv4 (0x0800), lengths 6 and 4, the operation, the sender, the target.
const request = Buffer.concat([
  Buffer.from([0, 1, 8, 0, 6, 4, 0, REQUEST]),
  socket.getsockname().hardwareAddress as Buffer,
  ip(own),
  Buffer.alloc(6),
  ip(wanted),
]);
const everybody = parseHardwareAddress('ff:ff:ff:ff:ff:ff');
await socket.sendto(request, { interface: name, protocol: ETH_P_ARP, hardwareAddress: everybody });

try {
  for (;;) {
    const { data } = await socket.recvfrom(64);
    if (data.readUInt16BE(6) !== REPLY || !data.subarray(14, 18).equals(ip(wanted))) continue;
    console.log(`${wanted} is at ${formatHardwareAddress(data.subarray(8, 14))}`);
    break;
  }
} catch (error) {
  if (!(error instanceof TimeoutError)) throw error;
  console.log(`nobody has ${wanted}`);
}
