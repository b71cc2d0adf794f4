import {
  checkInteger,
  checkObject,
  checkSocket,
  invalidArgType,
  littleEndian,
  newStruct,
  outOfRange,
  type Socket,
} from '@sock/core';
import type { CanAddress } from '../can-address.js';
import { J1939_FILTER_MAX, J1939_NO_PGN, SO_J1939_FILTER, SOL_CAN_J1939 } from '../constants/j1939.js';
import { checkName } from './name.js';

/**
 * Lets through what comes from certain senders or of certain groups. What is given must match in the bits of its mask;
 * a mask that is left out is all ones for what is given, and zero for what is not.
 */
export interface J1939Filter {
  /** NAME of the sender. */
  readonly name?: bigint | undefined;
  /** Bits of the NAME that count. */
  readonly nameMask?: bigint | undefined;
  /** Parameter group. */
  readonly pgn?: number | undefined;
  /** Bits of the parameter group that count. */
  readonly pgnMask?: number | undefined;
  /** Address of the sender. */
  readonly addr?: number | undefined;
  /** Bits of the address that count. */
  readonly addrMask?: number | undefined;
}

// struct j1939_filter: <linux/can/j1939.h>
const SIZE = 32;
const NAME = 0;
const NAME_MASK = 8;
const PGN = 16;
const PGN_MASK = 20;
const ADDR = 24;
const ADDR_MASK = 25;

const ALL_OF_NAME = 0xffff_ffff_ffff_ffffn;
/** J1939_NO_PGN has one bit more than a group. */
const ALL_OF_PGN = 2 * J1939_NO_PGN - 1;

/**
 * The value of `SO_J1939_FILTER`: what any of the filters lets through is received, with none of them everything.
 *
 * Source: <linux/can/j1939.h>.
 *
 * @throws TypeError, RangeError
 */
export function encodeJ1939Filters(filters: readonly J1939Filter[]): Buffer {
  if (!Array.isArray(filters)) throw invalidArgType('filters', 'an array', filters);
  if (filters.length > J1939_FILTER_MAX) {
    throw outOfRange('filters.length', `<= J1939_FILTER_MAX (${J1939_FILTER_MAX})`, filters.length);
  }
  return Buffer.concat(filters.map((filter, index) => encodeFilter(filter, `filters[${index}]`)));
}

/**
 * Sets what a J1939 socket receives, at any time.
 *
 * @throws TypeError, RangeError
 * @example setJ1939Filters(socket, [{ pgn: 0xfeca }, { addr: 0x27 }]);
 */
export function setJ1939Filters(socket: Socket<CanAddress>, filters: readonly J1939Filter[]): void {
  checkSocket(socket);
  socket.setsockopt(SOL_CAN_J1939, SO_J1939_FILTER, encodeJ1939Filters(filters));
}

function encodeFilter(filter: J1939Filter, argument: string): Buffer {
  checkObject(filter, argument, '{ pgn: 0xfeca }');
  const { name, pgn, addr } = filter;
  const { nameMask = name === undefined ? 0n : ALL_OF_NAME } = filter;
  const { pgnMask = pgn === undefined ? 0 : ALL_OF_PGN } = filter;
  const { addrMask = addr === undefined ? 0 : 0xff } = filter;
  checkName(name ?? 0n, `${argument}.name`);
  checkName(nameMask, `${argument}.nameMask`);
  checkInteger(pgn ?? 0, `${argument}.pgn`, 0, J1939_NO_PGN);
  checkInteger(pgnMask, `${argument}.pgnMask`, 0, ALL_OF_PGN);
  checkInteger(addr ?? 0, `${argument}.addr`, 0, 0xff);
  checkInteger(addrMask, `${argument}.addrMask`, 0, 0xff);
  const { bytes, view } = newStruct('struct j1939_filter', SIZE);
  view.setBigUint64(NAME, name ?? 0n, littleEndian);
  view.setBigUint64(NAME_MASK, nameMask, littleEndian);
  view.setUint32(PGN, pgn ?? 0, littleEndian);
  view.setUint32(PGN_MASK, pgnMask, littleEndian);
  bytes[ADDR] = addr ?? 0;
  bytes[ADDR_MASK] = addrMask;
  return bytes;
}
