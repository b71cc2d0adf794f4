import { MSG_PEEK, SO_BINDTODEVICE, SO_BROADCAST, SOCK_DGRAM, SOL_SOCKET, Socket } from '@sock/core';
import { AF_INET, type InetAddress } from '@sock/inet';
import { arrived, failureOf, report } from './report.js';

const port = 4242;

const receiver = new Socket(AF_INET, SOCK_DGRAM);
receiver.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, 'far');
receiver.bindSync({ host: '', port });

const sender = new Socket(AF_INET, SOCK_DGRAM);
sender.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, 'near');
sender.bindSync({ host: '10.7.0.1', port: 0 });

async function sent(host: string) {
  const refused = await failureOf(() => sender.sendto('x', { host, port }));
  sender.setsockopt(SOL_SOCKET, SO_BROADCAST, 1);
  await sender.sendto(`to ${host}`, { host, port });
  sender.setsockopt(SOL_SOCKET, SO_BROADCAST, 0);
  const { address } = await receiver.recvfrom(100, MSG_PEEK);
  const received = await arrived(receiver);
  receiver.setblocking(true);
  return { refused, received, from: (address as InetAddress).host };
}

report({ subnet: await sent('10.7.0.255'), everybody: await sent('<broadcast>') });
