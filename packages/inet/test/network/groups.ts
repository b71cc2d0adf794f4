import { ifNametoindex, SO_REUSEADDR, SOCK_DGRAM, SOL_SOCKET, Socket } from '@sock/core';
import {
  AF_INET,
  AF_INET6,
  encodeIpMreqn,
  IP_MULTICAST_ALL,
  IP_MULTICAST_IF,
  IP_MULTICAST_LOOP,
  IPPROTO_IP,
  IPPROTO_IPV6,
  IPV6_MULTICAST_ALL,
  IPV6_MULTICAST_IF,
  IPV6_MULTICAST_LOOP,
} from '@sock/inet';
import { arrived } from './report.js';

const PORT = 4242;

/** A version of IP: its level of options, what the ends of the cable are called, and how to use a group. */
export interface Version {
  readonly level: number;
  readonly group: string;
  readonly near: string;
  /** Another address of the near end. */
  readonly nearToo: string;
  readonly far: string;
  /** A socket that gets nothing but what it has joined. */
  receiver(): Socket;
  /** Sends to the group by an interface, from one of its addresses. */
  send(text: string, device: string, source: string): void;
}

export const ipv4: Version = {
  level: IPPROTO_IP,
  group: '239.1.2.3',
  near: '10.7.0.1',
  nearToo: '10.7.0.11',
  far: '10.7.0.2',

  receiver() {
    const socket = new Socket(AF_INET, SOCK_DGRAM);
    socket.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1);
    socket.setsockopt(IPPROTO_IP, IP_MULTICAST_ALL, 0);
    socket.bindSync({ host: '', port: PORT });
    return socket as Socket;
  },

  send(text, device, source) {
    using socket = new Socket(AF_INET, SOCK_DGRAM);
    socket.bindSync({ host: source, port: 0 });
    socket.setsockopt(IPPROTO_IP, IP_MULTICAST_IF, encodeIpMreqn({ interface: device }));
    socket.setsockopt(IPPROTO_IP, IP_MULTICAST_LOOP, 0);
    socket.sendtoSync(text, { host: ipv4.group, port: PORT });
  },
};

export const ipv6: Version = {
  level: IPPROTO_IPV6,
  group: 'ff02::4242',
  near: 'fd00:7::1',
  nearToo: 'fd00:7::11',
  far: 'fd00:7::2',

  receiver() {
    const socket = new Socket(AF_INET6, SOCK_DGRAM);
    socket.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1);
    socket.setsockopt(IPPROTO_IPV6, IPV6_MULTICAST_ALL, 0);
    socket.bindSync({ host: '', port: PORT });
    return socket as Socket;
  },

  send(text, device, source) {
    using socket = new Socket(AF_INET6, SOCK_DGRAM);
    socket.bindSync({ host: source, port: 0 });
    socket.setsockopt(IPPROTO_IPV6, IPV6_MULTICAST_IF, ifNametoindex(device));
    socket.setsockopt(IPPROTO_IPV6, IPV6_MULTICAST_LOOP, 0);
    socket.sendtoSync(text, { host: ipv6.group, port: PORT });
  },
};

/** An option with the value that changes a membership. */
export type Change = readonly [option: number, value: Buffer];

/** What comes from near to far, and from far to near, before a membership, with it, and after it. */
export async function membership(version: Version, joining: Change, leaving: Change) {
  using socket = version.receiver();
  const exchange = async () => {
    version.send('by near', 'near', version.near);
    version.send('by far', 'far', version.far);
    return await arrived(socket);
  };
  const before = await exchange();
  socket.setsockopt(version.level, ...joining);
  const joined = await exchange();
  socket.setsockopt(version.level, ...leaving);
  return { before, joined, left: await exchange() };
}

/** What comes from two senders of the near end: after one change of the membership, and after another. */
export async function sources(version: Version, first: Change, second: Change, joining?: Change) {
  using socket = version.receiver();
  const exchange = async () => {
    version.send('from one', 'near', version.near);
    version.send('from another', 'near', version.nearToo);
    return await arrived(socket);
  };
  if (joining) socket.setsockopt(version.level, ...joining);
  socket.setsockopt(version.level, ...first);
  const after = await exchange();
  socket.setsockopt(version.level, ...second);
  return [after, await exchange()];
}
