import { endianness } from 'node:os';
import {
  type AddressCodec,
  type CodecContext,
  checkInteger,
  checkObject,
  invalidArgType,
  invalidArgValue,
  outOfRange,
  recentName,
  sockaddr,
} from '@sock/core';
import type { CanAddress, IsotpAddress, J1939Address } from './can-address.js';
import { CAN_EFF_FLAG, CAN_EFF_MASK, CAN_ISOTP, CAN_J1939, CAN_SFF_MASK } from './constants/frames.js';
import { J1939_NO_ADDR, J1939_NO_NAME, J1939_NO_PGN } from './constants/j1939.js';
import { checkPgn } from './j1939/pgn.js';

// struct sockaddr_can: <linux/can.h>
const LENGTH = 24;
const IFINDEX = 4;
const RX_ID = 8;
const TX_ID = 12;
const NAME = 8;
const PGN = 16;
const ADDR = 20;

/** IFNAMSIZ of <linux/if.h> without the NUL. */
const LONGEST_NAME = 15;
const LARGEST_NAME = 0xffff_ffff_ffff_ffffn;

const little = endianness() === 'LE';

/** Translates between addresses and `struct sockaddr_can`. */
export const canCodec: AddressCodec<CanAddress> = {
  encode(address, context) {
    checkObject(address, 'address', "{ interface: 'can0' }");
    const bytes = sockaddr(context.family, LENGTH);
    const view = viewOf(bytes);
    view.setInt32(IFINDEX, interfaceIndex(address.interface, context), little);
    if (context.proto === CAN_ISOTP) encodeIsotp(view, address as IsotpAddress);
    else if (context.proto === CAN_J1939) encodeJ1939(view, address);
    return bytes;
  },

  decode(bytes, context) {
    const view = viewOf(bytes);
    const index = view.getInt32(IFINDEX, little);
    const address = { interface: index === 0 ? '' : recentName(index, context) };
    if (context.proto === CAN_ISOTP) {
      return { ...address, rxId: view.getUint32(RX_ID, little), txId: view.getUint32(TX_ID, little) };
    }
    if (context.proto === CAN_J1939) {
      const name = view.getBigUint64(NAME, little);
      return { ...address, name, pgn: view.getUint32(PGN, little), addr: view.getUint8(ADDR) };
    }
    return address;
  },

  format(address) {
    return address.interface || 'any CAN interface';
  },
};

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function interfaceIndex(name: unknown, context: CodecContext): number {
  if (typeof name !== 'string') throw invalidArgType('address.interface', 'a string', name);
  if (name.includes('\0')) throw invalidArgValue('address.interface', 'must not contain a NUL', name);
  if (Buffer.byteLength(name) > LONGEST_NAME) {
    throw outOfRange('address.interface', `at most ${LONGEST_NAME} bytes long`, name);
  }
  return name === '' ? 0 : context.interfaceIndex(name);
}

function encodeIsotp(view: DataView, { rxId, txId }: IsotpAddress): void {
  view.setUint32(RX_ID, identifier(rxId, 'address.rxId'), little);
  view.setUint32(TX_ID, identifier(txId, 'address.txId'), little);
}

/** An identifier that does not fit into 11 bits can only be an extended one. */
function identifier(value: number, name: string): number {
  checkInteger(value, name, 0, CAN_EFF_FLAG + CAN_EFF_MASK);
  const id = value >= CAN_EFF_FLAG ? value - CAN_EFF_FLAG : value;
  if (id > CAN_EFF_MASK) throw outOfRange(name, 'an identifier of 11 or 29 bits', value);
  return id > CAN_SFF_MASK ? CAN_EFF_FLAG + id : value;
}

function encodeJ1939(view: DataView, address: J1939Address): void {
  const { name = BigInt(J1939_NO_NAME), pgn = J1939_NO_PGN, addr = J1939_NO_ADDR } = address;
  if (typeof name !== 'bigint') throw invalidArgType('address.name', 'a bigint', name);
  if (name < 0n || name > LARGEST_NAME) throw outOfRange('address.name', '>= 0 and < 2n ** 64n', name);
  if (pgn !== J1939_NO_PGN) checkPgn(pgn, 'address.pgn');
  checkInteger(addr, 'address.addr', 0, 0xff);
  view.setBigUint64(NAME, name, little);
  view.setUint32(PGN, pgn, little);
  view.setUint8(ADDR, addr);
}
