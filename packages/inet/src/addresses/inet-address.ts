import { checkEndpoint, checkInteger } from '@sock/core';

/** An address of {@link AF_INET}. */
export interface InetAddress {
  /** `'127.0.0.1'`, a host name, `''` for any address of this machine, or `'<broadcast>'`. */
  host: string;
  /** 0 to 65535; binding to 0 lets the kernel choose. */
  port: number;
}

/** An address of {@link AF_INET6}. Those that sockets report have all four fields. */
export interface Inet6Address {
  /** `'::1'`, `'fe80::1%eth0'`, a host name, or `''` for any address of this machine. */
  host: string;
  /** 0 to 65535; binding to 0 lets the kernel choose. */
  port: number;
  /** Traffic class and flow label: 0 (when left out) to 0xfffff. */
  flowinfo?: number | undefined;
  /** Index of the interface that a link-local address belongs to; it precedes a zone in `host`. */
  scopeId?: number | undefined;
}

/** @throws TypeError, RangeError for what is no address of {@link AF_INET6} */
export function checkInet6Address(address: unknown): asserts address is Inet6Address {
  checkEndpoint(address);
  const { flowinfo = 0, scopeId = 0 } = address as Inet6Address;
  checkInteger(flowinfo, 'address.flowinfo', 0, 0xfffff);
  checkInteger(scopeId, 'address.scopeId', 0, 0xffffffff);
}
