import {
  ifNametoindex,
  SO_BINDTODEVICE,
  SO_BINDTOIFINDEX,
  SO_BROADCAST,
  SO_REUSEADDR,
  SOCK_DGRAM,
  SOL_SOCKET,
  Socket,
} from '@sock/core';
import { AF_INET, type InetAddress } from '@sock/inet';
import { arrived, failureOf, report } from './report.js';

const port = 4242;

function receiver(device: string | number): Socket<InetAddress> {
  const socket = new Socket(AF_INET, SOCK_DGRAM);
  socket.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1);
  if (typeof device === 'string') socket.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, device);
  else socket.setsockopt(SOL_SOCKET, SO_BINDTOIFINDEX, device);
  socket.bindSync({ host: '', port });
  return socket;
}

const lo = receiver('lo');
const far = receiver('far');
const farByIndex = receiver(ifNametoindex('far'));

const sender = new Socket(AF_INET, SOCK_DGRAM);
sender.setsockopt(SOL_SOCKET, SO_BROADCAST, 1);
await sender.sendto('by lo', { host: '127.0.0.1', port });
sender.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, 'near');
await sender.sendto('by the cable', { host: '10.7.0.255', port });

report({
  lo: await arrived(lo),
  far: await arrived(far),
  farByIndex: await arrived(farByIndex),
  name: far.getsockopt(SOL_SOCKET, SO_BINDTODEVICE, 16).toString(),
  index: farByIndex.getsockopt(SOL_SOCKET, SO_BINDTOIFINDEX) === ifNametoindex('far'),
  elsewhere: await failureOf(() => {
    sender.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, 'lo');
    return sender.sendto('x', { host: '10.7.0.77', port });
  }),
  unbound: await failureOf(() => {
    sender.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, '');
    return sender.sendto('x', { host: '10.7.0.77', port });
  }),
  none: await failureOf(() => sender.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, 'none')),
});
