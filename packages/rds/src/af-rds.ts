import { type Advices, constant, registerFamily, sockaddrInCodec, sockaddrInResolver } from '@sock/core';
import type { RdsAddress } from './rds-address.js';

// net/rds of the kernel
const advices: Advices = {
  EAFNOSUPPORT:
    'the kernel lacks RDS; try: modprobe rds_tcp (CONFIG_RDS, CONFIG_RDS_TCP), on the host where this is a container',
  EADDRNOTAVAIL: 'no transport has this address: it must be one of an interface; try: modprobe rds_tcp',
  'EINVAL bind': 'it must be the address of one interface, and a socket is bound once',
  ENOTCONN: 'bind the socket first; send to an address, or connect',
  'ENOTSUP setsockopt': 'a socket gets its transport once, before bind',
  'ENOPROTOOPT setsockopt': 'there is no such option, or no such transport; try: modprobe rds_tcp',
  'ENOPROTOOPT bind': 'the transport of the socket does not have this address',
  'ENOSPC getsockopt': 'the table is longer than that; getsockopt takes up to 1024 bytes',
  ENOBUFS:
    'the port there is congested; with RDS_CONG_MONITOR recvmsg tells when it has room again (decodeCongestionUpdate)',
  EADDRINUSE: 'another RDS socket has this port',
};

/** `sa_family` of a socket that is not bound. */
const AF_UNSPEC = 0;

/**
 * The family of RDS sockets: reliable datagrams over TCP or InfiniBand; importing it makes its addresses known.
 *
 * Its type is `SOCK_SEQPACKET`. A socket must be bound before it sends. `undefined` where there is no RDS. Source:
 * Documentation/networking/rds.rst of the kernel.
 */
export const AF_RDS = /* @__PURE__ */ registerFamily<RdsAddress>({
  name: 'AF_RDS',
  value: process.platform === 'linux' ? 21 : undefined,
  codec: sockaddrInCodec,
  resolver: sockaddrInResolver,
  queues: true, // a congested port, for which only calls that block are made to wait
  addressFamilies: [/* @__PURE__ */ constant('AF_INET'), AF_UNSPEC],
  advice: advices,
});

/** {@link AF_RDS} as a protocol family. */
export const PF_RDS = AF_RDS;
