import { SOCK_DGRAM, SOCK_RAW, Socket } from '@sock/core';
import { AF_INET, AF_INET6, type InetAddress, IPPROTO_ICMP, IPPROTO_ICMPV6 } from '@sock/inet';
import { decodeEcho, encodeEcho } from '../support/icmp.js';
import { failureOf, report } from './report.js';

const request = { id: 0, sequence: 7, data: 'are you there?' };

/** The answer to an echo request; the kernel gives it the socket's number and its checksum. */
async function ping(family: number, proto: number, type: number, host: string) {
  using socket = new Socket<InetAddress>(family, SOCK_DGRAM, proto);
  socket.settimeout(3000);
  const sent = await socket.sendto(encodeEcho({ ...request, type }), { host, port: 0 });
  const { data, address } = await socket.recvfrom(1000);
  const { port } = socket.getsockname() as InetAddress;
  const reply = decodeEcho(data);
  return { sent, reply, own: reply.id === port, from: (address as InetAddress).host };
}

report({
  IPv4: await ping(AF_INET, IPPROTO_ICMP, 8, '127.0.0.1'),
  IPv6: await ping(AF_INET6, IPPROTO_ICMPV6, 128, '::1'),
  raw: await failureOf(() => new Socket(AF_INET, SOCK_RAW, IPPROTO_ICMP)),
});
