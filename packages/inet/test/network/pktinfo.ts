import {
  type Ancillary,
  CMSG_SPACE,
  findAncillary,
  ifNametoindex,
  SO_BROADCAST,
  SOCK_DGRAM,
  SOL_SOCKET,
  Socket,
} from '@sock/core';
import {
  AF_INET,
  AF_INET6,
  decodeInetAncillary,
  encodeIn6Pktinfo,
  encodeInPktinfo,
  encodeIpv6Mreq,
  type Inet6Address,
  type InetAddress,
  IP_PKTINFO,
  IPPROTO_IP,
  IPPROTO_IPV6,
  IPV6_JOIN_GROUP,
  IPV6_PKTINFO,
  IPV6_RECVPKTINFO,
  IPV6_V6ONLY,
} from '@sock/inet';
import { failureOf, report } from './report.js';

const port = 4242;
const room = CMSG_SPACE(20);

const receiver = new Socket(AF_INET, SOCK_DGRAM);
receiver.setsockopt(IPPROTO_IP, IP_PKTINFO, 1);
await receiver.bind({ host: '', port });

const receiver6 = new Socket(AF_INET6, SOCK_DGRAM);
receiver6.setsockopt(IPPROTO_IPV6, IPV6_RECVPKTINFO, 1);
receiver6.setsockopt(
  IPPROTO_IPV6,
  IPV6_JOIN_GROUP,
  encodeIpv6Mreq({ group: 'ff02::4242', interface: 'far' }),
);
receiver6.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 1);
await receiver6.bind({ host: '', port });

const sender = new Socket(AF_INET, SOCK_DGRAM);
sender.setsockopt(SOL_SOCKET, SO_BROADCAST, 1);
const sender6 = new Socket(AF_INET6, SOCK_DGRAM);

function told(ancillary: readonly Ancillary[], level: number, type: number) {
  return decodeInetAncillary(findAncillary(ancillary, level, type) as Ancillary)?.value;
}

/** What the receiver is told of a datagram to an address, and who it came from. */
async function received(host: string, item?: Parameters<typeof encodeInPktinfo>[0]) {
  const control = item ? [{ level: IPPROTO_IP, type: IP_PKTINFO, data: encodeInPktinfo(item) }] : [];
  await sender.sendmsg(['x'], control, 0, { host, port });
  const { ancillary, address } = await receiver.recvmsg(10, room);
  return { info: told(ancillary, IPPROTO_IP, IP_PKTINFO), from: (address as InetAddress).host };
}

async function received6(host: string, item?: Parameters<typeof encodeIn6Pktinfo>[0]) {
  const control = item ? [{ level: IPPROTO_IPV6, type: IPV6_PKTINFO, data: encodeIn6Pktinfo(item) }] : [];
  await sender6.sendmsg(['x'], control, 0, { host, port });
  const { ancillary, address } = await receiver6.recvmsg(10, room);
  return { info: told(ancillary, IPPROTO_IPV6, IPV6_PKTINFO), from: (address as Inet6Address).host };
}

/** A reply that leaves by the address which was asked, though the server is bound to all. */
async function reply() {
  using client = new Socket(AF_INET, SOCK_DGRAM);
  await client.connect({ host: '10.7.0.11', port });
  await client.send('x');
  const { ancillary, address } = await receiver.recvmsg(10, room);
  const { data } = findAncillary(ancillary, IPPROTO_IP, IP_PKTINFO) as Ancillary;
  await receiver.sendmsg(['reply'], [{ level: IPPROTO_IP, type: IP_PKTINFO, data }], 0, address);
  return (await client.recv(10)).toString();
}

report({
  indexes: { near: ifNametoindex('near'), far: ifNametoindex('far') },
  local: await received('10.7.0.11'),
  source: await received('10.7.0.1', { specDst: '10.7.0.11' }),
  reply: await reply(),
  local6: await received6('fd00:7::11'),
  source6: await received6('fd00:7::1', { addr: 'fd00:7::11' }),
  // Only the interface says by which end of the cable this is to go.
  device6: await received6('ff02::4242', { interface: 'near', addr: 'fd00:7::11' }),
  foreign: await failureOf(() => received('10.7.0.1', { specDst: '192.0.2.1' })),
  foreign6: await failureOf(() => received6('fd00:7::1', { addr: '2001:db8::1' })),
});
