import type { Ipv4Endpoint } from '@sock/core';

/**
 * Where a packet is diverted to, and what is known of it. In `bind` only the port counts, which the firewall's rule names. In
 * `recvfrom` and `sendto` the port is the number of the rule, and the host says where the packet came in (an address of
 * that interface) or that it goes out (`'0.0.0.0'`). Source: divert(4).
 */
export type DivertAddress = Ipv4Endpoint;
