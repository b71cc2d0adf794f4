import { SOCK_DGRAM, SOCK_RDM, SOCK_SEQPACKET, SOCK_STREAM, Socket, socketpair } from '@sock/core';
import { AF_TIPC, TIPC_NODE_SCOPE, tipcName, tipcServiceRange } from '@sock/tipc';
import {
  acceptingConformance,
  addressingConformance,
  receivingConformance,
} from '../../../../tooling/vitest/conformance/index.js';

const types = { SOCK_STREAM, SOCK_SEQPACKET, SOCK_RDM, SOCK_DGRAM };
const expected = Buffer.from('a message');
let type = 20_000;

for (const [name, kind] of Object.entries(types)) {
  receivingConformance(`AF_TIPC ${name}`, {
    family: 'AF_TIPC',
    open() {
      const connected = kind === SOCK_STREAM || kind === SOCK_SEQPACKET;
      const [socket, peer] = connected
        ? socketpair(AF_TIPC, kind)
        : [new Socket(AF_TIPC, kind), new Socket(AF_TIPC, kind)];
      if (!connected) peer.connectSync(socket.getsockname());
      return {
        socket,
        expected,
        deliver: () => peer.sendSync(expected),
        close: () => {
          socket.close();
          peer.close();
        },
      };
    },
  });
  addressingConformance(`AF_TIPC ${name}`, {
    open: () => new Socket(AF_TIPC, kind),
    refused: [{}, { addrType: 9, v1: 1, v2: 1, v3: 1 }, { addrType: 1, v1: 1, v2: -1, v3: 1 }],
  });
}

for (const [name, kind] of Object.entries({ SOCK_STREAM, SOCK_SEQPACKET })) {
  acceptingConformance(`AF_TIPC ${name}`, {
    // net/tipc/socket.c: closing, unlike shutdown, tells the peer that the port is gone.
    end: 'ECONNRESET',
    async open() {
      const socket = new Socket(AF_TIPC, kind);
      const name = ++type;
      await socket.bind(tipcServiceRange(name, 1, 1, TIPC_NODE_SCOPE));
      socket.listen();
      return {
        socket,
        async connect() {
          const client = new Socket(AF_TIPC, kind);
          await client.connect(tipcName(name, 1));
          return client;
        },
        close: () => socket.close(),
      };
    },
  });
}
