import type { CanProtocol } from './protocol.js';

/** The broadcast manager: net/can/bcm.c of the kernel. */
export const bcm: CanProtocol = {
  advices: {
    E2BIG: 'a change cannot have more frames than the set-up had; delete it first',
    'EINVAL send': 'this is no message of the broadcast manager, or it is about what was never set up',
    'EISCONN connect': 'a BCM socket is connected once and for all; take a new one',
    'ENOTCONN send':
      "a BCM socket is connected before it is used: connect({ interface: 'can0' }), or '' for all interfaces",
  },
};
