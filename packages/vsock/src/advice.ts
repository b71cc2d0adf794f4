// What a person can do about an error of a call on a vsock socket. Source: vsock(7), net/vmw_vsock/ of the kernel.
import type { Advices } from '@sock/core';

const filtered =
  'a container’s seccomp filter may refuse AF_VSOCK, as the common ones do; allow it there, or run outside';
const transports =
  'vmw_vsock_virtio_transport in a guest of KVM, hv_sock in one of Hyper-V, vhost_vsock on a host, vsock_loopback for CID 1';

export const vsockAdvices: Advices = {
  'EPERM socket': filtered,
  'EACCES socket': filtered,
  'EAFNOSUPPORT socket': `the kernel lacks vsock (try: modprobe vsock), or ${filtered}`,
  'ENODEV socket': 'datagrams take VMware’s transport (vmw_vsock_vmci_transport)',
  'ESOCKTNOSUPPORT socket': 'vsock has SOCK_STREAM, SOCK_SEQPACKET and, with VMware’s transport, SOCK_DGRAM',
  ESOCKTNOSUPPORT: 'the transport to this CID has no sockets of this type; SOCK_STREAM is what all have',
  'EOPNOTSUPP send': 'a connection has no other receiver; use send',
  'EACCES bind': 'ports below 1024 take CAP_NET_BIND_SERVICE',
  'EADDRINUSE bind': 'another socket has this port',
  'EADDRNOTAVAIL bind': 'this machine has another CID; VMADDR_CID_ANY is every one that it has',
  'ENODEV connect': `nothing leads to this CID; load its transport: ${transports}`,
  'ENETUNREACH connect': `nothing leads to this CID; load its transport: ${transports}`,
  'ECONNRESET connect': 'nobody listens at this port',
  'ECONNREFUSED connect': 'nobody listens at this port',
  'ETIMEDOUT connect': 'no machine with this CID answers; setConnectTimeout says how long to try',
  'ENOENT open': 'the kernel lacks vsock, or this container has no /dev/vsock; try: modprobe vsock',
  'EACCES open': 'the rights of /dev/vsock forbid this',
};
