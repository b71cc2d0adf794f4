import {
  ifNametoindex,
  SO_BINDTODEVICE,
  SO_BINDTOIFINDEX,
  SO_REUSEADDR,
  SOCK_DGRAM,
  SOL_SOCKET,
  Socket,
} from '@sock/core';
import {
  AF_INET,
  encodeIpMreqn,
  type InetAddress,
  IP_ADD_MEMBERSHIP,
  IP_MULTICAST_LOOP,
  IPPROTO_IP,
} from '@sock/inet';
import { arrived, failureOf, report } from './report.js';

const group = { host: '239.1.2.3', port: 4242 };
const local = { host: '127.0.0.1', port: 4242 };

/** A member on all interfaces, bound to one. */
function receiver(option: number, device: string | number): Socket<InetAddress> {
  const socket = new Socket(AF_INET, SOCK_DGRAM);
  socket.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1);
  socket.setsockopt(SOL_SOCKET, option, device);
  for (const name of ['lo', 'near', 'far'])
    socket.setsockopt(IPPROTO_IP, IP_ADD_MEMBERSHIP, encodeIpMreqn({ group: group.host, interface: name }));
  socket.bindSync({ host: '', port: group.port });
  return socket;
}

const lo = receiver(SO_BINDTODEVICE, 'lo');
const near = receiver(SO_BINDTODEVICE, 'near');
const far = receiver(SO_BINDTODEVICE, 'far');
const farByIndex = receiver(SO_BINDTOIFINDEX, ifNametoindex('far'));

const sender = new Socket(AF_INET, SOCK_DGRAM);
sender.setsockopt(IPPROTO_IP, IP_MULTICAST_LOOP, 0);
await sender.sendto('not bound', local);
for (const device of ['near', 'far']) {
  sender.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, device);
  await sender.sendto(`bound to ${device}`, group);
}
sender.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, '');
await sender.sendto('no longer bound', local);

report({
  lo: await arrived(lo),
  near: await arrived(near),
  far: await arrived(far),
  farByIndex: await arrived(farByIndex),
  name: far.getsockopt(SOL_SOCKET, SO_BINDTODEVICE, 16).toString(),
  index: farByIndex.getsockopt(SOL_SOCKET, SO_BINDTOIFINDEX) === ifNametoindex('far'),
  none: await failureOf(() => sender.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, 'none')),
});
