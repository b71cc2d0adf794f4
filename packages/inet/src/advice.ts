import { type Advices, adviceOf } from '@sock/core';

/** Of calls on Internet sockets. */
export const inetAdvices: Advices = {
  'EACCES bind': 'ports below 1024 take the capability CAP_NET_BIND_SERVICE',
  'EACCES connect': 'a broadcast address takes SO_BROADCAST; else a firewall refuses this',
  'EACCES ioctl': 'SIO_RCVALL takes administrator’s rights',
  'EACCES socket':
    'on Windows raw sockets take administrator’s rights; on Linux a group of net.ipv4.ping_group_range may ping',
  'EACCES send': 'a broadcast address takes SO_BROADCAST; else a firewall refuses this',
  'EADDRINUSE bind':
    'another socket has this address; with SO_REUSEADDR one that is only in TIME_WAIT does not count',
  'EADDRNOTAVAIL bind': 'no interface of this machine has this address',
  'EADDRNOTAVAIL connect': 'no local address or port is left for this peer',
  'EINVAL bind': 'the socket has an address already',
  'ENOBUFS setsockopt':
    'the kernel allows no more memberships, or sources of one: net.ipv4.igmp_max_memberships, igmp_max_msf',
  'EPERM socket': 'raw sockets take the capability CAP_NET_RAW',
  ENETUNREACH: 'there is no route to this network',
  EHOSTUNREACH: 'no route leads to this host, or it does not answer',
};

const advices6: Advices = {
  'EINVAL connect': 'a link-local address takes a scopeId, or a zone: fe80::1%eth0',
  'EINVAL bind':
    'the socket has an address already; or a link-local one, which takes a scopeId, or a zone: fe80::1%eth0',
  EAFNOSUPPORT: 'the kernel has no IPv6, or was started with ipv6.disable=1',
};

/** Of calls on sockets of version 6. */
export function inet6Advice(code: string, syscall: string): string | undefined {
  return adviceOf(advices6, code, syscall) ?? adviceOf(inetAdvices, code, syscall);
}
