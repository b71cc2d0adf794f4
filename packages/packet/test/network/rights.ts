import { SOCK_RAW, Socket } from '@sock/core';
import { AF_PACKET, ETH_P_ALL, openRing } from '@sock/packet';
import { failureOf, report } from './support.js';

report({
  socket: await failureOf(() => new Socket(AF_PACKET, SOCK_RAW, ETH_P_ALL)),
  ring: await failureOf(() => openRing('lo')),
});
