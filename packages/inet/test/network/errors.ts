import { type Ancillary, CMSG_SPACE, MSG_ERRQUEUE, SOCK_DGRAM, Socket } from '@sock/core';
import {
  AF_INET,
  AF_INET6,
  decodeInetAncillary,
  type Inet6Address,
  type InetAddress,
  IP_MTU_DISCOVER,
  IP_PMTUDISC_DO,
  IP_RECVERR,
  IP_TTL,
  IPPROTO_IP,
  IPPROTO_IPV6,
  IPV6_MTU_DISCOVER,
  IPV6_RECVERR,
  IPV6_UNICAST_HOPS,
} from '@sock/inet';
import { failureOf, report } from './report.js';

const port = 9;

type Option = readonly [level: number, name: number, value: number];

/** What becomes of a datagram that a router does not pass on. */
async function lost(host: string, payload: string, ...options: Option[]) {
  const recverr: Option = host.includes(':') ? [IPPROTO_IPV6, IPV6_RECVERR, 1] : [IPPROTO_IP, IP_RECVERR, 1];
  const socket = new Socket(host.includes(':') ? AF_INET6 : AF_INET, SOCK_DGRAM);
  socket.settimeout(3000);
  for (const option of [recverr, ...options]) socket.setsockopt(...option);
  await socket.sendto(payload, { host, port });
  const failure = await failureOf(() => socket.recv(2000));
  const { data, ancillary, address } = await socket.recvmsg(2000, CMSG_SPACE(64), MSG_ERRQUEUE);
  const { value } = decodeInetAncillary(ancillary[0] as Ancillary) as { value: unknown };
  const destination = (address as InetAddress | Inet6Address).host;
  return { failure, payload: data.toString(), destination, error: value };
}

const large = 'x'.repeat(1400);

report({
  IPv4: {
    'no route': await lost('10.8.0.1', 'v4'),
    'time exceeded': await lost('10.9.0.1', 'v4', [IPPROTO_IP, IP_TTL, 1]),
    prohibited: await lost('10.10.0.1', 'v4'),
    'port unreachable': await lost('10.7.0.254', 'v4'),
    'too big': await lost('10.9.0.1', large, [IPPROTO_IP, IP_MTU_DISCOVER, IP_PMTUDISC_DO]),
  },
  IPv6: {
    'time exceeded': await lost('fd00:9::1', 'v6', [IPPROTO_IPV6, IPV6_UNICAST_HOPS, 1]),
    'no route': await lost('fd00:8::1', 'v6'),
    prohibited: await lost('fd00:10::1', 'v6'),
    'port unreachable': await lost('fd00:7::254', 'v6'),
    'too big': await lost('fd00:9::1', large, [IPPROTO_IPV6, IPV6_MTU_DISCOVER, IP_PMTUDISC_DO]),
  },
});
