// Attributes to send, by the names of libnl's nla_put_…: struct nlattr of <linux/netlink.h>, netlink(7).
import { isUint8Array } from 'node:util/types';
import {
  checkInteger,
  checkText,
  invalidArgType,
  littleEndian,
  netlinkAlign,
  outOfRange,
  viewOf,
} from '@sock/core';
import { NLA_F_NESTED } from '../constants/messages.js';

const LENGTH = 0;
const TYPE = 2;
const HEADER = 4;
const LONGEST = 0xffff - HEADER;
const MOST_TYPE = 0x3fff;

/** An attribute without a value, which says yes by being there. */
export function nlaFlag(type: number): Buffer {
  return attribute(type, 0).bytes;
}

/** An attribute of 8 bits without a sign. */
export function nlaU8(type: number, value: number): Buffer {
  checkInteger(value, 'value', 0, 0xff);
  return number(type, 1, (view) => view.setUint8(HEADER, value));
}

/** An attribute of 16 bits without a sign. */
export function nlaU16(type: number, value: number): Buffer {
  checkInteger(value, 'value', 0, 0xffff);
  return number(type, 2, (view) => view.setUint16(HEADER, value, littleEndian));
}

/** An attribute of 32 bits without a sign. */
export function nlaU32(type: number, value: number): Buffer {
  checkInteger(value, 'value', 0, 0xffffffff);
  return number(type, 4, (view) => view.setUint32(HEADER, value, littleEndian));
}

/** An attribute of 32 bits with a sign. */
export function nlaS32(type: number, value: number): Buffer {
  checkInteger(value, 'value');
  return number(type, 4, (view) => view.setInt32(HEADER, value, littleEndian));
}

/** An attribute of 64 bits without a sign. */
export function nlaU64(type: number, value: bigint): Buffer {
  if (typeof value !== 'bigint') throw invalidArgType('value', 'a bigint', value);
  if (BigInt.asUintN(64, value) !== value) throw outOfRange('value', '>= 0n and < 2n ** 64n', value);
  return number(type, 8, (view) => view.setBigUint64(HEADER, value, littleEndian));
}

/** An attribute of 16 bits in network byte order: a port. */
export function nlaBe16(type: number, value: number): Buffer {
  checkInteger(value, 'value', 0, 0xffff);
  return number(type, 2, (view) => view.setUint16(HEADER, value));
}

/** An attribute of 32 bits in network byte order. */
export function nlaBe32(type: number, value: number): Buffer {
  checkInteger(value, 'value', 0, 0xffffffff);
  return number(type, 4, (view) => view.setUint32(HEADER, value));
}

/** An attribute of text, in UTF-8 with a NUL behind it. */
export function nlaString(type: number, value: string): Buffer {
  checkText(value, 'value');
  return nlaBytes(type, Buffer.from(`${value}\0`));
}

/** An attribute of bytes as they are: an address, a structure. */
export function nlaBytes(type: number, value: Uint8Array): Buffer {
  if (!isUint8Array(value)) throw invalidArgType('value', 'an instance of Uint8Array', value);
  const { bytes } = attribute(type, value.length);
  bytes.set(value, HEADER);
  return bytes;
}

/**
 * An attribute with attributes in it.
 *
 * @example nlaNested(IFLA_LINKINFO, [nlaString(IFLA_INFO_KIND, 'bridge')])
 */
export function nlaNested(type: number, attributes: Iterable<Uint8Array>): Buffer {
  checkInteger(type, 'type', 0, MOST_TYPE);
  const bytes = nlaBytes(type, packed(attributes));
  viewOf(bytes).setUint16(TYPE, type | NLA_F_NESTED, littleEndian);
  return bytes;
}

/** One after the other, each padded to a multiple of four. */
function packed(attributes: Iterable<Uint8Array>): Buffer {
  return Buffer.concat(
    Array.from(attributes, (each) => [each, Buffer.alloc(netlinkAlign(each.length) - each.length)]).flat(),
  );
}

function number(type: number, size: number, set: (view: DataView) => void): Buffer {
  const { bytes, view } = attribute(type, size);
  set(view);
  return bytes;
}

function attribute(type: number, size: number): { bytes: Buffer; view: DataView } {
  checkInteger(type, 'type', 0, MOST_TYPE);
  if (size > LONGEST) throw outOfRange('value.length', `<= ${LONGEST}`, size);
  const bytes = Buffer.alloc(HEADER + size);
  const view = viewOf(bytes);
  view.setUint16(LENGTH, bytes.length, littleEndian);
  view.setUint16(TYPE, type, littleEndian);
  return { bytes, view };
}
