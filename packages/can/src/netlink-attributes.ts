// Attributes as the kernel's netlink puts them one after the other: struct nlattr of <linux/netlink.h>, netlink(7).
import { littleEndian } from '@sock/core';

/** A type and its value; the value is a view, no copy. */
export interface NetlinkAttribute {
  readonly type: number;
  readonly value: DataView;
}

const LENGTH = 0;
const TYPE = 2;
const HEADER = 4;
/** NLA_TYPE_MASK: the bits above say that attributes are nested and in which byte order they are. */
const TYPE_MASK = 0x3fff;

/** The attributes in some bytes. What does not have its whole length any more is left out. */
export function* netlinkAttributes(bytes: DataView): Generator<NetlinkAttribute> {
  for (let start = 0; start + HEADER <= bytes.byteLength; ) {
    const length = bytes.getUint16(start + LENGTH, littleEndian);
    if (length < HEADER || start + length > bytes.byteLength) return;
    const type = bytes.getUint16(start + TYPE, littleEndian) & TYPE_MASK;
    yield { type, value: part(bytes, start + HEADER, length - HEADER) };
    start += align(length);
  }
}

/** The values of the attributes by their types; of several of one type the last. */
export function attributeMap(bytes: DataView): Map<number, DataView> {
  return new Map(Array.from(netlinkAttributes(bytes), ({ type, value }) => [type, value]));
}

export function part(bytes: DataView, offset: number, length?: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + offset, length ?? bytes.byteLength - offset);
}

/** NLA_ALIGN, NLMSG_ALIGN. */
export function align(length: number): number {
  return (length + 3) & ~3;
}
