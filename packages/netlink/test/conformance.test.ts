import { SOCK_DGRAM, SOCK_RAW, Socket } from '@sock/core';
import { AF_NETLINK, NETLINK_ROUTE, NETLINK_USERSOCK } from '@sock/netlink';
import { describe } from 'vitest';
import { addressingConformance, receivingConformance } from '../../../tooling/vitest/conformance/index.js';

const refused = [
  {},
  { pid: 0 },
  { groups: 0 },
  { pid: -1, groups: 0 },
  { pid: 0, groups: 2 ** 32 },
  { pid: '0', groups: 0 },
];

describe.runIf(process.platform === 'linux')('sockets', () => {
  for (const [name, type] of Object.entries({ SOCK_RAW, SOCK_DGRAM })) {
    receivingConformance(`AF_NETLINK ${name}`, {
      family: 'AF_NETLINK',
      open() {
        const socket = new Socket(AF_NETLINK, type, NETLINK_USERSOCK);
        socket.bindSync({ pid: 0, groups: 0 });
        const sender = new Socket(AF_NETLINK, type, NETLINK_USERSOCK);
        const expected = Buffer.from('a message');
        return {
          socket,
          expected,
          deliver: () => sender.sendtoSync(expected, socket.getsockname()),
          close: () => {
            socket.close();
            sender.close();
          },
        };
      },
    });
    addressingConformance(`AF_NETLINK ${name}`, {
      open: () => new Socket(AF_NETLINK, type, NETLINK_ROUTE),
      refused,
    });
  }
});
