import { readdirSync } from 'node:fs';
import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET, AF_INET6, createServerSync, type InetAddress } from '@sock/inet';
import { expect, onTestFinished, type TestContext } from 'vitest';

/** Closes it after the test. */
export function kept<T extends Disposable>(resource: T): T {
  onTestFinished(() => resource[Symbol.dispose]());
  return resource;
}

/** Where a socket is bound. */
export function addressOf(socket: Socket<InetAddress>): InetAddress {
  return socket.getsockname() as InetAddress;
}

/** A TCP port of 127.0.0.1 where nobody listens; it is not given to others as long as the test lasts. */
export function deafPort(): number {
  const socket = kept(new Socket(AF_INET, SOCK_STREAM));
  socket.bindSync({ host: '127.0.0.1', port: 0 });
  return addressOf(socket).port;
}

/** The address of a server that has no room for another connection: connecting takes for ever. */
export function fullServer(host = '127.0.0.1', family = AF_INET): InetAddress {
  const server = kept(createServerSync({ host, port: 0 }, { backlog: 0, family }));
  const address = addressOf(server);
  for (let count = 0; count < 4; count++) {
    const client = kept(new Socket(family, SOCK_STREAM));
    client.setblocking(false);
    client.connectExSync(address);
  }
  return address;
}

/** For beforeEach: checks that the test leaves no descriptor open. */
export function leavesNoDescriptor(): void {
  const before = openDescriptors();
  onTestFinished(() => expect(openDescriptors()).toBe(before));
}

function openDescriptors(): number {
  return readdirSync(process.platform === 'linux' ? '/proc/self/fd' : '/dev/fd').length;
}

/** For beforeEach: skips tests where the machine has no IPv6. */
export function needsIpv6({ skip }: TestContext): void {
  skip(!ipv6, 'no IPv6 address ::1; try: sysctl net.ipv6.conf.lo.disable_ipv6=0');
}

const ipv6 = (() => {
  try {
    using socket = new Socket(AF_INET6, SOCK_STREAM);
    socket.bindSync({ host: '::1', port: 0 });
    return true;
  } catch {
    return false;
  }
})();
