import { SOCK_SEQPACKET, SOCK_STREAM, Socket } from '@sock/core';
import { AF_VSOCK } from '@sock/vsock';
import { beforeEach } from 'vitest';
import {
  acceptingConformance,
  addressingConformance,
  duplexConformance,
  protocolConformance,
  receivingConformance,
  webConformance,
} from '../../../../tooling/vitest/conformance/index.js';
import { needsLoopback } from '../support/lab.js';
import { arrived, connected, listening, openPair } from '../support/sockets.js';

beforeEach(needsLoopback);

const refused = [{}, { cid: '1', port: 1 }, { cid: 1, port: -1 }, { cid: 1, port: 2 ** 32 }];
const expected = Buffer.from('a message');

for (const [name, type] of Object.entries({ SOCK_STREAM, SOCK_SEQPACKET })) {
  receivingConformance(`AF_VSOCK ${name}`, {
    family: 'AF_VSOCK',
    async open() {
      const [socket, peer] = await openPair(type);
      return {
        socket,
        expected,
        deliver() {
          peer.sendallSync(expected);
          arrived(socket);
        },
        close() {
          socket.close();
          peer.close();
        },
      };
    },
  });

  addressingConformance(`AF_VSOCK ${name}`, { open: () => new Socket(AF_VSOCK, type), refused });

  acceptingConformance(`AF_VSOCK ${name}`, {
    open() {
      const socket = listening(type);
      return { socket, connect: () => connected(socket), close: () => socket.close() };
    },
  });
}

duplexConformance('AF_VSOCK', { connect: openPair });
webConformance('AF_VSOCK', { connect: openPair });
protocolConformance('AF_VSOCK', { connect: openPair });
