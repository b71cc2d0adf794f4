import { checkInteger, checkObject, invalidArgValue } from '@sock/core';
import type { Complete } from '../complete.js';
import { CAN_EFF_MASK } from '../constants/frames.js';
import { J1939_NO_ADDR, J1939_PGN_MAX } from '../constants/j1939.js';

/** What the 29 bit identifier of a frame says. Source: SAE J1939-21. */
export interface J1939Id {
  /** 0 (the highest) to 7; 6 when left out. */
  readonly priority?: number | undefined;
  /** Parameter group number: 18 bits. The low byte of a PDU1 group is 0. */
  readonly pgn: number;
  /** Address of the sender. */
  readonly source: number;
  /** Address of the receiver, for PDU1 only; `J1939_NO_ADDR`, the default, is all. */
  readonly destination?: number | undefined;
}

const DEFAULT_PRIORITY = 6;
/** PDU formats below this one have a destination in their identifier. */
const FIRST_PDU2 = 0xf0;

/**
 * Whether messages of a parameter group have one receiver (PDU1, PDU format below 240). Those of the others go to all.
 *
 * @throws TypeError, RangeError
 */
export function isPdu1(pgn: number): boolean {
  checkInteger(pgn, 'pgn', 0, J1939_PGN_MAX);
  return ((pgn >> 8) & 0xff) < FIRST_PDU2;
}

/**
 * The identifier of a frame; it is of the extended format.
 *
 * @throws TypeError, RangeError
 * @example encodeJ1939Id({ pgn: J1939_PGN_REQUEST, source: 0x80, destination: 0x27 }) // 0x18ea2780
 */
export function encodeJ1939Id(id: J1939Id): number {
  checkObject(id, 'id', '{ pgn: 0xfeca, source: 0x80 }');
  const { priority = DEFAULT_PRIORITY, pgn, source, destination = J1939_NO_ADDR } = id;
  checkInteger(priority, 'id.priority', 0, 7);
  checkInteger(source, 'id.source', 0, 0xff);
  checkInteger(destination, 'id.destination', 0, 0xff);
  checkPgn(pgn, 'id.pgn');
  const group = priority * 2 ** 26 + pgn * 2 ** 8 + source;
  if (isPdu1(pgn)) return group + destination * 2 ** 8;
  if (destination !== J1939_NO_ADDR) {
    throw invalidArgValue('id.destination', 'must be J1939_NO_ADDR: a PDU2 group goes to all', destination);
  }
  return group;
}

/**
 * The opposite of {@link encodeJ1939Id}.
 *
 * @param id 29 bits, without `CAN_EFF_FLAG`
 * @throws TypeError, RangeError
 */
export function decodeJ1939Id(id: number): Complete<J1939Id> {
  checkInteger(id, 'id', 0, CAN_EFF_MASK);
  const group = (id >> 8) & J1939_PGN_MAX;
  const pdu1 = isPdu1(group);
  return {
    priority: id >> 26,
    pgn: pdu1 ? group & ~0xff : group,
    source: id & 0xff,
    destination: pdu1 ? group & 0xff : J1939_NO_ADDR,
  };
}

/** Checks a parameter group number: its low byte is where the identifier has the destination of PDU1. */
export function checkPgn(pgn: unknown, argument: string): asserts pgn is number {
  checkInteger(pgn, argument, 0, J1939_PGN_MAX);
  if (isPdu1(pgn) && (pgn & 0xff) !== 0) {
    throw invalidArgValue(argument, 'must end in 00, since its PDU format is below 0xf0 (PDU1)', pgn);
  }
}
