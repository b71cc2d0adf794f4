import { checkInteger, checkObject, invalidArgValue, littleEndian, newStruct, viewStruct } from '@sock/core';
import type { Complete } from '../complete.js';
import {
  CAN_ISOTP_CF_BROADCAST,
  CAN_ISOTP_DEFAULT_EXT_ADDRESS,
  CAN_ISOTP_DEFAULT_PAD_CONTENT,
  CAN_ISOTP_FRAME_TXTIME_ZERO,
  CAN_ISOTP_SF_BROADCAST,
} from '../constants/isotp.js';
import { decodeFlags, encodeFlags, type IsotpFlags } from './isotp-flags.js';
import { fromNanoseconds, LONGEST_TIME, toNanoseconds } from './isotp-time.js';

/** The value of the socket option `CAN_ISOTP_OPTS`. A value that belongs to a flag sets that flag. */
export interface IsotpOptions extends IsotpFlags {
  /**
   * Time that a frame takes on the bus (N_As): milliseconds, exact to the nanosecond. The pause between frames is this
   * much longer than the receiver asks for. 0.05 on a new socket; when left out, it stays as it is.
   */
  readonly frameTxtime?: number | undefined;
  /** Address byte of frames that are sent, and of those received unless `rxExtAddress` says otherwise. */
  readonly extAddress?: number | undefined;
  /** Byte to fill up frames with that are sent: 0xcc when left out. */
  readonly txpadContent?: number | undefined;
  /** Byte that received frames are filled up with: 0xcc when left out. */
  readonly rxpadContent?: number | undefined;
  /** Address byte of frames that are received. */
  readonly rxExtAddress?: number | undefined;
}

// struct can_isotp_options: <linux/can/isotp.h>
const NAME = 'struct can_isotp_options';
const SIZE = 12;
const FLAGS = 0;
const FRAME_TXTIME = 4;
const EXT_ADDRESS = 8;
const TXPAD_CONTENT = 9;
const RXPAD_CONTENT = 10;
const RX_EXT_ADDRESS = 11;

const BROADCAST = CAN_ISOTP_SF_BROADCAST | CAN_ISOTP_CF_BROADCAST;

/**
 * The value of `CAN_ISOTP_OPTS`, which is set before bind.
 *
 * Source: <linux/can/isotp.h>.
 *
 * @throws TypeError, RangeError
 * @example socket.setsockopt(SOL_CAN_ISOTP, CAN_ISOTP_OPTS, encodeIsotpOptions({ txpadContent: 0xaa }));
 */
export function encodeIsotpOptions(options: IsotpOptions): Buffer {
  checkObject(options, 'options', '{ txPadding: true }');
  const flags = encodeFlags(withImplied(options));
  if ((flags & BROADCAST) === BROADCAST) {
    throw invalidArgValue('options.cfBroadcast', 'must not be true together with sfBroadcast', true);
  }
  const { bytes, view } = newStruct(NAME, SIZE);
  view.setUint32(FLAGS, flags, littleEndian);
  view.setUint32(FRAME_TXTIME, frameTxtime(options.frameTxtime), littleEndian);
  bytes[EXT_ADDRESS] = byte(options, 'extAddress', CAN_ISOTP_DEFAULT_EXT_ADDRESS);
  bytes[TXPAD_CONTENT] = byte(options, 'txpadContent', CAN_ISOTP_DEFAULT_PAD_CONTENT);
  bytes[RXPAD_CONTENT] = byte(options, 'rxpadContent', CAN_ISOTP_DEFAULT_PAD_CONTENT);
  bytes[RX_EXT_ADDRESS] = byte(options, 'rxExtAddress', CAN_ISOTP_DEFAULT_EXT_ADDRESS);
  return bytes;
}

/**
 * The opposite of {@link encodeIsotpOptions}.
 *
 * @example decodeIsotpOptions(socket.getsockopt(SOL_CAN_ISOTP, CAN_ISOTP_OPTS, 12));
 */
export function decodeIsotpOptions(data: Uint8Array): Complete<IsotpOptions> {
  const view = viewStruct(NAME, SIZE, data);
  const txtime = view.getUint32(FRAME_TXTIME, littleEndian);
  return {
    ...decodeFlags(view.getUint32(FLAGS, littleEndian)),
    frameTxtime: txtime === CAN_ISOTP_FRAME_TXTIME_ZERO ? 0 : fromNanoseconds(txtime),
    extAddress: view.getUint8(EXT_ADDRESS),
    txpadContent: view.getUint8(TXPAD_CONTENT),
    rxpadContent: view.getUint8(RXPAD_CONTENT),
    rxExtAddress: view.getUint8(RX_EXT_ADDRESS),
  };
}

function withImplied(options: IsotpOptions): IsotpFlags {
  return {
    ...options,
    extendAddr: options.extendAddr ?? options.extAddress !== undefined,
    rxExtAddr: options.rxExtAddr ?? options.rxExtAddress !== undefined,
    txPadding: options.txPadding ?? options.txpadContent !== undefined,
    rxPadding: options.rxPadding ?? options.rxpadContent !== undefined,
  };
}

/** For the kernel 0 means "as it is", and a value of its own means 0. */
function frameTxtime(milliseconds: number | undefined): number {
  if (milliseconds === undefined) return 0;
  return toNanoseconds(milliseconds, 'options.frameTxtime', LONGEST_TIME - 1) || CAN_ISOTP_FRAME_TXTIME_ZERO;
}

function byte(
  options: IsotpOptions,
  name: 'extAddress' | 'txpadContent' | 'rxpadContent' | 'rxExtAddress',
  otherwise: number,
): number {
  const value = options[name] ?? otherwise;
  checkInteger(value, `options.${name}`, 0, 0xff);
  return value;
}
