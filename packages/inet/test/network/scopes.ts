import { ifNametoindex, SOCK_DGRAM, SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET6, createConnection, type Inet6Address } from '@sock/inet';
import { failureOf, report } from './report.js';

const near = ifNametoindex('near');
const far = ifNametoindex('far');

const receiver = new Socket(AF_INET6, SOCK_DGRAM);
await receiver.bind({ host: 'fe80::2', port: 4242, scopeId: far });

const server = new Socket(AF_INET6, SOCK_STREAM);
await server.bind({ host: 'fe80::2%far', port: 4343 });
server.listen();

/** Where a datagram to an address came from, as the receiver sees it, and who its sender is. */
async function sent(address: Inet6Address) {
  using sender = new Socket(AF_INET6, SOCK_DGRAM);
  await sender.connect(address);
  await sender.send('x');
  const { address: from } = await receiver.recvfrom(10);
  const { host, scopeId } = from as Inet6Address;
  return { host, scopeId, peer: sender.getpeername(), own: (sender.getsockname() as Inet6Address).scopeId };
}

async function connected(connect: () => Promise<Socket>) {
  using client = await connect();
  const { socket, address } = await server.accept();
  await socket.sendall('hello');
  const { host, scopeId } = address as Inet6Address;
  return { host, scopeId, text: (await client.recv(10)).toString() };
}

async function byScopeId(): Promise<Socket> {
  const client = new Socket(AF_INET6, SOCK_STREAM);
  await client.connect({ host: 'fe80::2', port: 4343, scopeId: near });
  return client as Socket;
}

async function byName(): Promise<Socket> {
  return (await createConnection({ host: 'fe80::2%near', port: 4343 })) as Socket;
}

report({
  near,
  far,
  bound: receiver.getsockname(),
  byScopeId: await sent({ host: 'fe80::2', port: 4242, scopeId: near }),
  byName: await sent({ host: 'fe80::2%near', port: 4242 }),
  byNumber: await sent({ host: `fe80::2%${near}`, port: 4242 }),
  connectedByScopeId: await connected(byScopeId),
  connectedByName: await connected(byName),
  without: await failureOf(() => sent({ host: 'fe80::2', port: 4242 })),
  unknown: await failureOf(() => sent({ host: 'fe80::2%none', port: 4242 })),
});
