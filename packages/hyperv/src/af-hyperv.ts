import { type Advices, registerFamily, SOCK_STREAM } from '@sock/core';
import type { HypervAddress } from './hyperv-address.js';
import { FAMILY, hypervCodec } from './hyperv-codec.js';

// Troubleshooting of Microsoft's "Make your own integration services".
const advices: Advices = {
  EAFNOSUPPORT:
    'this Windows has no Hyper-V sockets; turn on the feature Hyper-V, or run it in a Hyper-V guest',
  EACCES: 'the host knows no such service: register it under GuestCommunicationServices',
  ECONNREFUSED: 'nobody listens for this service in that machine',
};

/**
 * The family of Hyper-V sockets, between Windows and its virtual machines; importing it makes its addresses known.
 * Its type is `SOCK_STREAM`, its protocol `HV_PROTOCOL_RAW`. `undefined` on other systems. Source: <hvsocket.h>.
 */
export const AF_HYPERV = /* @__PURE__ */ registerFamily<HypervAddress>({
  name: 'AF_HYPERV',
  value: process.platform === 'win32' ? FAMILY : undefined,
  codec: hypervCodec,
  types: [SOCK_STREAM],
  advice: advices,
});
