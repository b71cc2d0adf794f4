// What a person can do about an error of a call on a packet socket. Source: packet(7), net/packet/af_packet.c.
import type { Advices } from '@sock/core';

export const packetAdvices: Advices = {
  EAFNOSUPPORT: 'the kernel lacks packet sockets; try: modprobe af_packet (CONFIG_PACKET)',
  EPERM:
    'packet sockets take CAP_NET_RAW in the network namespace: run as root, or give node the capability (setcap cap_net_raw+ep)',
  ESOCKTNOSUPPORT: 'the type of a packet socket is SOCK_RAW or SOCK_DGRAM',
  ENETDOWN:
    'the interface is down or was removed; try: ip link set DEVICE up (the socket then goes on by itself)',
  ENODEV: 'there is no such network interface (any more); try: ip -br link',
  ENXIO: 'the address names no network interface, or one that is gone; try: ip -br link',
  EMSGSIZE: 'the packet is longer than the MTU of the interface and its link-level header',
  ENOBUFS: 'the queue of the interface is full',

  'EPERM setsockopt': 'a filter that is locked stays; some options take CAP_NET_ADMIN',
  'EINVAL bind': 'the address is that of an interface and a protocol',
  'EINVAL send': 'the packet is shorter than the link-level header, or the address too short',
  'EINVAL setsockopt':
    'an option that must come before rings or bind, or a value that the kernel refuses: blocks of a ring are multiples of the page size, frames of 16 and at most as large as a block',
  'EBUSY setsockopt': 'the socket has a ring already, or one is mapped',
  'EALREADY setsockopt': 'the socket is in a fanout group already',
  'ENOSPC setsockopt': 'the fanout group is full',
  'ENOMEM setsockopt': 'the kernel has no memory for so large a ring: take fewer blocks, or smaller ones',
};
