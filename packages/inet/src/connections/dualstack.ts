import { constant, SOCK_STREAM, Socket, SocketError } from '@sock/core';
import { IPV6_V6ONLY } from '../constants/ipv6-options.js';
import { IPPROTO_IPV6 } from '../constants/protocols.js';

/** Whether the platform's headers know IPv6. The kernel may yet lack it: see {@link hasDualstackIpv6}. */
export const hasIpv6: boolean = /* @__PURE__ */ constant('AF_INET6') !== undefined;

/** Whether the system makes TCP sockets that serve both IPv4 and IPv6. */
export function hasDualstackIpv6(): boolean {
  if (!hasIpv6 || IPV6_V6ONLY === undefined) return false;
  try {
    using socket = new Socket(constant('AF_INET6'), SOCK_STREAM);
    socket.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0);
    return true;
  } catch (error) {
    if (error instanceof SocketError) return false;
    throw error;
  }
}
