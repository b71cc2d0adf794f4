import { checkInteger, checkObject, newStruct, viewStruct } from '@sock/core';
import type { Complete } from '../complete.js';
import { CAN_ISOTP_DEFAULT_RECV_BS, CAN_ISOTP_DEFAULT_RECV_WFTMAX } from '../constants/isotp.js';
import { decodeStmin, encodeStmin } from './isotp-stmin.js';

/** What a receiver asks of the sender: the value of the socket option `CAN_ISOTP_RECV_FC`. */
export interface IsotpFcOptions {
  /** Frames until the sender must wait for the next flow control: block size, up to 255; 0 (the default) for no limit. */
  readonly bs?: number | undefined;
  /** Least time between two frames: milliseconds, 0 (the default), 0.1 to 0.9 or 1 to 127. */
  readonly stmin?: number | undefined;
  /** Wait frames that may come one after the other; 0, the default. The kernel sends none. */
  readonly wftmax?: number | undefined;
}

// struct can_isotp_fc_options: <linux/can/isotp.h>
const NAME = 'struct can_isotp_fc_options';
const SIZE = 3;
const BS = 0;
const STMIN = 1;
const WFTMAX = 2;

/**
 * The value of `CAN_ISOTP_RECV_FC`, which is set before bind.
 *
 * Source: <linux/can/isotp.h>.
 *
 * @throws TypeError, RangeError
 * @example socket.setsockopt(SOL_CAN_ISOTP, CAN_ISOTP_RECV_FC, encodeIsotpFcOptions({ bs: 8, stmin: 0.5 }));
 */
export function encodeIsotpFcOptions(options: IsotpFcOptions): Buffer {
  checkObject(options, 'options', '{ bs: 8, stmin: 0.5 }');
  const { bs = CAN_ISOTP_DEFAULT_RECV_BS, stmin = 0, wftmax = CAN_ISOTP_DEFAULT_RECV_WFTMAX } = options;
  checkInteger(bs, 'options.bs', 0, 0xff);
  checkInteger(wftmax, 'options.wftmax', 0, 0xff);
  const { bytes } = newStruct(NAME, SIZE);
  bytes[BS] = bs;
  bytes[STMIN] = encodeStmin(stmin, 'options.stmin');
  bytes[WFTMAX] = wftmax;
  return bytes;
}

/** The opposite of {@link encodeIsotpFcOptions}. */
export function decodeIsotpFcOptions(data: Uint8Array): Complete<IsotpFcOptions> {
  const view = viewStruct(NAME, SIZE, data);
  return { bs: view.getUint8(BS), stmin: decodeStmin(view.getUint8(STMIN)), wftmax: view.getUint8(WFTMAX) };
}
