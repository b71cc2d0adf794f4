import { SOCK_STREAM, Socket, socketpair } from '@sock/core';
import {
  duplexConformance,
  protocolConformance,
  type StreamCase,
  webConformance,
} from '../../../../tooling/vitest/conformance/index.js';
import { AF_INET, addressOf, bound } from '../support/loopback.js';

const families: Record<string, StreamCase<unknown>> = {
  AF_UNIX: { connect: async () => socketpair() },
  AF_INET: {
    async connect() {
      using listener = bound(SOCK_STREAM);
      listener.listen();
      const client = new Socket(AF_INET, SOCK_STREAM);
      await client.connect(addressOf(listener));
      const { socket } = await listener.accept();
      return [client, socket];
    },
  },
};

for (const [name, given] of Object.entries(families)) {
  duplexConformance(name, given);
  webConformance(name, given);
  protocolConformance(name, given);
}
