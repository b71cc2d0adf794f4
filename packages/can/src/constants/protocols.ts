// Protocols that have addresses or errors of their own: <linux/can.h>. Importing one makes these known, so that a bundle
// holds those that it uses.
import { bcm } from '../protocols/bcm.js';
import { isotp } from '../protocols/isotp.js';
import { j1939 } from '../protocols/j1939.js';
import { registerProtocol } from '../protocols/protocol.js';

/** Protocol: the broadcast manager, cyclic frames and filters by content. */
export const CAN_BCM = /* @__PURE__ */ registerProtocol(2, bcm);
/** Protocol: ISO 15765-2, messages longer than a frame. Importing it makes its addresses known. */
export const CAN_ISOTP = /* @__PURE__ */ registerProtocol(6, isotp);
/** Protocol: SAE J1939, of lorries and farm machines. Importing it makes its addresses known. */
export const CAN_J1939 = /* @__PURE__ */ registerProtocol(7, j1939);
