import { checkInteger, checkObject, invalidArgValue, newStruct, viewStruct } from '@sock/core';
import type { Complete } from '../complete.js';
import { CAN_MAX_DLEN, CAN_MTU, CANFD_MAX_DLEN, CANFD_MTU } from '../constants/frames.js';
import { isFdLength } from '../frames/index.js';

/** Which frames carry the messages: the value of the socket option `CAN_ISOTP_LL_OPTS`. */
export interface IsotpLlOptions {
  /** `CAN_MTU` for classical CAN, `CANFD_MTU` for CAN FD; when left out, what the other fields take. */
  readonly mtu?: number | undefined;
  /** Most data of a frame that is sent: 8, with CAN FD also 12, 16, 20, 24, 32, 48, 64; the most when left out. */
  readonly txDl?: number | undefined;
  /** Flags of FD frames that are sent: `CANFD_BRS`; 0 when left out. */
  readonly txFlags?: number | undefined;
}

// struct can_isotp_ll_options: <linux/can/isotp.h>
const NAME = 'struct can_isotp_ll_options';
const SIZE = 3;
const MTU = 0;
const TX_DL = 1;
const TX_FLAGS = 2;

/**
 * The value of `CAN_ISOTP_LL_OPTS`, which is set before bind. The interface must take frames of that kind, too.
 *
 * Source: <linux/can/isotp.h>.
 *
 * @throws TypeError, RangeError
 * @example socket.setsockopt(SOL_CAN_ISOTP, CAN_ISOTP_LL_OPTS, encodeIsotpLlOptions({ txDl: 64, txFlags: CANFD_BRS }));
 */
export function encodeIsotpLlOptions(options: IsotpLlOptions): Buffer {
  checkObject(options, 'options', '{ mtu: CANFD_MTU, txDl: 64 }');
  const { txDl: asked = 0, txFlags = 0 } = options;
  const { mtu = asked > CAN_MAX_DLEN || txFlags !== 0 ? CANFD_MTU : CAN_MTU } = options;
  if (mtu !== CAN_MTU && mtu !== CANFD_MTU) {
    throw invalidArgValue('options.mtu', `must be CAN_MTU (${CAN_MTU}) or CANFD_MTU (${CANFD_MTU})`, mtu);
  }
  const longest = mtu === CAN_MTU ? CAN_MAX_DLEN : CANFD_MAX_DLEN;
  const { txDl = longest } = options;
  checkInteger(txDl, 'options.txDl', CAN_MAX_DLEN, longest);
  checkInteger(txFlags, 'options.txFlags', 0, mtu === CAN_MTU ? 0 : 0xff);
  if (!isFdLength(txDl)) {
    throw invalidArgValue('options.txDl', 'must be 8, 12, 16, 20, 24, 32, 48 or 64', txDl);
  }
  const { bytes } = newStruct(NAME, SIZE);
  bytes[MTU] = mtu;
  bytes[TX_DL] = txDl;
  bytes[TX_FLAGS] = txFlags;
  return bytes;
}

/** The opposite of {@link encodeIsotpLlOptions}. */
export function decodeIsotpLlOptions(data: Uint8Array): Complete<IsotpLlOptions> {
  const view = viewStruct(NAME, SIZE, data);
  return { mtu: view.getUint8(MTU), txDl: view.getUint8(TX_DL), txFlags: view.getUint8(TX_FLAGS) };
}
