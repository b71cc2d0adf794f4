// Messages and attributes one after the other, as netlink(7) puts them: <linux/netlink.h>. Attributes come elsewhere too.
import { errnoOf, SocketError } from '../errors/socket-error.js';
import { littleEndian } from './byte-order.js';
import { viewOf } from './memory.js';

// struct nlmsghdr
const MESSAGE = { length: 0, type: 4, flags: 6, seq: 8, pid: 12, size: 16 } as const;
// struct nlattr
const ATTRIBUTE = { length: 0, type: 2, size: 4 } as const;

/** NLA_TYPE_MASK: the bits above say that attributes are nested and in which byte order they are. */
const TYPE_MASK = 0x3fff;

/** What is in a header: `struct nlmsghdr`, without the length. */
export interface NetlinkHeader {
  /** `NLMSG_*` or, from 16 on, the protocol's own. */
  readonly type: number;
  /** `NLM_F_*`. */
  readonly flags: number;
  /** Number that an answer has of its request. */
  readonly seq: number;
  /** Port ID of the socket that sent it, or whose request it answers; 0 the kernel's. */
  readonly pid: number;
}

/** A message of netlink. */
export interface NetlinkMessage extends NetlinkHeader {
  /** What is behind the header; a view, no copy. */
  readonly body: DataView;
}

/** A type and its value. */
export interface NetlinkAttribute {
  /** Without the bits `NLA_F_NESTED` and `NLA_F_NET_BYTEORDER`. */
  readonly type: number;
  /** These bits. */
  readonly flags: number;
  /** A view, no copy. */
  readonly value: DataView;
}

/**
 * The messages in what a receive got.
 *
 * @throws SocketError EBADMSG for a message that is cut off, or claims a length that cannot be
 */
export function* netlinkMessages(piece: Uint8Array): Generator<NetlinkMessage> {
  const bytes = viewOf(piece);
  for (let start = 0; start < bytes.byteLength; ) {
    const length = messageLength(bytes, start);
    yield {
      type: bytes.getUint16(start + MESSAGE.type, littleEndian),
      flags: bytes.getUint16(start + MESSAGE.flags, littleEndian),
      seq: bytes.getUint32(start + MESSAGE.seq, littleEndian),
      pid: bytes.getUint32(start + MESSAGE.pid, littleEndian),
      body: viewPart(bytes, start + MESSAGE.size, length - MESSAGE.size),
    };
    start += netlinkAlign(length);
  }
}

function messageLength(bytes: DataView, start: number): number {
  const rest = bytes.byteLength - start;
  const length = rest < MESSAGE.size ? 0 : bytes.getUint32(start + MESSAGE.length, littleEndian);
  if (length < MESSAGE.size || length > rest) throw SocketError.of(errnoOf('EBADMSG'), 'recv');
  return length;
}

/** The bytes of a message: its header, then the parts of its body, each padded to a multiple of four. */
export function encodeNetlinkMessage(header: NetlinkHeader, ...body: readonly Uint8Array[]): Buffer {
  const length = body.reduce<number>((sum, part) => netlinkAlign(sum) + part.length, MESSAGE.size);
  const bytes = Buffer.alloc(length);
  const view = viewOf(bytes);
  view.setUint32(MESSAGE.length, length, littleEndian);
  view.setUint16(MESSAGE.type, header.type, littleEndian);
  view.setUint16(MESSAGE.flags, header.flags, littleEndian);
  view.setUint32(MESSAGE.seq, header.seq, littleEndian);
  view.setUint32(MESSAGE.pid, header.pid, littleEndian);
  let end: number = MESSAGE.size;
  for (const part of body) {
    bytes.set(part, netlinkAlign(end));
    end = netlinkAlign(end) + part.length;
  }
  return bytes;
}

/** The attributes in some bytes. What does not have its whole length any more is left out. */
export function* netlinkAttributes(bytes: DataView): Generator<NetlinkAttribute> {
  for (let start = 0; start + ATTRIBUTE.size <= bytes.byteLength; ) {
    const length = bytes.getUint16(start + ATTRIBUTE.length, littleEndian);
    if (length < ATTRIBUTE.size || start + length > bytes.byteLength) return;
    const type = bytes.getUint16(start + ATTRIBUTE.type, littleEndian);
    const value = viewPart(bytes, start + ATTRIBUTE.size, length - ATTRIBUTE.size);
    yield { type: type & TYPE_MASK, flags: type & ~TYPE_MASK, value };
    start += netlinkAlign(length);
  }
}

/** The values of the attributes by their types; of several of one type the last. */
export function netlinkAttributeMap(bytes: DataView): Map<number, DataView> {
  return new Map(Array.from(netlinkAttributes(bytes), ({ type, value }) => [type, value]));
}

/** Bytes of a view, to its end when no length is given. */
export function viewPart(bytes: DataView, offset: number, length?: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + offset, length ?? bytes.byteLength - offset);
}

/** NLMSG_ALIGN, NLA_ALIGN: where what follows begins. */
export function netlinkAlign(length: number): number {
  return (length + 3) & ~3;
}
