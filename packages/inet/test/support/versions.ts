import { SOCK_DGRAM, SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET, AF_INET6, type InetAddress } from '@sock/inet';
import type { TestContext } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';

/** One version of the Internet protocol, and how other programs spell it. */
export class Version {
  constructor(
    readonly version: 'IPv4' | 'IPv6',
    readonly family: typeof AF_INET,
    readonly host: string,
    /** The host as it stands in URLs and in socat's addresses. */
    readonly authority: string,
  ) {}

  tcp(): Socket<InetAddress> {
    return kept(new Socket(this.family, SOCK_STREAM));
  }

  udp(): Socket<InetAddress> {
    return kept(new Socket(this.family, SOCK_DGRAM));
  }

  listening(): Socket<InetAddress> {
    const socket = this.tcp();
    socket.bindSync({ host: this.host, port: 0 });
    socket.listen();
    return socket;
  }

  bound(): Socket<InetAddress> {
    const socket = this.udp();
    socket.bindSync({ host: this.host, port: 0 });
    return socket;
  }

  at(port: string): InetAddress {
    return { host: this.host, port: Number(port) };
  }
}

export const versions: readonly Version[] = [
  new Version('IPv4', AF_INET, '127.0.0.1', '127.0.0.1'),
  new Version('IPv6', AF_INET6 as typeof AF_INET, '::1', '[::1]'),
];

/** For beforeEach: skips the tests of a version that the machine has not. */
export function has({ version, family, host }: Version): (context: TestContext) => void {
  const present = canBind(family, host);
  return ({ skip }) =>
    skip(!present, `this machine has no ${version} at ${host}; try: sysctl net.ipv6.conf.lo.disable_ipv6=0`);
}

function canBind(family: typeof AF_INET, host: string): boolean {
  try {
    using socket = new Socket(family, SOCK_DGRAM);
    socket.bindSync({ host, port: 0 });
    return true;
  } catch {
    return false;
  }
}
