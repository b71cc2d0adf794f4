import { type InspectOptions, inspect } from 'node:util';
import { littleEndian, type NetlinkAttribute, netlinkAttributes } from '@sock/core';
import { NLA_F_NET_BYTEORDER } from '../constants/messages.js';

/**
 * The attributes of a message, or in another attribute, by their types.
 *
 * A getter answers `undefined` where there is no attribute of the type, and where it is too short for the value: what
 * comes from outside never throws. Numbers are in the machine's byte order, or in network byte order where the attribute
 * says so; `be16`, `be32` and `be64` are for those that are so without saying it.
 *
 * Source: netlink(7), struct nlattr of <linux/netlink.h>.
 */
export class NetlinkAttributes implements Iterable<NetlinkAttribute> {
  readonly #list: readonly NetlinkAttribute[];
  readonly #byType: ReadonlyMap<number, NetlinkAttribute>;

  /** @param bytes one attribute after the other; what is cut off at the end is left out */
  constructor(bytes: DataView) {
    this.#list = [...netlinkAttributes(bytes)];
    this.#byType = new Map(this.#list.map((attribute) => [attribute.type, attribute]));
  }

  /** All of them, in their order, also several of one type. */
  [Symbol.iterator](): Iterator<NetlinkAttribute> {
    return this.#list.values();
  }

  /** How many there are. */
  get size(): number {
    return this.#list.length;
  }

  /** Whether there is one of the type, which is all that a flag says. */
  has(type: number): boolean {
    return this.#byType.has(type);
  }

  /** A number of 8 bits without a sign. */
  u8(type: number): number | undefined {
    return this.#at(type, 1)?.value.getUint8(0);
  }

  /** A number of 8 bits with a sign. */
  s8(type: number): number | undefined {
    return this.#at(type, 1)?.value.getInt8(0);
  }

  /** A number of 16 bits without a sign. */
  u16(type: number): number | undefined {
    return read(this.#at(type, 2), (value, little) => value.getUint16(0, little));
  }

  /** A number of 16 bits with a sign. */
  s16(type: number): number | undefined {
    return read(this.#at(type, 2), (value, little) => value.getInt16(0, little));
  }

  /** A number of 32 bits without a sign. */
  u32(type: number): number | undefined {
    return read(this.#at(type, 4), (value, little) => value.getUint32(0, little));
  }

  /** A number of 32 bits with a sign. */
  s32(type: number): number | undefined {
    return read(this.#at(type, 4), (value, little) => value.getInt32(0, little));
  }

  /** A number of 64 bits without a sign. */
  u64(type: number): bigint | undefined {
    return read(this.#at(type, 8), (value, little) => value.getBigUint64(0, little));
  }

  /** A number of 64 bits with a sign. */
  s64(type: number): bigint | undefined {
    return read(this.#at(type, 8), (value, little) => value.getBigInt64(0, little));
  }

  /** A number of 32 or 64 bits, as the kernel's type `uint` has it. */
  uint(type: number): bigint | undefined {
    const short = this.#byType.get(type)?.value.byteLength === 4 ? this.u32(type) : undefined;
    return short === undefined ? this.u64(type) : BigInt(short);
  }

  /** A number of 16 bits in network byte order: a port. */
  be16(type: number): number | undefined {
    return this.#at(type, 2)?.value.getUint16(0);
  }

  /** A number of 32 bits in network byte order. */
  be32(type: number): number | undefined {
    return this.#at(type, 4)?.value.getUint32(0);
  }

  /** A number of 64 bits in network byte order. */
  be64(type: number): bigint | undefined {
    return this.#at(type, 8)?.value.getBigUint64(0);
  }

  /** Text of UTF-8, up to its NUL where it has one. */
  string(type: number): string | undefined {
    const bytes = this.bytes(type);
    if (!bytes) return undefined;
    const end = bytes.indexOf(0);
    return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
  }

  /** The value as it is: a view, no copy. */
  bytes(type: number): Buffer | undefined {
    const value = this.#byType.get(type)?.value;
    return value && Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }

  /** The value as a structure to look into, when it has at least so many bytes. */
  view(type: number, size = 0): DataView | undefined {
    return this.#at(type, size)?.value;
  }

  /** The attributes in it. */
  nested(type: number): NetlinkAttributes | undefined {
    const value = this.#byType.get(type)?.value;
    return value && new NetlinkAttributes(value);
  }

  /** The attributes in each attribute in it, whose own types say nothing: an array. */
  nestedArray(type: number): NetlinkAttributes[] {
    const value = this.#byType.get(type)?.value;
    return value ? Array.from(netlinkAttributes(value), (item) => new NetlinkAttributes(item.value)) : [];
  }

  /** `NetlinkAttributes { 3: <Buffer …> }` */
  [inspect.custom](_depth: number, options: InspectOptions): string {
    const values = this.#list.map(({ type }) => [type, this.bytes(type)]);
    return `NetlinkAttributes ${inspect(Object.fromEntries(values), options)}`;
  }

  #at(type: number, size: number): NetlinkAttribute | undefined {
    const attribute = this.#byType.get(type);
    return attribute && attribute.value.byteLength >= size ? attribute : undefined;
  }
}

function read<T>(
  attribute: NetlinkAttribute | undefined,
  get: (value: DataView, little: boolean) => T,
): T | undefined {
  return attribute && get(attribute.value, littleEndian && !(attribute.flags & NLA_F_NET_BYTEORDER));
}
