import { type Advices, constant, registerFamily, sockaddrInCodec } from '@sock/core';
import type { DivertAddress } from './divert-address.js';

/** `PF_DIVERT` of FreeBSD since 14.0: <sys/socket.h>. */
const FAMILY = 44;

const advices: Advices = {
  EAFNOSUPPORT: 'the kernel lacks divert sockets; try: kldload ipdivert',
  EPROTONOSUPPORT: 'the kernel lacks divert sockets; try: kldload ipdivert',
  EPERM: 'divert sockets are for root',
};

/**
 * The family of sockets for packets that a firewall diverts; importing it makes its addresses known. Its type is
 * `SOCK_RAW`. `undefined` elsewhere than on FreeBSD 14 and newer. Source: divert(4).
 */
export const AF_DIVERT = /* @__PURE__ */ registerFamily<DivertAddress>({
  name: 'AF_DIVERT',
  value: process.platform === 'freebsd' ? FAMILY : undefined,
  codec: sockaddrInCodec,
  addressFamilies: [/* @__PURE__ */ constant('AF_INET')],
  advice: advices,
});

/** {@link AF_DIVERT} as a protocol family. */
export const PF_DIVERT = AF_DIVERT;
