import { registerFamily } from '@sock/core';
import { canAdvice } from './advice.js';
import type { CanAddress } from './can-address.js';
import { canCodec } from './can-codec.js';

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
  queues: true,
  advice: canAdvice,
});

/** {@link AF_CAN} as a protocol family. */
export const PF_CAN = AF_CAN;
