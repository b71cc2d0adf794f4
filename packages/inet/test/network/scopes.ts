import { ifNametoindex, SOCK_DGRAM, SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET6, createConnection, type Inet6Address } from '@sock/inet';
import { failureOf, report } from './report.js';

const near = ifNametoindex('near');
const far = ifNametoindex('far');

const receiver = new Socket(AF_INET6, SOCK_DGRAM);
await receiver.bind({ host: 'fe80::2', port: 4242, scopeId: far });

/** Where a datagram to an address came from, as the receiver sees it, and who its sender is. */
async function sent(address: Inet6Address) {
  using sender = new Socket(AF_INET6, SOCK_DGRAM);
  await sender.connect(address);
  await sender.send('x');
  const { address: from } = await receiver.recvfrom(10);
  const { host, scopeId } = from as Inet6Address;
  return { host, scopeId, peer: sender.getpeername(), own: (sender.getsockname() as Inet6Address).scopeId };
}

async function connected(address: Inet6Address) {
  using server = new Socket(AF_INET6, SOCK_STREAM);
  await server.bind({ host: 'fe80::2%far', port: 4343 });
  server.listen();
  using client = await createConnection(address);
  const accepted = await server.accept();
  await accepted.socket.sendall('hello');
  const { host, scopeId } = accepted.address as Inet6Address;
  return { host, scopeId, text: (await client.recv(10)).toString() };
}

report({
  near,
  far,
  bound: receiver.getsockname(),
  byScopeId: await sent({ host: 'fe80::2', port: 4242, scopeId: near }),
  byName: await sent({ host: 'fe80::2%near', port: 4242 }),
  byNumber: await sent({ host: `fe80::2%${near}`, port: 4242 }),
  connectedByScopeId: await connected({ host: 'fe80::2', port: 4343, scopeId: near }),
  connectedByName: await connected({ host: 'fe80::2%near', port: 4343 }),
  without: await failureOf(() => sent({ host: 'fe80::2', port: 4242 })),
  unknown: await failureOf(() => sent({ host: 'fe80::2%none', port: 4242 })),
});
