import { SOCK_DGRAM, SOCK_SEQPACKET, SOCK_STREAM, Socket } from '@sock/core';
import { AF_UNIX, socketpair } from '@sock/unix';
import {
  acceptingConformance,
  addressingConformance,
  receivingConformance,
} from '../../../tooling/vitest/conformance/index.js';
import { abstractName } from './surroundings.js';

const refused = [{}, { path: 7 }, { path: '/a\0b' }, { path: 'x'.repeat(108) }];
const types = { SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET };

for (const [name, type] of Object.entries(types)) {
  receivingConformance(`AF_UNIX ${name}`, {
    family: 'AF_UNIX',
    open() {
      const [socket, peer] = socketpair(AF_UNIX, type);
      const expected = Buffer.from('a message');
      return {
        socket,
        expected,
        deliver: () => peer.sendallSync(expected),
        close: () => {
          socket.close();
          peer.close();
        },
      };
    },
  });
  addressingConformance(`AF_UNIX ${name}`, { open: () => new Socket(AF_UNIX, type), refused });
}

for (const [name, type] of Object.entries({ SOCK_STREAM, SOCK_SEQPACKET })) {
  acceptingConformance(`AF_UNIX ${name}`, {
    async open() {
      const socket = new Socket(AF_UNIX, type);
      const path = abstractName();
      await socket.bind({ path });
      socket.listen();
      return {
        socket,
        async connect() {
          const client = new Socket(AF_UNIX, type);
          await client.connect({ path });
          return client;
        },
        close: () => socket.close(),
      };
    },
  });
}
