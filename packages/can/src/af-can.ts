import { registerFamily } from '@sock/core';
import type { CanAddress } from './can-address.js';
import { canCodec } from './can-codec.js';

const cures: Readonly<Record<string, string>> = {
  EAFNOSUPPORT: 'the kernel lacks CAN; try: modprobe can-raw (CONFIG_CAN)',
  EPROTONOSUPPORT:
    'the kernel lacks this CAN protocol; try: modprobe can-raw, can-bcm, can-isotp or can-j1939',
};

/**
 * The family of CAN sockets; importing it makes the family's addresses known. `undefined` where there is no SocketCAN.
 *
 * With protocol CAN_RAW its type is `SOCK_RAW`; with CAN_BCM, CAN_ISOTP and CAN_J1939 it is `SOCK_DGRAM`. Source:
 * Documentation/networking/can.rst of the kernel.
 */
export const AF_CAN = /* @__PURE__ */ registerFamily<CanAddress>({
  name: 'AF_CAN',
  value: process.platform === 'linux' ? 29 : undefined,
  codec: canCodec,
  advice: (code) => cures[code],
});

/** {@link AF_CAN} as a protocol family. */
export const PF_CAN = AF_CAN;
