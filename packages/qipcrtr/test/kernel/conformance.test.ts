import { nextServer, publish, startLookup, unpublish } from '@sock/qipcrtr';
import { expect, test } from 'vitest';
import { addressingConformance, receivingConformance } from '../../../../tooling/vitest/conformance/index.js';
import { kept } from '../../../../tooling/vitest/kept.js';
import { bound, open } from '../support/sockets.js';

const expected = Buffer.from('a message');

receivingConformance('AF_QIPCRTR', {
  family: 'AF_QIPCRTR',
  open() {
    const [socket, peer] = [bound(), open()];
    return {
      socket,
      expected,
      deliver: () => peer.sendto(expected, socket.getsockname()),
      close: () => {
        socket.close();
        peer.close();
      },
    };
  },
});

addressingConformance('AF_QIPCRTR', { open, refused: [{}, { node: 1 }, { node: -1, port: 1 }] });

test('servers that come and go, from the name service of the kernel', async () => {
  const [server, client] = [kept(open()), kept(open())];
  await publish(server, { service: 77, instance: 1 });
  await startLookup(client, { service: 77 });
  const place = { service: 77, instance: 1, ...server.getsockname() };
  expect(await nextServer(client)).toEqual({ name: 'added', ...place });
  expect(await nextServer(client)).toEqual({ name: 'complete' });
  await unpublish(server, { service: 77, instance: 1 });
  expect(await nextServer(client)).toMatchObject({ name: 'removed', service: 77 });
});

test('a socket without a port cannot receive, and the error says why', async () => {
  await expect(kept(open()).recv(10)).rejects.toThrow(/EADDRNOTAVAIL.*bind the socket first/s);
});
