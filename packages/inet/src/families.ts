import {
  constant,
  registerFamily,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
  sockaddrInCodec,
  sockaddrInResolver,
} from '@sock/core';
import type { InetAddress } from './addresses/inet-address.js';
import { inet6Codec } from './addresses/inet6-codec.js';
import { inet6Resolver } from './addresses/inet6-resolver.js';
import { inet6Advice, inetAdvices } from './advice.js';

/** The Internet's address family, version 4: ip(7). Its addresses are {@link InetAddress}. */
export const AF_INET = /* @__PURE__ */ registerFamily<InetAddress>({
  name: 'AF_INET',
  value: /* @__PURE__ */ constant('AF_INET'),
  codec: sockaddrInCodec,
  types: [SOCK_STREAM, SOCK_DGRAM, SOCK_RAW],
  resolver: sockaddrInResolver,
  advice: inetAdvices,
});

/** The Internet's address family, version 6: ipv6(7). Its addresses are {@link Inet6Address}. */
export const AF_INET6 = /* @__PURE__ */ registerFamily({
  name: 'AF_INET6',
  value: /* @__PURE__ */ constant('AF_INET6'),
  codec: inet6Codec,
  types: [SOCK_STREAM, SOCK_DGRAM, SOCK_RAW],
  resolver: inet6Resolver,
  advice: inet6Advice,
});

/** No family in particular: {@link getaddrinfo} answers with addresses of any. */
export const AF_UNSPEC = /* @__PURE__ */ constant('AF_UNSPEC');

/** The same as {@link AF_INET}. */
export const PF_INET = AF_INET;
/** The same as {@link AF_INET6}. */
export const PF_INET6 = AF_INET6;
/** The same as {@link AF_UNSPEC}. */
export const PF_UNSPEC = AF_UNSPEC;
