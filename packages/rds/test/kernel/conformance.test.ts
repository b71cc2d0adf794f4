import { POLLIN, pollSync } from '@sock/core';
import { addressingConformance, receivingConformance } from '../../../../tooling/vitest/conformance/index.js';
import { bound, open } from '../support/sockets.js';

const expected = Buffer.from('a message');

receivingConformance('AF_RDS', {
  family: 'AF_RDS',
  open() {
    const [socket, peer] = [bound(), bound()];
    return {
      socket,
      expected,
      deliver: () => {
        peer.sendtoSync(expected, socket.getsockname());
        // The kernel may deliver later. Nothing is received while this blocks, so a wait of the test gets it.
        pollSync([{ socket, events: POLLIN }], 10_000);
      },
      close: () => {
        socket.close();
        peer.close();
      },
    };
  },
});

addressingConformance('AF_RDS', {
  open,
  refused: [{}, { host: 5, port: 1 }, { host: '127.0.0.1', port: -1 }],
});
